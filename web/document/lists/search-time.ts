import type { listSearchTimes } from '../../../src/actions/search-time/list.ts'
import type { Messages } from '../../words/nl.ts'
import type { DashboardLine } from '../dashboard-lines.ts'

type SearchTimes = Awaited<ReturnType<typeof listSearchTimes>>['items']

/** What schools spent on finding somebody, as lines; hours are numbers, and what nobody said is empty. */
export function searchTimeLines(
  { searchTime: words }: Messages,
  items: SearchTimes,
): readonly DashboardLine[] {
  const hours = (minutes: number | null) => (minutes === null ? '' : minutes / 60)
  return [
    [words.pool, words.board, words.site, words.month, words.director, words.planner],
    ...items.map(
      ({ poolName, boardName, siteName, month, ...spent }): DashboardLine => [
        poolName,
        boardName,
        siteName,
        month,
        hours(spent.directorMinutes),
        hours(spent.plannerMinutes),
      ],
    ),
  ]
}
