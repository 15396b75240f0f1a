import { z } from 'zod'
import { absentPersons } from '../../../db/queries/measure/asked.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays, type DayRange, daysBetween } from '../../../scheduler/domain/day.ts'
import { URGENCIES, type Urgency } from '../../../scheduler/domain/request.ts'
import { type DrawFigures, measuresOf } from '../../../scheduler/replay/draw-figures.ts'
import type { History } from '../../../scheduler/replay/history.ts'
import type { Acceptance } from '../../../scheduler/replay/play-draw.ts'
import { type DrawPair, type ReplaySummary, summaryOf } from '../../../scheduler/replay/summary.ts'
import { onlyFor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { startReplay } from '../../solver/start-replay.ts'
import { dayInput, idInput } from '../input.ts'
import { figuresFor } from '../measures/figures.ts'
import { paidFacts } from '../measures/paid-facts.ts'
import { noSpelregels } from '../pool/no-spelregels.ts'
import { historyOfPool, type ReadHistory } from './history-of-pool.ts'
import { variantInput } from './variant-input.ts'

const DAYS_MAX = 370
const DRAWS_MAX = 200
/** Fewer answers of one urgency say less than all of them together. */
const ANSWERS_MIN = 20

export const playReplayInput = z.strictObject({
  poolId: idInput,
  from: dayInput,
  to: dayInput,
  /** Besides the term as it was, so many like it. */
  draws: z.number().int().min(1).max(DRAWS_MAX).default(30),
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
  /** `everybody`: an assumption; `as-before`: as often as offers of the term were taken. */
  acceptance: z.enum(['everybody', 'as-before']).default('as-before'),
  variant: variantInput,
})

export type PlayReplayInput = z.output<typeof playReplayInput>

/** What a replay came to, with what it rests on. */
export interface PlayedReplay {
  readonly term: DayRange
  readonly seed: number
  readonly requestCount: number
  readonly memberCount: number
  readonly acceptance: Acceptance
  /** What really happened: measured, where all else here is worked out. */
  readonly happened: DrawFigures['measures']
  /** The term as it was posted: under the present rules, and under the variant. */
  readonly asItWas: DrawPair | null
  readonly summary: ReplaySummary
  readonly pairs: readonly DrawPair[]
}

/** How whoever asks goes along with a replay. */
export interface AlongReplay {
  readonly onDraw?: (done: number, total: number) => void
  /** What was played by then counts; draws under way do not. */
  readonly stop?: AbortSignal
}

/**
 * Plays a term of a pool again under a variant, beside the present, in threads of their own; nothing is written. The same history,
 * input and seed give the same. Throws `not-found` for somebody else's pool, `invalid-input` for days in the wrong order, too many or
 * not over yet, `no-spelregels`, and `no-plan` where a thread failed.
 */
export async function playReplay(
  context: Context,
  input: PlayReplayInput,
  { onDraw, stop }: AlongReplay = {},
): Promise<PlayedReplay> {
  const { poolIds } = onlyFor(context.actor, 'coordinator')
  if (!poolIds.includes(input.poolId)) throw notFound()
  const term = termOf(context, input)
  const { history, happened, acceptance } = await readTerm(context, input, term)
  const { draws, seed, variant } = input
  const pairs: DrawPair[] = []
  const wanted = Array.from({ length: draws + 1 }, (_, n) => n)
  const task = { history, variant, acceptance, seed }
  const underWay = startReplay(task, wanted, (pair) => {
    pairs.push(pair)
    onDraw?.(pairs.length, wanted.length)
  })
  stop?.addEventListener('abort', underWay.cancel, { once: true })
  await underWay.done.catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : 'unknown'
    throw new ActionError('no-plan', 'Het naspelen is door een fout afgebroken.', {
      facts: { reason },
    })
  })
  const inOrder = pairs.toSorted((one, other) => one.draw - other.draw)
  const [first] = inOrder
  return {
    term,
    seed,
    requestCount: history.requests.length,
    memberCount: history.members.length,
    acceptance,
    happened,
    asItWas: first?.draw === 0 ? first : null,
    summary: summaryOf(inOrder),
    pairs: inOrder,
  }
}

function termOf(context: Context, { from, to }: Pick<PlayReplayInput, 'from' | 'to'>): DayRange {
  const yesterday = addDays(dayOf(context.now()), -1)
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

/** What is played, and what it is held against: read under the roles that may, the history without any absence. */
async function readTerm(context: Context, { poolId, acceptance }: PlayReplayInput, term: DayRange) {
  const actor = onlyFor(context.actor, 'coordinator')
  const { userId } = actor
  const read = await context.db.read({ role: 'engine', userId, poolIds: [poolId] }, (tx) =>
    historyOfPool(tx, poolId, term),
  )
  if (read === undefined) throw noSpelregels()
  const { answers, ...history } = read
  const ids = history.requests.map(({ request }) => request.id)
  return context.db.read({ role: 'measures', userId }, async (tx) => {
    const persons = await absentPersons(tx, ids)
    const reach = { poolIds: [poolId], boardIds: [] }
    const { delivered } = await paidFacts(tx, reach, term)
    const scope = { kind: 'pool', id: poolId } as const
    const figures = await figuresFor(tx, actor, { scope, days: term, yesterday: term.last })
    const played = new Set(ids)
    return {
      happened: measuresOf(figures.facts),
      acceptance: acceptanceOf(acceptance, answers),
      history: {
        ...history,
        requests: history.requests.map((past) => ({
          ...past,
          absent: persons.get(past.request.id) ?? past.absent,
        })),
        carried: {
          ...history.carried,
          delivered: delivered.filter(({ requestId }) => !played.has(requestId)),
        },
      } satisfies History,
    }
  })
}

/** How often offers were taken, by urgency; of few answers all together, without any everybody takes what is offered. */
function acceptanceOf(
  asked: PlayReplayInput['acceptance'],
  answers: ReadHistory['answers'],
): Acceptance {
  if (asked === 'everybody' || answers.length === 0) return { kind: 'everybody' }
  const rateOf = (of: ReadHistory['answers']) =>
    of.filter(({ status }) => status === 'accepted').length / of.length
  const rates = URGENCIES.map((urgency) => {
    const own = answers.filter((one) => one.urgency === urgency)
    return [urgency, rateOf(own.length < ANSWERS_MIN ? answers : own)] as const
  })
  return { kind: 'as-before', rates: Object.fromEntries(rates) as Record<Urgency, number> }
}
