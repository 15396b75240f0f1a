import { searchTime } from '../../../db/schema/index.ts'
import { day } from '../../../scheduler/domain/day.ts'
import type { TestDb } from '../use-db.ts'
import type { Country } from './country.ts'
import { rows } from './rows.ts'

/** Two hours of the director in October 2026, at A1 for pool P and at B1 for pool Q. */
export async function searchTimesIn(db: TestDb, { sites, pools }: Country): Promise<void> {
  const month = day('2026-10-01')
  const at = ({ id: siteId, boardId }: typeof sites.a1) => ({ siteId, boardId, month })
  await rows(db)
    .insert(searchTime)
    .values([
      { poolId: pools.p.id, ...at(sites.a1), directorMinutes: 120 },
      { poolId: pools.q.id, ...at(sites.b1), directorMinutes: 120 },
    ])
}
