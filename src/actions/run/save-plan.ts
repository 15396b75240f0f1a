import { askMatch } from '../../../db/queries/job.ts'
import { lockOpenRequests } from '../../../db/queries/lock.ts'
import { finishRun } from '../../../db/queries/match-run-step.ts'
import { insertProposals, supersedeUndecided } from '../../../db/queries/proposal.ts'
import { type Instant, MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import type { World } from '../../../scheduler/domain/world.ts'
import { scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import type { MatchOutcome } from '../../solver/match-messages.ts'

/** Nearer than this, that nobody can come is told at once. */
const SOON_MS = 48 * MS_PER_HOUR

/** A plan that passed the check, and the run and the world that it is of. */
export interface FoundPlan {
  readonly runId: string
  readonly poolId: string
  readonly requests: World['requests']
  /** It began at the plan that stood. */
  readonly replans: boolean
  /** So many proposals are left out, since what they rest on changed meanwhile: the pool is matched again at once. */
  readonly staleCount: number
  readonly outcome: MatchOutcome
}

/**
 * Saves a plan as proposals and ends its run, in one transaction: all of it, or nothing where somebody else ended the run
 * meanwhile. What was covered or withdrawn meanwhile gets no proposal.
 */
export function savePlan(context: Context, found: FoundPlan): Promise<void> {
  const { runId, poolId, requests, replans, staleCount, outcome } = found
  const { plan } = outcome
  return context.db.transaction(scopeOf(context.actor), async (tx) => {
    const open = await lockOpenRequests(
      tx,
      requests.map(({ id }) => id),
    )
    await supersedeUndecided(tx, [...open])
    await insertProposals(tx, rowsOf(found, open))
    const result = { ...resultOf(outcome), replans }
    if (!(await finishRun(tx, runId, { ...result, finishedAt: context.now() })))
      throw new Error('the run was ended by another')
    if (staleCount > 0) await askMatch(tx, poolId, context.now())
    const { requestCount, memberCount, coveredCount, planValue, bound, stoppedAtWork } = result
    const counts = { requestCount, memberCount, coveredCount, planValue, bound, stoppedAtWork }
    const uncoveredSoonIds = uncoveredSoon(found, open, context.now())
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
      },
    })
  })
}

/** The requests for which nobody was found while their first lesson to come is near. */
function uncoveredSoon(
  { requests, outcome }: FoundPlan,
  open: ReadonlySet<string>,
  now: Instant,
): readonly string[] {
  const isSoon = (startsAt: Instant) => startsAt > now && startsAt <= now + SOON_MS
  const soon = new Set(
    requests
      .filter(({ id, sessions }) => open.has(id) && sessions.some((one) => isSoon(one.startsAt)))
      .map(({ id }) => id),
  )
  const without = outcome.proposals.filter((one) => one.memberId === null)
  return [...new Set(without.map(({ requestId }) => requestId))]
    .filter((id) => soon.has(id))
    .toSorted()
}

function rowsOf({ runId, poolId, requests, outcome }: FoundPlan, open: ReadonlySet<string>) {
  const boardOf = new Map(requests.map(({ id, boardId }) => [id, boardId]))
  const { spelregelsId } = outcome.plan
  return outcome.proposals.flatMap((one) => {
    const boardId = boardOf.get(one.requestId)
    if (boardId === undefined || !open.has(one.requestId)) return []
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
