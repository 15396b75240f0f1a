import type { Took } from './stopwatch.ts'

/** What another solver makes of the same compact model, by itself and from nothing. */
export interface Alone extends Took {
  readonly value: number
  readonly bound: number
  readonly proven: boolean
}
