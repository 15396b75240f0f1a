import { z } from 'zod'
import { requestRows } from '../../../db/queries/measure/rows.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays } from '../../../scheduler/domain/day.ts'
import { BREAKDOWNS, type Breakdown } from '../../../scheduler/measures/breakdown.ts'
import { factsIn, partsBy } from '../../../scheduler/measures/cells.ts'
import { type Facts, NO_FACTS } from '../../../scheduler/measures/facts.ts'
import type { CountedKind, Measure, Unit } from '../../../scheduler/measures/measure.ts'
import { valueOf } from '../../../scheduler/measures/measure.ts'
import { MEASURES } from '../../../scheduler/measures/register.ts'
import { type ActorAs, type ActorRole, onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { dayInput, idInput, lineOfText } from '../input.ts'
import { type CutCell, cutCells } from './cut-cells.ts'
import { figuresFor } from './figures.ts'
import { checkedQuestion } from './read.ts'
import { isHidden } from './table-of.ts'

export const listMeasureRowsInput = z.strictObject({
  /** One of the own pools of a coordinator, the first if left out; a board or school has the rows of its own board. */
  poolId: idInput.optional(),
  from: dayInput,
  to: dayInput,
  by: z.enum(BREAKDOWNS).optional(),
  measureId: z.enum(MEASURES.map(({ id }) => id)),
  /** The group of the breakdown `by` whose rows are asked; left out: all of them. */
  group: lineOfText(60).optional(),
})

export type ListMeasureRowsInput = z.output<typeof listMeasureRowsInput>

/** The requests behind one figure, each with its part in it. */
export interface MeasureRows {
  readonly measure: {
    readonly id: string
    readonly nl: string
    readonly en: string
    readonly unit: Unit
  }
  /** The figure itself. */
  readonly value: number | null
  readonly items: readonly (Awaited<ReturnType<typeof requestRows>>[number] & {
    readonly value: number | null
  })[]
}

/** What a school confirmed, or cancelled so late that it is paid. */
const OF_MONEY: readonly CountedKind[] = ['delivered', 'cancelled', 'paid']
const OF_REQUESTS: readonly CountedKind[] = [
  'asked',
  'confirmed',
  'offers',
  'blocks',
  'rulings',
  ...OF_MONEY,
]
/** A board sees the lines it pays; what was asked and offered it sees in numbers. */
const OF_BOARDS: readonly CountedKind[] = OF_MONEY

/** Whether somebody in this role may look at the rows behind a measure; idle hours and overhead have none. */
export function hasRows(role: ActorRole, measureId: string): boolean {
  const counts = MEASURES.find(({ id }) => id === measureId)?.counts ?? []
  const seen = role === 'board' ? OF_BOARDS : OF_REQUESTS
  const maySee = role === 'board' || role === 'school' || role === 'coordinator'
  return maySee && counts.length > 0 && counts.every((kind) => seen.includes(kind))
}

/** A register of which a measure counts the rows, and which has a page of its own. */
export type Register = 'beginners' | 'concerns' | 'departures' | 'searched'
const REGISTERS: Readonly<Partial<Record<CountedKind, Register>>> = {
  beginners: 'beginners',
  firstYears: 'beginners',
  concerns: 'concerns',
  departures: 'departures',
  searched: 'searched',
}

/** The register whose rows are behind a measure; undefined where they are no register's. */
export function registerOf(measureId: string): Register | undefined {
  const [kind] = MEASURES.find(({ id }) => id === measureId)?.counts ?? []
  return kind === undefined ? undefined : REGISTERS[kind]
}

/**
 * The rows behind one figure of the own pool or the own board, by first day. Throws `not-found` for a figure that is withheld,
 * that has no rows, or that is not the actor's; `not-allowed` for a region, which sees numbers.
 */
export async function listMeasureRows(
  context: Context,
  input: ListMeasureRowsInput,
): Promise<MeasureRows> {
  const actor = onlyFor(context.actor, 'coordinator', 'board', 'school')
  const question = ownScope(actor, input)
  const measure = MEASURES.find(({ id }) => id === input.measureId)
  if (measure === undefined || !hasRows(actor.role, measure.id)) throw notFound()
  const yesterday = addDays(dayOf(context.now()), -1)
  const cell = await context.db.read({ role: 'measures', userId: actor.userId }, async (tx) => {
    const figures = await figuresFor(tx, actor, { ...question, yesterday })
    const { by = null, group = null } = input
    const found = cutCells(figures, 'whole', by).find((one) => one.group === group)
    return found && { ...found, facts: factsOfCell(figures.facts, found, by) }
  })
  // A school knows its own requests; to a board a withheld figure stays withheld, row by row as well.
  if (cell !== undefined && actor.role === 'board' && isHidden(measure, cell)) throw notFound()
  const facts = cell?.facts ?? NO_FACTS
  const parts = partsOf(measure, facts)
  const { id, nl, en, unit } = measure
  return context.db.read(scopeOf(actor), async (tx) => ({
    measure: { id, nl, en, unit },
    value: valueOf(measure.find(facts, facts)),
    items: (await requestRows(tx, [...parts.keys()])).map((row) => ({
      ...row,
      value: parts.get(row.id) ?? null,
    })),
  }))
}

/** The own board; of a coordinator the pool that was asked, or the first. */
function ownScope(
  actor: ActorAs<'coordinator' | 'board' | 'school'>,
  { poolId, from, to }: ListMeasureRowsInput,
) {
  if (actor.role === 'coordinator')
    return checkedQuestion({ poolId: poolId ?? actor.poolIds[0], from, to })
  if (poolId !== undefined) throw notFound()
  return checkedQuestion({ boardId: actor.boardId, from, to })
}

function factsOfCell(all: Facts, { stretch, group }: CutCell, by: Breakdown | null): Facts {
  const whole = factsIn(all, stretch)
  return group === null || by === null ? whole : partsBy(whole, by)(group)
}

/** What each request adds to the figure, by its id; those that add nothing are left out. */
function partsOf(measure: Measure, facts: Facts): ReadonlyMap<string, number> {
  const { asked, offers, blocks, rulings, delivered, cancelled } = facts
  const all = [asked, offers, blocks, rulings, delivered, cancelled].flat()
  const ids = new Set(all.map(({ requestId }) => requestId))
  const by = {
    asked: Map.groupBy(asked, ({ requestId }) => requestId),
    offers: Map.groupBy(offers, ({ requestId }) => requestId),
    blocks: Map.groupBy(blocks, ({ requestId }) => requestId),
    rulings: Map.groupBy(rulings, ({ requestId }) => requestId),
    delivered: Map.groupBy(delivered, ({ requestId }) => requestId),
    cancelled: Map.groupBy(cancelled, ({ requestId }) => requestId),
  }
  return new Map(
    [...ids].flatMap((id): (readonly [string, number])[] => {
      const part: Facts = {
        ...NO_FACTS,
        asked: by.asked.get(id) ?? [],
        offers: by.offers.get(id) ?? [],
        blocks: by.blocks.get(id) ?? [],
        rulings: by.rulings.get(id) ?? [],
        delivered: by.delivered.get(id) ?? [],
        cancelled: by.cancelled.get(id) ?? [],
      }
      const found = measure.find(part, part)
      const value = valueOf(found)
      const counts = found.denominator === null ? found.numerator !== 0 : found.denominator !== 0
      return value !== null && counts ? [[id, value]] : []
    }),
  )
}
