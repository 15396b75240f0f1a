import { absentPersons } from '../../../db/queries/measure/asked.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays, type DayRange, daysBetween } from '../../../scheduler/domain/day.ts'
import { URGENCIES, type Urgency } from '../../../scheduler/domain/request.ts'
import { type DrawFigures, measuresOf } from '../../../scheduler/replay/draw-figures.ts'
import type { History } from '../../../scheduler/replay/history.ts'
import type { Acceptance } from '../../../scheduler/replay/play-draw.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { figuresFor } from '../measures/figures.ts'
import { paidFacts } from '../measures/paid-facts.ts'
import { noSpelregels } from '../pool/no-spelregels.ts'
import { historyOfPool, type ReadHistory } from './history-of-pool.ts'

const DAYS_MAX = 370
/** Fewer answers of one urgency say less than all of them together. */
const ANSWERS_MIN = 20

/** What a replay plays, and what it is held against. */
export interface TermRead {
  readonly history: History
  readonly acceptance: Acceptance
  /** What really happened: measured, where all else is worked out. Null where the term is made up. */
  readonly happened: DrawFigures['measures'] | null
}

/** For whom a term is read: whoever asks, about a pool that this person coordinates. */
export interface TermAsked {
  readonly userId: string
  readonly poolId: string
  readonly acceptance: 'everybody' | 'as-before'
}

/** A term that is over. Throws `invalid-input` for days in the wrong order, too many or not over yet. */
export function termThatIsOver(
  { now }: Pick<Context, 'now'>,
  { from, to }: { readonly from: DayRange['first']; readonly to: DayRange['last'] },
): DayRange {
  const yesterday = addDays(dayOf(now()), -1)
  if (to < from || daysBetween(from, to) > DAYS_MAX || to > yesterday) {
    const remedy = `Kies een dag na ${from}, hoogstens een jaar later en uiterlijk ${yesterday}.`
    throw new ActionError(
      'invalid-input',
      'Kies een periode die voorbij is, van hoogstens een jaar.',
      {
        fields: [{ field: 'to', value: to, remedy }],
      },
    )
  }
  return { first: from, last: to }
}

/** Reads a term under the roles that may, the history without any absence. Throws `no-spelregels`. */
export async function readTerm(
  { db }: Pick<Context, 'db'>,
  { userId, poolId, acceptance }: TermAsked,
  term: DayRange,
): Promise<TermRead & { readonly happened: DrawFigures['measures'] }> {
  const read = await db.read({ role: 'engine', userId, poolIds: [poolId] }, (tx) =>
    historyOfPool(tx, poolId, term),
  )
  if (read === undefined) throw noSpelregels()
  const { answers, ...history } = read
  const ids = history.requests.map(({ request }) => request.id)
  const reader = { role: 'coordinator', userId, poolIds: [poolId] } as const
  return db.read({ role: 'measures', userId }, async (tx) => {
    const persons = await absentPersons(tx, ids)
    const reach = { poolIds: [poolId], boardIds: [] }
    const { delivered } = await paidFacts(tx, reach, term)
    const scope = { kind: 'pool', id: poolId } as const
    const figures = await figuresFor(tx, reader, { scope, days: term, yesterday: term.last })
    const played = new Set(ids)
    const before = delivered.filter(({ requestId }) => !played.has(requestId))
    const nameOf = firstRequests([
      ...[...persons].map(([requestId, absent]) => ({ requestId, absent })),
      ...before,
    ])
    return {
      happened: measuresOf(figures.facts),
      acceptance: acceptanceOf(acceptance, answers),
      history: {
        ...history,
        requests: history.requests.map((past) => ({
          ...past,
          absent: nameOf(persons.get(past.request.id) ?? past.absent),
        })),
        carried: {
          ...history.carried,
          delivered: before.map((one) => ({ ...one, absent: nameOf(one.absent) })),
        },
      },
    }
  })
}

/** The opaque numbers are others at each reading: a person is called here by the first request behind which the same one stands. */
function firstRequests(
  known: readonly { readonly requestId: string; readonly absent: string }[],
): (absent: string) => string {
  const inOrder = known.toSorted((one, other) => (one.requestId < other.requestId ? 1 : -1))
  const first = new Map(inOrder.map(({ requestId, absent }) => [absent, requestId]))
  return (absent) => first.get(absent) ?? absent
}

/** How often offers were taken, by urgency; of few answers all together, without any everybody takes what is offered. */
function acceptanceOf(asked: TermAsked['acceptance'], answers: ReadHistory['answers']): Acceptance {
  if (asked === 'everybody' || answers.length === 0) return { kind: 'everybody' }
  const rateOf = (of: ReadHistory['answers']) =>
    of.filter(({ status }) => status === 'accepted').length / of.length
  const rates = URGENCIES.map((urgency) => {
    const own = answers.filter((one) => one.urgency === urgency)
    return [urgency, rateOf(own.length < ANSWERS_MIN ? answers : own)] as const
  })
  return { kind: 'as-before', rates: Object.fromEntries(rates) as Record<Urgency, number> }
}
