import type { Urgency } from '../domain/request.ts'
import type { Solver } from '../match/solve/solver.ts'
import type { Answers, Roll } from './answers.ts'
import { type DrawFigures, drawFigures } from './draw-figures.ts'
import { drawTerm } from './draw-term.ts'
import type { History } from './history.ts'
import { momentsOf } from './moments-of.ts'
import { type ReplayedTerm, replayTerm } from './replay-term.ts'
import { underVariant } from './under-variant.ts'
import { ALIKE, type Variant } from './variant.ts'

/**
 * How people answer in a replay: everybody takes what is offered (an assumption that is told), or as often as offers of the pool
 * were taken.
 */
export type Acceptance =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'as-before'; readonly rates: Readonly<Record<Urgency, number>> }

/** One draw of a term under one variant. */
export interface DrawTask extends Roll {
  readonly variant: Variant
  readonly acceptance: Acceptance
}

/** With what a draw is played. */
export interface DrawTools {
  readonly solver: Solver
  readonly workMax?: number
  readonly isStopped?: () => boolean
}

/** A draw that was played: the term as it was drawn, and what came of it. */
export interface PlayedDraw {
  readonly history: History
  readonly term: ReplayedTerm
  readonly figures: DrawFigures
}

/**
 * Plays one draw. Draw 0 is the term as it was posted; where the pool kept when it was matched and nothing else is asked, it is
 * matched at those moments, with those seeds, and whoever said no says no again. Throws as `replayTerm` does.
 */
export async function playDraw(
  history: History,
  { variant, acceptance, seed, draw }: DrawTask,
  tools: DrawTools,
): Promise<PlayedDraw> {
  const roll = { seed, draw }
  const changed = underVariant(history, variant, roll)
  const drawn = { ...changed, requests: drawnOf(changed, roll) }
  const isAsItWas = draw === 0 && history.moments.length > 0
  const moments = isAsItWas ? history.moments : momentsOf(drawn, seed)
  const answers = answersOf(acceptance, isAsItWas ? new Set(history.refusals) : undefined)
  const term = await replayTerm(drawn, { ...roll, ...tools, answers, moments })
  return { history: drawn, term, figures: drawFigures(drawn, term) }
}

/** By the requests of a term: how they were drawn last. */
const lately = new WeakMap<
  History['requests'],
  Roll & { readonly drawn: ReturnType<typeof drawTerm> }
>()

/**
 * The requests of a draw. Where a variant asks what the present asks, both are played with the very same ones, and with all that
 * was worked out of them.
 */
function drawnOf(history: History, { seed, draw }: Roll): History['requests'] {
  const known = lately.get(history.requests)
  if (known?.seed === seed && known.draw === draw) return known.drawn
  const streamOf = (boardId: string) => (boardId.endsWith(ALIKE) ? boardId : '')
  const drawn = drawTerm(history, { seed, draw }, streamOf)
  lately.set(history.requests, { seed, draw, drawn })
  return drawn
}

function answersOf(acceptance: Acceptance, refusals: ReadonlySet<string> | undefined): Answers {
  if (acceptance.kind === 'everybody') return { kind: 'all' }
  if (refusals !== undefined) return { kind: 'recorded', refusals }
  return { kind: 'rates', rates: acceptance.rates }
}
