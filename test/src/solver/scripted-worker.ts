import { parentPort } from 'node:worker_threads'
import type { World } from '../../../scheduler/domain/world.ts'
import type { MatchProgress } from '../../../scheduler/match/match-options.ts'
import type { MatchAnswer, MatchMessage, MatchOrder } from '../../../src/solver/match-messages.ts'
import { type WorldPiece, worldFrom } from '../../../src/solver/world-in-pieces.ts'

/**
 * A thread that plays a match, by its seed: 1 is done at once; 2 tells how far it is and computes without a pause until it is
 * stopped; 3 fills its memory; 4 ends; 5 breaks; 6 finds a plan that the check refuses.
 */
const port = parentPort
const tell = (answer: MatchAnswer) => port?.postMessage(answer)
let orders = 0
let pieces: WorldPiece[] = []

type Order = MatchOrder & { readonly world: World }

port?.on('message', (message: MatchMessage) => {
  if (message.kind === 'piece') {
    pieces.push(message.piece)
    return
  }
  orders += 1
  const order = { ...message.order, world: worldFrom(message.order.frame, pieces) }
  pieces = []
  switch (order.seed) {
    case 2:
      return computeUntilStopped(order)
    case 3:
      return fillMemory()
    case 4:
      return process.exit(7)
    case 5:
      throw new RangeError('Geheime Naam')
    default:
      return done(order, null)
  }
})

function computeUntilStopped(order: Order): void {
  const flag = new Int32Array(order.stop)
  for (const phase of ['compiling', 'planning', 'improving'] as const)
    tell({ kind: 'progress', progress: progressIn(phase, order) })
  while (Atomics.load(flag, 0) === 0);
  done(order, 40)
}

const progressIn = (phase: MatchProgress['phase'], { world }: Order): MatchProgress => ({
  phase,
  value: 8,
  bound: phase === 'compiling' ? null : 10,
  coveredCount: 0,
  requestCount: world.requests.length,
  work: 30,
})

function fillMemory(): void {
  const kept: object[] = []
  for (;;) kept.push(Array.from({ length: 1_000 }, (_, index) => ({ index })))
}

/** Nobody for any request, 8 of at most 10 where it was stopped; `workUsed` counts the orders of this very thread. */
function done({ world, seed, memoryBytesMax }: Order, stoppedAtWork: number | null): void {
  const proposals = world.requests.map(({ id, sessions }) => ({
    requestId: id,
    partId: id,
    sessionIds: sessions.map((session) => session.id),
    memberId: null,
    value: 0,
    price: 0,
    verdictsJson: '[]',
    judgedCount: world.members.length,
    keptAway: { qualified: world.members.length },
    heldByRequestIds: [],
  }))
  for (const one of proposals) tell({ kind: 'proposals', proposals: [one] })
  const [totalValue, bound] = stoppedAtWork === null ? [10, 10] : [8, 10]
  const outcome = {
    plan: {
      totalValue,
      bound,
      gap: (bound - totalValue) / bound,
      status: stoppedAtWork === null ? ('optimal' as const) : ('stopped' as const),
      proof: stoppedAtWork === null ? ('certificate' as const) : ('none' as const),
      certifiedBound: bound,
      changes: [],
      coverTargets: {},
      workUsed: orders,
      stoppedAtWork,
      solverFailure: null,
      seed,
      spelregelsId: world.spelregels.id,
      spelregelsVersion: world.spelregels.version,
    },
    requestCount: world.requests.length,
    memberCount: world.members.length,
    coveredCount: 0,
    problems:
      seed === 6 ? [{ code: 'wrong-total', requestId: null, memberId: null, detail: '' }] : [],
    worldHash: '0'.repeat(64),
  }
  tell({ kind: 'done', outcome, memoryBytes: memoryBytesMax })
}
