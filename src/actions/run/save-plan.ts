import type { Tx } from '../../../db/client.ts'
import { timesFound } from '../../../db/queries/cover.ts'
import { askMatch } from '../../../db/queries/job.ts'
import { lockOpenRequests } from '../../../db/queries/lock.ts'
import { finishRun } from '../../../db/queries/match-run-step.ts'
import { insertProposals, supersedeUndecided } from '../../../db/queries/proposal.ts'
import { uncoveredSessions } from '../../../db/queries/world-requests.ts'
import { type Instant, MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import type { World } from '../../../scheduler/domain/world.ts'
import { scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import type { MatchOutcome } from '../../solver/match-messages.ts'

/** Nearer than this, that nobody can come is told at once. */
const SOON_MS = 48 * MS_PER_HOUR

type Proposals = MatchOutcome['proposals']

/** A plan that passed the check, and the run and the world that it is of. */
export interface FoundPlan {
  readonly runId: string
  readonly poolId: string
  readonly world: Pick<World, 'requests' | 'decidedAt'>
  /** It began at the plan that stood. */
  readonly replans: boolean
  /** So many proposals are left out, since what they rest on changed meanwhile: the pool is matched again at once. */
  readonly staleCount: number
  readonly outcome: MatchOutcome
}

/**
 * Saves a plan as proposals and ends its run, in one transaction: all of it, or nothing where somebody else ended the run
 * meanwhile. What was covered or withdrawn meanwhile gets no proposal, and nobody is alarmed about it; where a lesson fell out or
 * was taken since the world was read again, the pool is matched again.
 */
export function savePlan(context: Context, found: FoundPlan): Promise<void> {
  const { runId, poolId, world, replans, outcome } = found
  const { plan } = outcome
  return context.db.transaction(scopeOf(context.actor), async (tx) => {
    const open = await lockOpenRequests(
      tx,
      world.requests.map(({ id }) => id),
    )
    const ofOpen = outcome.proposals.filter(({ requestId }) => open.has(requestId))
    const kept = await stillAsked(tx, ofOpen, world.decidedAt)
    const staleCount = found.staleCount + ofOpen.length - kept.length
    await supersedeUndecided(tx, [...open])
    await insertProposals(tx, rowsOf(found, kept))
    const result = { ...resultOf(outcome), replans }
    if (!(await finishRun(tx, runId, { ...result, finishedAt: context.now() })))
      throw new Error('the run was ended by another')
    if (staleCount > 0) await askMatch(tx, poolId, context.now())
    const { requestCount, memberCount, coveredCount, planValue, bound, stoppedAtWork } = result
    const counts = { requestCount, memberCount, coveredCount, planValue, bound, stoppedAtWork }
    const uncoveredSoonIds = uncoveredSoon(world, kept, context.now())
    const times = await timesFound(tx, uncoveredSoonIds)
    await record(tx, context, {
      verb: 'proposal.match',
      subjectId: runId,
      boardId: null,
      poolId,
      facts: {
        ...counts,
        replans,
        staleCount,
        seed: plan.seed,
        spelregelsVersion: plan.spelregelsVersion,
        uncoveredSoonIds,
        // Once somebody was found and fell out, that nobody can come is news again.
        uncoveredSoonTimes: uncoveredSoonIds.map((id) => `${times.get(id) ?? 0}`),
      },
    })
  })
}

/** Those of which every lesson is still asked for and nobody has it: the requests are locked by now. */
async function stillAsked(tx: Tx, proposals: Proposals, from: Instant): Promise<Proposals> {
  const requestIds = [...new Set(proposals.map(({ requestId }) => requestId))]
  const asked = await uncoveredSessions(tx, requestIds, from)
  const ids = new Set(asked.map(({ session }) => session.id))
  return proposals.filter(({ sessionIds }) => sessionIds.every((id) => ids.has(id)))
}

/** The requests with lessons for which nobody was found while the first of these is near. */
function uncoveredSoon(
  { requests }: FoundPlan['world'],
  proposals: Proposals,
  now: Instant,
): readonly string[] {
  const isSoon = (startsAt: Instant) => startsAt > now && startsAt <= now + SOON_MS
  const soon = new Set(
    requests.flatMap(({ sessions }) =>
      sessions.filter(({ startsAt }) => isSoon(startsAt)).map(({ id }) => id),
    ),
  )
  const without = proposals.filter(
    ({ memberId, sessionIds }) => memberId === null && sessionIds.some((id) => soon.has(id)),
  )
  return [...new Set(without.map(({ requestId }) => requestId))].toSorted()
}

function rowsOf({ runId, poolId, world, outcome }: FoundPlan, proposals: Proposals) {
  const boardOf = new Map(world.requests.map(({ id, boardId }) => [id, boardId]))
  const { spelregelsId } = outcome.plan
  return proposals.flatMap((one) => {
    const boardId = boardOf.get(one.requestId)
    if (boardId === undefined) return []
    const arrays = {
      sessionIds: [...one.sessionIds],
      heldByRequestIds: [...one.heldByRequestIds],
      overriddenRuleIds: [],
    }
    return [{ ...one, ...arrays, runId, poolId, boardId, spelregelsId }]
  })
}

function resultOf({ plan, ...counted }: MatchOutcome) {
  const { requestCount, memberCount, coveredCount, worldHash } = counted
  const { bound, certifiedBound, proof, workUsed, stoppedAtWork } = plan
  return {
    status: stoppedAtWork === null ? ('finished' as const) : ('stopped' as const),
    requestCount,
    memberCount,
    coveredCount,
    planValue: plan.totalValue,
    bound,
    certifiedBound,
    proof,
    workUsed,
    stoppedAtWork,
    changes: plan.changes.map(({ facts: _facts, ...change }) => change),
    worldHash,
  }
}
