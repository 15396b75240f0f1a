import { and, eq, gte, inArray, isNotNull, lt, ne, sql } from 'drizzle-orm'
import { addDays } from '../../scheduler/domain/day.ts'
import { LOAD_DAYS } from '../../scheduler/domain/member.ts'
import type { Tx } from '../client.ts'
import {
  assignment,
  assignmentSession,
  engagement,
  request,
  requestSession,
} from '../schema/index.ts'
import type { WorldScope } from './world-scope.ts'

const YEAR_DAYS = 365

/** What a pool's own past tells, summed in SQL. */
export interface PoolHistory {
  /** By board: minutes supplied to others minus minutes drawn from others, in the past year. */
  readonly balanceMinutes: ReadonlyMap<string, number>
  /** By member: minutes worked in the past four weeks. */
  readonly loadMinutes: ReadonlyMap<string, number>
  /** By member: `siteId` and `siteId/group` of the past year, in order. */
  readonly knownPlaces: ReadonlyMap<string, readonly string[]>
}

/** Three queries, whatever the size of the pool; of members only those that are asked about, the balance of boards always whole. */
export async function loadHistory(
  tx: Tx,
  { poolId, today, pair }: Pick<WorldScope, 'poolId' | 'today' | 'pair'>,
): Promise<PoolHistory> {
  const theirs = pair?.memberIds && inArray(assignmentSession.memberId, [...pair.memberIds])
  const past = (days: number) =>
    and(
      eq(assignment.poolId, poolId),
      eq(assignmentSession.status, 'confirmed'),
      gte(assignmentSession.day, addDays(today, -days)),
      lt(assignmentSession.day, today),
    )
  const minutes = sql<number>`sum(${assignmentSession.minutes})::int`
  const lent = await tx
    .select({ lender: engagement.boardId, borrower: assignment.boardId, minutes })
    .from(assignmentSession)
    .innerJoin(assignment, eq(assignment.id, assignmentSession.assignmentId))
    .innerJoin(engagement, eq(engagement.id, assignment.engagementId))
    .where(
      and(
        past(YEAR_DAYS),
        eq(engagement.employer, 'board'),
        isNotNull(engagement.boardId),
        ne(engagement.boardId, assignment.boardId),
      ),
    )
    .groupBy(engagement.boardId, assignment.boardId)
  const load = await tx
    .select({ memberId: assignmentSession.memberId, minutes })
    .from(assignmentSession)
    .innerJoin(assignment, eq(assignment.id, assignmentSession.assignmentId))
    .where(and(past(LOAD_DAYS), theirs))
    .groupBy(assignmentSession.memberId)
  const places = await tx
    .selectDistinct({
      memberId: assignmentSession.memberId,
      siteId: request.siteId,
      group: requestSession.classGroup,
    })
    .from(assignmentSession)
    .innerJoin(assignment, eq(assignment.id, assignmentSession.assignmentId))
    .innerJoin(request, eq(request.id, assignmentSession.requestId))
    .innerJoin(requestSession, eq(requestSession.id, assignmentSession.requestSessionId))
    .where(and(past(YEAR_DAYS), theirs))
  return {
    balanceMinutes: balances(lent),
    loadMinutes: new Map(load.map((row) => [row.memberId, row.minutes])),
    knownPlaces: knownPlaces(places),
  }
}

function balances(
  lent: readonly { lender: string | null; borrower: string; minutes: number }[],
): ReadonlyMap<string, number> {
  const balance = new Map<string, number>()
  for (const { lender, borrower, minutes } of lent) {
    if (lender === null) continue
    balance.set(lender, (balance.get(lender) ?? 0) + minutes)
    balance.set(borrower, (balance.get(borrower) ?? 0) - minutes)
  }
  return balance
}

function knownPlaces(
  rows: readonly { memberId: string; siteId: string; group: string | null }[],
): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, Set<string>>()
  for (const { memberId, siteId, group } of rows) {
    const ofMember = places.get(memberId) ?? new Set()
    ofMember.add(siteId)
    if (group !== null) ofMember.add(`${siteId}/${group}`)
    places.set(memberId, ofMember)
  }
  return new Map([...places].map(([id, ofMember]) => [id, [...ofMember].toSorted()]))
}
