import type { Fact } from './breakdown.ts'

/** What one school spent in one month on finding somebody, on its first day; 0 where nobody said. */
export interface SearchFact extends Fact {
  readonly directorMinutes: number
  readonly plannerMinutes: number
}
