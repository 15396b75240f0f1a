import { parentPort } from 'node:worker_threads'
import type { World } from '../../scheduler/domain/world.ts'
import { lessonPrices } from '../../scheduler/match/explain/lesson-prices.ts'
import { matchWithProblem } from '../../scheduler/match/match.ts'
import type { MatchOptions, MatchProgress } from '../../scheduler/match/match-options.ts'
import type { Plan } from '../../scheduler/match/plan.ts'
import { replanTold } from '../../scheduler/match/replan-told.ts'
import { checkPlan } from '../../scheduler/match/trust/check-plan.ts'
import { withPins } from '../../scheduler/match/world/with-pins.ts'
import { WorldMemory } from '../../scheduler/match/world-memory.ts'
import { createHighsSolver } from './create-highs-solver.ts'
import { MatchFailed } from './match-failed.ts'
import type { MatchAnswer, MatchMessage, MatchOrder } from './match-messages.ts'
import { proposalsOfPlan } from './proposals-of-plan.ts'
import { worldHash } from './world-hash.ts'
import { type WorldPiece, worldFrom } from './world-in-pieces.ts'

/**
 * The thread in which matches are computed, checked and put into words, one at a time, so that the thread that answers people
 * never waits for one. HiGHS runs in a thread below this one.
 */
if (parentPort === null) throw new Error('the match worker runs in a thread of its own')
const port = parentPort
const solver = createHighsSolver()
/** Of the match before, so that the next after a change of the same pool has little to work out. */
const memory = new WorldMemory()
const tell = (answer: MatchAnswer) => port.postMessage(answer)

/** Within a phase so long passes between two tellings of how far it is. */
const TELL_MS = 100
/** Proposals per message: the other side reads one in a few milliseconds and answers people in between. */
const PROPOSALS_PER_MESSAGE = 50
const FRAMES_TOLD = 6

let pieces: WorldPiece[] = []

port.on('message', (message: MatchMessage) => {
  if (message.kind === 'piece') {
    pieces.push(message.piece)
    return
  }
  const { order } = message
  const world = worldFrom(order.frame, pieces)
  pieces = []
  carryOut(world, order).catch((failure: unknown) => {
    const reason = failure instanceof MatchFailed ? failure.reason : 'match-failed'
    tell({ kind: 'failed', reason, detail: whereOf(failure) })
  })
})

/** What broke and where, for the log: never its words, which may hold data. */
function whereOf(failure: unknown): string {
  if (!(failure instanceof Error)) return 'unknown'
  const frames = (failure.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return [failure.name, ...frames.slice(0, FRAMES_TOLD)].join('\n')
}

async function carryOut(world: World, order: MatchOrder): Promise<void> {
  const { pins, standing } = order
  refuseTooMuch(order)
  const options = optionsOf(order)
  const { plan, problem, solvedWorld } =
    standing === null
      ? await matchWithProblem(world, solver, options)
      : replanTold(world, standing, options)
  const coverTargets = new Map(Object.entries(plan.coverTargets))
  const proposals = proposalsOfPlan(plan, lessonPrices(solvedWorld))
  for (let from = 0; from < proposals.length; from += PROPOSALS_PER_MESSAGE) {
    tell({ kind: 'proposals', proposals: proposals.slice(from, from + PROPOSALS_PER_MESSAGE) })
  }
  const { assignments: _assignments, requests, certificate: _certificate, ...facts } = plan
  const outcome = {
    plan: facts,
    requestCount: world.requests.length,
    memberCount: world.members.length,
    coveredCount: coveredIn(requests),
    problems: checkPlan(withPins(world, pins), plan, { problem, coverTargets }),
    worldHash: worldHash(solvedWorld.compiled.world, standing),
  }
  tell({ kind: 'done', outcome, memoryBytes: memoryBytes() })
}

function optionsOf(order: MatchOrder): MatchOptions {
  const { seed, workMax, pins, stop } = order
  const flag = new Int32Array(stop)
  let toldAt = -Infinity
  let phase: MatchProgress['phase'] | undefined
  return {
    seed,
    pins,
    memory,
    // As if somebody asked to stop there: the plan of a stopped run is had again by the work that it took.
    ...(workMax !== null && { stopAtWork: workMax }),
    isStopped: () => Atomics.load(flag, 0) !== 0,
    onProgress: (progress) => {
      const now = performance.now()
      if (progress.phase === phase && now - toldAt < TELL_MS) return
      refuseTooMuch(order)
      toldAt = now
      phase = progress.phase
      tell({ kind: 'progress', progress })
    },
  }
}

function coveredIn(requests: Plan['requests']): number {
  return requests.filter(({ openSessionIds }) => openSessionIds.length === 0).length
}

/** Heap and buffers together have one limit, which is looked at as often as it is told how far the match is. */
function refuseTooMuch({ memoryBytesMax }: MatchOrder): void {
  if (memoryBytes() > memoryBytesMax)
    throw new MatchFailed('out-of-memory', 'buffers and heap grew beyond their limit')
}

/** What this thread holds: its heap, and its buffers outside it, which no limit of Node's bounds. */
function memoryBytes(): number {
  const { heapTotal, external } = process.memoryUsage()
  return heapTotal + external
}
