import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { assignmentsToConfirm } from '../../../db/queries/assignment-due.ts'
import { openCorrections } from '../../../db/queries/correction.ts'
import { deadJobCount } from '../../../db/queries/job-list.ts'
import { placesOf } from '../../../db/queries/member.ts'
import { undeliveredCount } from '../../../db/queries/undelivered.ts'
import {
  begunFiles,
  candidates,
  lessonsWithoutAnybody,
  openRequests,
  overRequests,
  ownLessons,
  sitesNowhere,
  unnamedBoards,
  waitingOffers,
  waitingProposals,
} from '../../../db/queries/waiting-count.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays } from '../../../scheduler/domain/day.ts'
import { type ActorAs, onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { staleness } from '../availability/staleness.ts'

export const countWaitingInput = z.strictObject({})

export type CountWaitingInput = z.output<typeof countWaitingInput>

const HOURS_MAX = 500
const ROLES = ['school', 'coordinator', 'member', 'board', 'region', 'admin'] as const

type Role = (typeof ROLES)[number]

/** What can wait for somebody. */
export type WaitingWhat =
  | 'lessons-soon'
  | 'requests-open'
  | 'requests-over'
  | 'hours'
  | 'files'
  | 'proposals'
  | 'to-send'
  | 'offers-out'
  | 'candidates'
  | 'corrections'
  | 'offers'
  | 'own-lessons'
  | 'availability'
  | 'sites-nowhere'
  | 'boards-unnamed'
  | 'undelivered'
  | 'jobs-dead'

/** So much of it waits now; the most pressing first. */
export interface Waiting {
  readonly what: WaitingWhat
  readonly count: number
}

/** What waits now for whoever asks, by role and within the own scope; what does not wait is there with 0. */
export async function countWaiting(
  context: Context,
  _input: CountWaitingInput,
): Promise<readonly Waiting[]> {
  const actor = onlyFor(context.actor, ...ROLES)
  return context.db.transaction(scopeOf(actor), (tx) => countFor(tx, context, actor))
}

function countFor(tx: Tx, context: Context, actor: ActorAs<Role>): Promise<readonly Waiting[]> {
  switch (actor.role) {
    case 'school':
      return counted(schoolCounts(tx, context, actor))
    case 'coordinator':
      return counted(coordinatorCounts(tx, context, actor))
    case 'member':
      return counted(memberCounts(tx, context, actor))
    case 'board': {
      const reach = { boardId: actor.boardId }
      return counted({ 'requests-open': openRequests(tx, reach, dayOf(context.now())) })
    }
    case 'admin':
      return counted({
        'boards-unnamed': unnamedBoards(tx),
        'sites-nowhere': sitesNowhere(tx),
        'jobs-dead': deadJobCount(tx),
        files: begunFiles(tx, context.now()),
      })
    case 'region':
      return Promise.resolve([])
  }
}

type Counts = Partial<Readonly<Record<WaitingWhat, Promise<number>>>>

/** Today and tomorrow: what can still be done about it, and soon not any more. */
function soon(context: Context) {
  const now = context.now()
  return { now, last: addDays(dayOf(now), 1) }
}

function schoolCounts(tx: Tx, context: Context, { boardId, siteIds }: ActorAs<'school'>): Counts {
  const before = context.now()
  const today = dayOf(before)
  const reach = { boardId }
  const due = assignmentsToConfirm(tx, { boardId, siteIds, before, limit: HOURS_MAX })
  return {
    'lessons-soon': lessonsWithoutAnybody(tx, reach, soon(context)),
    hours: due.then((rows) => rows.length),
    'requests-over': overRequests(tx, reach, today),
    'requests-open': openRequests(tx, reach, today),
    corrections: openCorrections(tx),
    files: begunFiles(tx, before),
  }
}

function coordinatorCounts(tx: Tx, context: Context, { poolIds }: ActorAs<'coordinator'>): Counts {
  const reach = { poolIds }
  const now = context.now()
  return {
    'lessons-soon': lessonsWithoutAnybody(tx, reach, soon(context)),
    proposals: waitingProposals(tx, poolIds, 'proposed'),
    'to-send': waitingProposals(tx, poolIds, 'approved'),
    'offers-out': waitingOffers(tx, { poolIds }, now),
    'requests-open': openRequests(tx, reach, dayOf(now)),
    candidates: candidates(tx, poolIds),
    corrections: openCorrections(tx),
    undelivered: undeliveredCount(tx),
    files: begunFiles(tx, now),
  }
}

function memberCounts(tx: Tx, context: Context, { memberId }: ActorAs<'member'>): Counts {
  const today = dayOf(context.now())
  return {
    offers: waitingOffers(tx, { memberId }, context.now()),
    'own-lessons': ownLessons(tx, memberId, today, addDays(today, 6)),
    availability: doubted(tx, context, memberId),
  }
}

/** 1 where a member has not said for too long that the own availability is right. */
async function doubted(tx: Tx, context: Context, memberId: string): Promise<number> {
  const admitted = (await placesOf(tx, memberId)).filter(({ status }) => status === 'admitted')
  const poolIds = admitted.map(({ poolId }) => poolId)
  if (poolIds.length === 0) return 0
  const { isStale } = await staleness(tx, { memberId, poolIds }, context.now())
  return isStale ? 1 : 0
}

async function counted(counts: Counts): Promise<readonly Waiting[]> {
  const entries = Object.entries(counts) as [WaitingWhat, Promise<number>][]
  return Promise.all(entries.map(async ([what, count]) => ({ what, count: await count })))
}
