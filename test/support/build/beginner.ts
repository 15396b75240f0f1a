import { beginningDirector } from '../../../db/schema/index.ts'
import { day } from '../../../scheduler/domain/day.ts'
import type { TestDb } from '../use-db.ts'
import type { Country } from './country.ts'
import { only, rows } from './rows.ts'

/** A director who began on Monday 2 November 2026, is in post and has no mentor. */
export async function aBeginner(
  db: TestDb,
  over: Pick<typeof beginningDirector.$inferInsert, 'poolId' | 'boardId' | 'siteId'> &
    Partial<typeof beginningDirector.$inferInsert>,
) {
  return only(
    await rows(db)
      .insert(beginningDirector)
      .values({ startedOn: day('2026-11-02'), ...over })
      .returning(),
  )
}

/** One at each site: those of board A in pool P, at A1 with Anna as mentor, that of B in pool Q. */
export async function beginnersIn(db: TestDb, { sites, pools, anna }: Country): Promise<void> {
  const { a1, a2, b1 } = sites
  const at = (site: typeof a1) => ({ boardId: site.boardId, siteId: site.id })
  const helped = { mentorId: anna.id, supportedFrom: day('2026-11-02') }
  await aBeginner(db, { poolId: pools.p.id, ...at(a1), ...helped })
  await aBeginner(db, { poolId: pools.p.id, ...at(a2) })
  await aBeginner(db, { poolId: pools.q.id, ...at(b1) })
}
