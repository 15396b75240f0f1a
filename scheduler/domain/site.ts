import type { Level } from './level.ts'
import type { Place } from './place.ts'
import type { Source } from './source.ts'

/** A location of a school (*vestiging*). */
export interface Site {
  readonly id: string
  readonly boardId: string
  readonly levels: readonly Level[]
  readonly place: Place | null
}

/** How a school board takes part in a pool. */
export interface Participation {
  readonly boardId: string
  readonly draws: boolean
  readonly supplies: boolean
  /** `null`: the pool's default order. */
  readonly sourceOrder: readonly Source[] | null
  /** Minutes supplied minus minutes drawn in the past year; below 0 the board owes the others. */
  readonly balanceMinutes: number
}
