import { randomUUID } from 'node:crypto'
import { instantAt } from '../../scheduler/calendar/clock.ts'
import type { Day } from '../../scheduler/domain/day.ts'
import {
  clockTime,
  type Instant,
  MS_PER_HOUR,
  MS_PER_MINUTE,
} from '../../scheduler/domain/instant.ts'
import { listAssignments } from '../actions/assignment/list.ts'
import { recordFulfilment } from '../actions/fulfilment/record.ts'
import type { Progress } from '../actions/import/report.ts'
import { acceptOffer } from '../actions/offer/accept.ts'
import { sendOffer } from '../actions/offer/send.ts'
import { approveProposal } from '../actions/proposal/approve.ts'
import { listProposals } from '../actions/proposal/list.ts'
import { matchPool } from '../actions/proposal/match.ts'
import { listRequests } from '../actions/request/list.ts'
import type { Actor } from '../actor.ts'
import type { Context } from '../context.ts'
import { ActionError } from '../errors.ts'
import { everyPage } from './every-page.ts'

/** How it went. */
export interface Played {
  readonly booked: number
  readonly accepted: number
  /** Proposals that a rule or another decision had overtaken when it was their turn. */
  readonly refused: number
  readonly confirmed: number
  readonly open: number
}

/** After this many plans what is left is left: each plan is made because the one before it could not be carried out whole. */
const PLANS_MAX = 3

/** The answers of people, minutes after each other, with nobody's clock but this one. */
interface Stage {
  readonly operator: Context
  readonly poolId: string
  now: Instant
}

type Proposal = Awaited<ReturnType<typeof listProposals>>['items'][number]

/**
 * Plays what people do after a plan, through the actions that they would use: on `from` the coordinator plans, approves and
 * books or sends, and members accept; then, to the end of `until`, each school confirms the hours after the last lesson.
 */
export async function playPool(
  operator: Context,
  about: { readonly poolId: string; readonly from: Day; readonly until: Day },
  progress: Progress,
): Promise<Played> {
  const { poolId, from, until } = about
  const stage: Stage = { operator, poolId, now: instantAt(from, clockTime('08:00')) }
  const tally = { booked: 0, accepted: 0, refused: 0 }
  for (let plan = 1; plan <= PLANS_MAX; plan += 1) {
    const refused = await playPlan(stage, tally, progress)
    tally.refused += refused
    if (refused === 0) break
  }
  const confirmed = await confirmHours(stage, instantAt(until, clockTime('23:00')), progress)
  const coordinator = as(stage, coordinatorOf(stage))
  const open = await everyPage((page) =>
    listRequests(coordinator, { poolId, status: 'open', ...page }),
  )
  return { ...tally, confirmed, open: open.length }
}

/** One plan and the answers to it; answers how many proposals could not be carried out any more. */
async function playPlan(
  stage: Stage,
  tally: { booked: number; accepted: number },
  progress: Progress,
): Promise<number> {
  const coordinator = coordinatorOf(stage)
  const { runId } = await matchPool(as(stage, coordinator), { poolId: stage.poolId, seed: 1 })
  const found = await everyPage((page) =>
    listProposals(as(stage, coordinator), { runId, status: 'proposed', ...page }),
  )
  const inOrder = found
    .filter(({ memberId }) => memberId !== null)
    .toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : 1))
  let refused = 0
  for (const [index, proposal] of inOrder.entries()) {
    try {
      tally[await carryOut(stage, proposal)] += 1
    } catch (error) {
      if (!(error instanceof ActionError)) throw error
      refused += 1
    }
    stage.now = (stage.now + MS_PER_MINUTE) as Instant
    progress('besloten', index + 1, inOrder.length)
  }
  return refused
}

/** Approves, then books whoever may not refuse, and asks everybody else, who says yes. */
async function carryOut(stage: Stage, proposal: Proposal): Promise<'booked' | 'accepted'> {
  const coordinator = as(stage, coordinatorOf(stage))
  const { id: proposalId, version, memberId } = proposal
  const approved = await approveProposal(coordinator, { proposalId, version })
  const offer = { proposalId, version: approved.version }
  try {
    await sendOffer(coordinator, { ...offer, book: true })
    return 'booked'
  } catch (error) {
    if (!(error instanceof ActionError) || error.code !== 'rule-broken') throw error
  }
  const { offerId } = await sendOffer(coordinator, { ...offer, book: false })
  const userId = stage.operator.actor.userId ?? ''
  await acceptOffer(as(stage, { role: 'member', userId, memberId: memberId ?? '' }), { offerId })
  return 'accepted'
}

/** In the order in which the last lessons end, each an hour after it. */
async function confirmHours(stage: Stage, until: Instant, progress: Progress): Promise<number> {
  const assignments = await everyPage((page) =>
    listAssignments(as(stage, coordinatorOf(stage)), { status: 'confirmed', ...page }),
  )
  const due = assignments
    .map((each) => ({ ...each, endsAt: endOf(each.sessions) }))
    .filter(({ endsAt, poolId }) => endsAt < until && poolId === stage.poolId)
    .toSorted((one, other) => one.endsAt - other.endsAt)
  for (const [index, { id, boardId, endsAt }] of due.entries()) {
    stage.now = Math.max(stage.now, endsAt + MS_PER_HOUR) as Instant
    const userId = stage.operator.actor.userId ?? ''
    const school = as(stage, { role: 'school', userId, boardId, siteIds: null })
    await recordFulfilment(school, { assignmentId: id, sessions: [] })
    progress('uren bevestigd', index + 1, due.length)
  }
  return due.length
}

function endOf(
  sessions: Awaited<ReturnType<typeof listAssignments>>['items'][number]['sessions'],
): number {
  return Math.max(...sessions.map(({ day, until }) => instantAt(day, until)))
}

function coordinatorOf({ operator, poolId }: Stage): Actor {
  return { role: 'coordinator', userId: operator.actor.userId ?? '', poolIds: [poolId] }
}

function as(stage: Stage, actor: Actor): Context {
  const { now } = stage
  return { ...stage.operator, actor, now: () => now, requestId: randomUUID() }
}
