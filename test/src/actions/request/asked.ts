import { aRequest, type RequestCase } from '../../../support/build/request.ts'
import type { TestDb } from '../../../support/use-db.ts'
import type { aSchool } from '../absence/school.ts'

type School = Pick<Awaited<ReturnType<typeof aSchool>>, 'board' | 'site' | 'pool'>

/** A request of this school to its pool. */
export function asked(db: TestDb, { board, site, pool }: School, over: Partial<RequestCase> = {}) {
  return aRequest(db, { boardId: board.id, siteId: site.id, poolId: pool.id, ...over })
}

/** Where a row is on its road. */
export async function statusOf(
  { adminPool }: Pick<TestDb, 'adminPool'>,
  table: 'request' | 'offer' | 'proposal' | 'assignment',
  id: string,
): Promise<string> {
  const text = `select status from ${table} where id = $1`
  const { rows } = await adminPool.query<{ status: string }>(text, [id])
  return rows[0]?.status ?? 'gone'
}
