import { z } from 'zod'
import { lockOpenRequests } from '../../../db/queries/lock.ts'
import {
  failRun,
  finishRun,
  insertRun,
  runById,
  runUnderWay,
} from '../../../db/queries/match-run.ts'
import { insertProposals, supersedeUndecided } from '../../../db/queries/proposal.ts'
import { spelregelsInForce } from '../../../db/queries/spelregels.ts'
import { DatabaseUnavailable } from '../../../db/unavailable.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { World } from '../../../scheduler/domain/world.ts'
import { match } from '../../../scheduler/match/match.ts'
import type { Plan } from '../../../scheduler/match/plan.ts'
import { checkPlan } from '../../../scheduler/match/trust/check-plan.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { noSpelregels } from '../pool/no-spelregels.ts'
import { proposalsOfPlan } from './proposals-of-plan.ts'
import { worldHash } from './world-hash.ts'
import { worldNow } from './world-now.ts'

export const matchPoolInput = z.strictObject({
  poolId: idInput,
  /** Decides between equally good plans. */
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
})

export type MatchPoolInput = z.output<typeof matchPoolInput>

/** What a run came to. */
export interface MatchAnswer {
  readonly runId: string
  readonly status: 'running' | 'finished' | 'failed'
  readonly requestCount: number
  readonly memberCount: number
  readonly coveredCount: number | null
  readonly planValue: number | null
  /** No plan is worth more than this. */
  readonly bound: number | null
}

/** A run that takes longer than this was left by a process that died. */
const LEASE_MS = 120_000

/**
 * Matches all open requests of a pool and saves what was found as proposals; nobody is told anything yet. Throws `not-found`,
 * `no-spelregels`, `already-running`, and `no-plan` where the plan does not pass the independent check. A run that fails is
 * kept as failed and leaves no proposals.
 */
export async function matchPool(context: Context, input: MatchPoolInput): Promise<MatchAnswer> {
  const actor = onlyFor(context.actor, 'coordinator', 'worker')
  if (actor.role === 'coordinator' && !actor.poolIds.includes(input.poolId)) throw notFound()
  const { runId, isNew } = await begin(context, input)
  if (isNew) {
    try {
      await runTo(context, input, runId)
    } catch (error) {
      await giveUp(context, runId, error)
      throw error
    }
  }
  return context.db.transaction(scopeOf(context.actor), async (tx) => {
    const run = await runById(tx, runId)
    if (run === undefined) throw notFound()
    const { status, requestCount, memberCount, coveredCount, planValue, bound } = run
    return { runId, status, requestCount, memberCount, coveredCount, planValue, bound }
  })
}

async function begin(context: Context, { poolId, seed }: MatchPoolInput) {
  let isNew = false
  const { runId } = await change(context, 'proposal.match', { poolId, seed }, async (tx) => {
    const now = context.now()
    const other = await runUnderWay(tx, poolId, { now, leaseMs: LEASE_MS })
    if (other !== undefined) {
      throw new ActionError('already-running', 'Er wordt voor deze pool al een plan gemaakt.', {
        facts: { runId: other.id, startedAt: other.startedAt },
      })
    }
    const spelregels = await spelregelsInForce(tx, poolId, dayOf(now))
    if (spelregels === undefined) throw noSpelregels()
    isNew = true
    const startedBy = context.actor.userId
    const row = { poolId, spelregelsId: spelregels.id, seed, startedBy, startedAt: now }
    return { runId: await insertRun(tx, row) }
  })
  return { runId, isNew }
}

async function runTo(
  context: Context,
  { poolId, seed }: MatchPoolInput,
  runId: string,
): Promise<void> {
  const world = await worldNow(context, { poolId })
  if (world === undefined) throw noSpelregels()
  const plan = await match(world, context.solver, { seed })
  const problems = checkPlan(world, plan)
  if (problems.length > 0) {
    throw new ActionError(
      'no-plan',
      'Het gevonden plan doorstond de eigen controle niet en is niet bewaard.',
      { facts: { problems: problems.length } },
    )
  }
  await save(context, { poolId, runId, world, plan })
}

function save(
  context: Context,
  { poolId, runId, world, plan }: { poolId: string; runId: string; world: World; plan: Plan },
): Promise<void> {
  return context.db.transaction(scopeOf(context.actor), async (tx) => {
    const requestIds = world.requests.map(({ id }) => id)
    const open = await lockOpenRequests(tx, requestIds)
    await supersedeUndecided(tx, [...open])
    const boardOf = new Map(world.requests.map(({ id, boardId }) => [id, boardId]))
    const found = proposalsOfPlan(plan).flatMap((one) => {
      const boardId = boardOf.get(one.requestId)
      if (boardId === undefined || !open.has(one.requestId)) return []
      const arrays = {
        sessionIds: [...one.sessionIds],
        heldByRequestIds: [...one.heldByRequestIds],
      }
      const of = { runId, poolId, boardId, spelregelsId: plan.spelregelsId }
      return [{ ...one, ...arrays, ...of, overriddenRuleIds: [] }]
    })
    await insertProposals(tx, found)
    const counts = {
      requestCount: requestIds.length,
      memberCount: world.members.length,
      coveredCount: plan.requests.filter(({ openSessionIds }) => openSessionIds.length === 0)
        .length,
      planValue: plan.totalValue,
      bound: plan.bound,
    }
    const result = { ...counts, finishedAt: context.now(), worldHash: worldHash(world) }
    if (!(await finishRun(tx, runId, result))) throw new Error('the run was ended by another')
    await record(tx, context, {
      verb: 'proposal.match',
      subjectId: runId,
      boardId: null,
      poolId,
      facts: { ...counts, seed: plan.seed, spelregelsVersion: plan.spelregelsVersion },
    })
  })
}

/** Where even this fails the database is away; the lease then ends the run. */
async function giveUp(context: Context, runId: string, error: unknown): Promise<void> {
  const failure =
    error instanceof ActionError ? error.code : error instanceof Error ? error.name : 'unknown'
  try {
    await context.db.transaction(scopeOf(context.actor), (tx) =>
      failRun(tx, runId, { failure, finishedAt: context.now() }),
    )
  } catch (second) {
    if (!(second instanceof DatabaseUnavailable)) throw second
    context.log.warn({ runId }, 'a failed run could not be ended; its lease will')
  }
}
