import { day } from '../../../scheduler/domain/day.ts'
import type { searchTime } from '../../schema/index.ts'
import { uuidOf } from '../uuid-of.ts'
import { boardId, poolIdOf, siteId } from './ids.ts'
import type { DemoPool } from './plan.ts'

/** What schools of a pool of the demonstration spent on finding somebody. */
export function searchTimeRowsOf({
  code,
  searchTimes = [],
}: DemoPool): readonly (typeof searchTime.$inferInsert)[] {
  return searchTimes.flatMap(({ board, site, months }) =>
    months.map(([month, directorHours, plannerHours]) => ({
      id: uuidOf(`searched ${code} ${site} ${month}`),
      poolId: poolIdOf(code),
      boardId: boardId(board),
      siteId: siteId(board, site),
      month: day(`${month}-01`),
      directorMinutes: directorHours * 60,
      plannerMinutes: plannerHours * 60,
    })),
  )
}
