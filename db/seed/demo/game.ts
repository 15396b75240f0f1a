import type { Alternative } from '../../../scheduler/domain/alternative.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { Spelregels } from '../../../scheduler/domain/spelregels.ts'
import type { tariff } from '../../schema/index.ts'
import type { PoolCase } from './candidates.ts'
import type { Need } from './demand.ts'
import type { Dice } from './dice.ts'
import type { History } from './history.ts'
import type { Horizon } from './horizon.ts'
import type { Person } from './people.ts'
import type { RunBook } from './run-book.ts'

type TariffRow = typeof tariff.$inferInsert

/** The tariff in force, or null where the alternative has no price. */
export type TariffOf = (
  alternative: Alternative,
  about: { readonly roleCode: string; readonly boardId: string; readonly day: Day },
) => TariffRow | null

/** One plan while its history is played. */
export interface Play {
  readonly pool: PoolCase | null
  readonly startsOn: Day
  /** The rules of play, oldest first. */
  readonly versions: readonly Spelregels[]
  readonly agencyIds: readonly string[]
  readonly tariffOf: TariffOf
  readonly ratingEffects: ReadonlyMap<string, number>
  readonly users: {
    readonly coordinator: string
    readonly schoolOf: (boardId: string) => string | null
  }
  readonly horizon: Horizon
  readonly dice: Dice
  readonly history: History
  readonly runs: RunBook
  /** Who has a question open at this moment. */
  readonly waiting: Set<Person>
}

/** One need, with the pool that is asked and the rules in force when it was posted. */
export interface Asked {
  readonly need: Need
  readonly spelregels: Spelregels
  readonly poolId: string
}
