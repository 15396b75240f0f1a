import { concern } from '../../../db/schema/index.ts'
import { day } from '../../../scheduler/domain/day.ts'
import type { TestDb } from '../use-db.ts'
import type { Country } from './country.ts'
import { only, rows } from './rows.ts'

/** A dispute about a pool as a whole, open, noted on Monday 2 November 2026. */
export async function aConcern(
  db: TestDb,
  over: Pick<typeof concern.$inferInsert, 'poolId'> & Partial<typeof concern.$inferInsert>,
) {
  const ordinary = {
    kind: 'dispute',
    summary: 'Wie betaalt de reis?',
    notedOn: day('2026-11-02'),
  } as const
  return only(
    await rows(db)
      .insert(concern)
      .values({ ...ordinary, ...over })
      .returning(),
  )
}

/** One of pool P as a whole, one of each board, and one of pool Q. */
export async function concernsIn(db: TestDb, { boards, pools }: Country): Promise<void> {
  await aConcern(db, { poolId: pools.p.id })
  await aConcern(db, { poolId: pools.p.id, boardId: boards.a.id })
  await aConcern(db, { poolId: pools.q.id, boardId: boards.b.id })
}
