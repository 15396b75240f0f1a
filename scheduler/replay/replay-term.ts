import { dayOf } from '../calendar/clock.ts'
import type { Instant } from '../domain/instant.ts'
import type { Session } from '../domain/request.ts'
import type { Source } from '../domain/source.ts'
import type { Column } from '../match/compile/column.ts'
import { chosenAt } from '../match/explain/plan-of.ts'
import type { Solver } from '../match/solve/solver.ts'
import { solveByRules } from '../match/solve-by-rules.ts'
import { certifiedBound } from '../match/trust/check-certificate.ts'
import { WorldMemory } from '../match/world-memory.ts'
import { type Answers, isTaken, type Roll } from './answers.ts'
import { type Binding, bindingOf, isHopeful, openIn } from './binding.ts'
import { type History, type MatchMoment, rulesOn } from './history.ts'
import { TermState } from './term-state.ts'

/** How a term is played again. */
export interface ReplayOptions extends Roll {
  readonly solver: Solver
  readonly answers: Answers
  readonly moments: readonly MatchMoment[]
  /** Units of work per match until its best plan so far counts. */
  readonly workMax?: number
  /** Asked before each match; as soon as it answers yes nothing comes of this replay. */
  readonly isStopped?: () => boolean
}

/** Somebody who took lessons of a request. */
export interface ReplayedAssignment {
  readonly requestId: string
  readonly memberId: string
  readonly sessions: readonly Session[]
  readonly source: Source
  readonly takenAt: Instant
}

/** A term that was played again. */
export interface ReplayedTerm {
  readonly assignments: readonly ReplayedAssignment[]
  /** By request that stayed open where it was first asked: which rules alone stood in the way. */
  readonly bindings: ReadonlyMap<string, Binding>
  /** Over all matches: what their plans were worth, and can have been worth at most by the independent checker. */
  readonly value: number
  readonly bound: number
  readonly matches: number
  readonly refusals: number
  /** Matches in which the solver failed; their plans and bounds were found without it. */
  readonly solverFailures: number
}

/** Thrown where somebody asked to stop. */
export class ReplayStopped extends Error {
  override readonly name = 'ReplayStopped'
}

/** Who said no is replaced in the same sitting so many times; after that it waits for the next. */
const ROUNDS_MAX = 3

/**
 * Plays a term again with the matching itself: at each moment everything that was posted by then and is open is matched
 * together, with all that was taken before kept, and those who are asked answer. The same history, answers and seed always give
 * the same; the order of rows means nothing. Throws `ReplayStopped`, and `RangeError` as the matching does.
 */
export async function replayTerm(history: History, options: ReplayOptions): Promise<ReplayedTerm> {
  const { moments, isStopped } = options
  const state = new TermState(history)
  const sitting: Sitting = {
    history,
    options,
    state,
    memory: new WorldMemory(),
    asked: new Set(),
    hopeless: new Set(),
    assignments: [],
    bindings: new Map(),
    sums: { value: 0, bound: 0, matches: 0, refusals: 0, solverFailures: 0 },
  }
  for (const moment of moments) {
    if (isStopped?.() === true) throw new ReplayStopped()
    await sit(sitting, moment)
  }
  const { assignments, bindings, sums } = sitting
  return { assignments, bindings, ...sums }
}

interface Sitting {
  readonly history: History
  readonly options: ReplayOptions
  readonly state: TermState
  readonly memory: WorldMemory
  readonly asked: Set<string>
  readonly hopeless: Set<string>
  readonly assignments: ReplayedAssignment[]
  readonly bindings: Map<string, Binding>
  readonly sums: {
    value: number
    bound: number
    matches: number
    refusals: number
    solverFailures: number
  }
}

/**
 * One sitting of the pool: a match, answers, and again for what was refused. Where answers were recorded, so was when the pool
 * was matched again after a refusal: that is a sitting of its own.
 */
async function sit(sitting: Sitting, moment: MatchMoment): Promise<void> {
  const { asked, hopeless, options } = sitting
  const rounds = options.answers.kind === 'recorded' ? 1 : ROUNDS_MAX
  let among = (id: string) => {
    if (moment.asks === 'everything' || !asked.has(id)) return true
    return moment.asks === 'hopeful' && !hopeless.has(id)
  }
  for (let round = 0; round < rounds; round += 1) {
    const refused = await matchOnce(sitting, moment, among)
    if (refused.size === 0) return
    among = (id) => refused.has(id)
  }
}

/** One match with its answers; the requests that somebody refused. */
async function matchOnce(
  { history, options, state, memory, asked, hopeless, assignments, bindings, sums }: Sitting,
  { at, seed }: Pick<MatchMoment, 'at' | 'seed'>,
  among: (requestId: string) => boolean,
): Promise<ReadonlySet<string>> {
  const world = state.worldAt(at, among)
  for (const { id } of world.requests) asked.add(id)
  if (world.requests.length === 0) return new Set()
  const { solver, workMax } = options
  const compiled = memory.compileForFew(world)
  const { problem, solved } = await solveByRules(compiled, { solver, seed, workMax })
  sums.matches += 1
  sums.value += solved.choice.value
  sums.bound += Math.max(solved.bound, certifiedBound(problem, solved.certificate))
  if (solved.solverFailure !== null) sums.solverFailures += 1
  const chosen = solved.choice.chosen.flatMap((column) => chosenAt(compiled, column))
  for (const [id, part] of openIn(compiled, chosen)) {
    if (!bindings.has(id)) bindings.set(id, bindingOf(compiled, part))
    if (isHopeful(compiled, part)) hopeless.delete(id)
    else hopeless.add(id)
  }
  const refused = new Set<string>()
  const rules = rulesOn(history, dayOf(at))
  for (const column of chosen) {
    if (isTaken(options.answers, askedOf(column), rules, options)) {
      assignments.push(taken(state, column, at))
    } else {
      sums.refusals += 1
      state.refuse(column.part.request.id, column.member.id)
      refused.add(column.part.request.id)
    }
  }
  return refused
}

function askedOf({ part, member }: Column) {
  return { request: part.request, member }
}

function taken(state: TermState, column: Column, takenAt: Instant): ReplayedAssignment {
  const { part, member, verdict } = column
  const { request, sessions } = part
  state.take(request, sessions, member.id)
  const { id: requestId } = request
  return { requestId, memberId: member.id, sessions, source: verdict.source, takenAt }
}
