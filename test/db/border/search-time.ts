import { type Border, border } from './border.ts'

const minutes = (column: string) => ({
  refused: [`${column} = -1`, `${column} = 44641`],
  allowed: [`${column} = 0`, `${column} = 44640`],
})

/** What a school spent in October 2026 on finding somebody. */
export const SEARCH_TIME_BORDERS: readonly Border[] = [
  border('search_time', 'month_is_its_first_day', {
    refused: [`month = '2026-10-02'`, `month = '2026-09-30'`],
    allowed: [`month = '2026-09-01'`],
  }),
  border('search_time', 'director_counts', minutes('director_minutes')),
  border('search_time', 'planner_counts', minutes('planner_minutes')),
  border('search_time', 'says_something', {
    refused: ['director_minutes = null, planner_minutes = null'],
    allowed: ['director_minutes = null, planner_minutes = 0'],
  }),
]
