import type { Length } from '../../../scheduler/domain/length.ts'
import type { Level } from '../../../scheduler/domain/level.ts'
import type { RequestKind } from '../../../scheduler/domain/request.ts'
import type { Spelregels } from '../../../scheduler/domain/spelregels.ts'
import { longTermMinimum } from '../../../scheduler/rules/hard/long-term-minimum.ts'
import { daysInWords } from '../../../scheduler/rules/in-words.ts'
import { ActionError, notFound } from '../../errors.ts'

/** A pool from which the board draws, with its rules of play on the first day; null where none had begun. */
export interface PoolToChoose {
  readonly id: string
  readonly name: string
  readonly spelregels: Spelregels | null
}

/** What is asked, as far as a pool's rules of play look at it. */
export interface Need {
  readonly roleCode: string
  readonly kind: RequestKind
  readonly vakken: readonly string[]
  readonly levels: readonly Level[]
  readonly length: Length
}

/** The pool that is asked (null: none), or why none can be. */
export interface PoolChoice {
  readonly pool: PoolToChoose | null
  readonly refusal: ActionError | null
}

const NO_POOL =
  'Kies een andere pool, of kies "geen pool": dan telt de vraag wel mee in de cijfers.'

/**
 * Chooses among the pools from which the board draws. `auto` takes the first (by code) that serves the need and does not find
 * it too short; a board that draws from none at all asks none, as in a region without a pool.
 */
export function choosePool(
  asked: string | null,
  pools: readonly PoolToChoose[],
  need: Need,
): PoolChoice {
  if (asked === null || (asked === 'auto' && pools.length === 0)) {
    return { pool: null, refusal: null }
  }
  const serving = pools.filter(({ spelregels }) => spelregels !== null && serves(spelregels, need))
  const longEnough = serving.filter((pool) => minimumMissed(pool, need.length) === null)
  if (asked === 'auto') {
    const [first] = serving
    const [chosen] = longEnough
    if (chosen !== undefined) return { pool: chosen, refusal: null }
    if (first === undefined) return { pool: null, refusal: nothingServes(pools, need) }
    return { pool: first, refusal: tooShort(first, need.length, longEnough) }
  }
  const named = pools.find(({ id }) => id === asked)
  if (named === undefined) return { pool: null, refusal: notFound() }
  if (named.spelregels === null) return { pool: named, refusal: noSpelregels(named) }
  if (!serving.includes(named)) return { pool: named, refusal: nothingServes([named], need) }
  if (longEnough.includes(named)) return { pool: named, refusal: null }
  return { pool: named, refusal: tooShort(named, need.length, longEnough) }
}

/** Peak mode is not looked at: it passes, and the request waits for it. */
function serves({ roles, vakken, levels, kinds }: Spelregels, need: Need): boolean {
  return (
    roles.includes(need.roleCode) &&
    kinds.includes(need.kind) &&
    (vakken === null || need.vakken.every((vak) => vakken.includes(vak))) &&
    (levels === null || need.levels.every((level) => levels.includes(level)))
  )
}

function minimumMissed({ spelregels }: PoolToChoose, length: Length) {
  const minimum = spelregels?.longTermMinimum ?? null
  if (minimum === null || length[minimum.basis] >= minimum.days) return null
  return { days: length[minimum.basis], daysMin: minimum.days, basis: minimum.basis, ...length }
}

function tooShort(
  pool: PoolToChoose,
  length: Length,
  longEnough: readonly PoolToChoose[],
): ActionError {
  const facts = minimumMissed(pool, length)
  if (facts === null) throw new Error(`pool ${pool.id} finds nothing too short`)
  const others = longEnough.map(({ name }) => name)
  const remedy = others.length === 0 ? NO_POOL : `Kies ${others.join(' of ')}, of "geen pool".`
  return new ActionError('too-short-for-pool', longTermMinimum.explain(facts), {
    facts: { ...facts, poolId: pool.id, otherPoolIds: longEnough.map(({ id }) => id) },
    fields: [
      { field: 'poolId', value: `${pool.name}: ${daysInWords(facts.days, facts.basis)}`, remedy },
    ],
  })
}

function nothingServes(pools: readonly PoolToChoose[], need: Need): ActionError {
  const names = pools.map(({ name }) => name).join(', ')
  return new ActionError(
    'not-in-any-pool',
    `Volgens de spelregels vervangt ${names} niet voor deze rol, vakken en niveaus.`,
    {
      facts: {
        roleCode: need.roleCode,
        kind: need.kind,
        vakken: need.vakken,
        levels: need.levels,
        poolIds: pools.map(({ id }) => id),
      },
      fields: [{ field: 'poolId', value: names, remedy: NO_POOL }],
    },
  )
}

function noSpelregels({ id, name }: PoolToChoose): ActionError {
  return new ActionError('no-spelregels', `${name} heeft op de eerste dag nog geen spelregels.`, {
    facts: { poolId: id },
    fields: [{ field: 'poolId', value: name, remedy: NO_POOL }],
  })
}
