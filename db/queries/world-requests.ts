import { and, asc, eq, gte, inArray, isNull, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Commitment } from '../../scheduler/domain/member.ts'
import type { Request, Session } from '../../scheduler/domain/request.ts'
import type { Tx } from '../client.ts'
import { request, requestSession } from '../schema/index.ts'
import { lengthOf } from './request-length.ts'
import { plannedProposals, refusals, runningOffers, runningRounds } from './world-plans.ts'
import type { WorldScope } from './world-scope.ts'

/** A session that an approved proposal or a running offer keeps for a member. */
export type Held = Commitment & { readonly memberId: string }

/**
 * The requests that need cover, with their sessions from `decidedAt` on that nobody has and that no approved proposal or
 * running offer or round holds; those held sessions beside them, since they take their members' time. Six queries.
 */
export async function loadRequests(
  tx: Tx,
  scope: WorldScope,
): Promise<{ readonly requests: readonly Request[]; readonly held: readonly Held[] }> {
  const rows = await requestRows(tx, scope)
  const planned = await plannedProposals(tx, scope)
  const own = scope.pair?.own
  const holders = [
    ...planned.filter(({ status, id }) => status === 'approved' && id !== own),
    ...(await runningOffers(tx, scope)).filter(
      ({ roundId }) => roundId === null || roundId !== own,
    ),
  ]
  const rounds = (await runningRounds(tx, scope)).filter(({ id }) => id !== own)
  const ids = new Set([...rows, ...holders].map(({ requestId }) => requestId))
  const uncovered = await uncoveredSessions(tx, [...ids], scope.decidedAt)
  const held = holders.flatMap((holder) => heldBy(holder, uncovered))
  const heldIds = new Set([...holders, ...rounds].flatMap(({ sessionIds }) => sessionIds))
  const free = Map.groupBy(
    uncovered.filter(({ session }) => !heldIds.has(session.id)),
    ({ requestId }) => requestId,
  )
  const before = plannedFor(planned.filter(({ status }) => status === 'proposed'))
  const refused = await refusals(tx, [...ids])
  const requests = rows.flatMap(({ requestId, row }) => {
    const sessions = (free.get(requestId) ?? []).map(({ session }) => session)
    if (sessions.length === 0) return []
    const standing = {
      plannedMemberId: before.get(requestId) ?? null,
      refusedByMemberIds: refused.get(requestId) ?? [],
    }
    return [requestOf(row, sessions, standing)]
  })
  return { requests, held }
}

/** By request, who had all of it in the plan before; of parts that went to several, or to nobody, no one had it. */
function plannedFor(
  proposed: readonly Pick<Holder, 'requestId' | 'memberId'>[],
): ReadonlyMap<string, string | null> {
  const byRequest = Map.groupBy(proposed, ({ requestId }) => requestId)
  return new Map(
    [...byRequest].map(([requestId, parts]) => {
      const [memberId = null, ...others] = new Set(parts.map((part) => part.memberId))
      return [requestId, others.length === 0 ? memberId : null]
    }),
  )
}

type Holder = Awaited<ReturnType<typeof plannedProposals>>[number]
type Uncovered = Awaited<ReturnType<typeof uncoveredSessions>>

function heldBy(holder: Omit<Holder, 'status' | 'id'>, sessions: Uncovered): readonly Held[] {
  const { memberId, requestId, siteId, boardId, sessionIds } = holder
  if (memberId === null) return []
  return sessions
    .filter(({ session }) => sessionIds.includes(session.id))
    .map(({ session: { day, startsAt, endsAt, minutes } }) => ({
      memberId,
      requestId,
      siteId,
      boardId,
      day,
      startsAt,
      endsAt,
      minutes,
    }))
}

async function requestRows(tx: Tx, { poolId, today, pair }: WorldScope) {
  const wanted =
    pair === undefined
      ? and(eq(request.status, 'open'), gte(request.lastDay, today))
      : eq(request.id, pair.requestId)
  const rows = await tx
    .select()
    .from(request)
    .where(and(eq(request.poolId, poolId), wanted))
    .orderBy(asc(request.id))
  return rows.map((row) => ({
    row,
    requestId: row.id,
    siteId: row.siteId,
    boardId: row.boardId,
  }))
}

/** The sessions of these requests that start after this moment and that nobody has. */
export async function uncoveredSessions(tx: Tx, requestIds: readonly string[], from: Instant) {
  if (requestIds.length === 0)
    return tx
      .select()
      .from(requestSession)
      .limit(0)
      .then(() => [])
  const rows = await tx
    .select({ row: requestSession })
    .from(requestSession)
    .innerJoin(request, eq(request.id, requestSession.requestId))
    .where(
      and(
        inArray(requestSession.requestId, [...requestIds]),
        sql`lower(${requestSession.during}) > ${new Date(from).toISOString()}::timestamptz`,
        sql`${requestSession.day} <= ${request.lastDay}`,
        isNull(requestSession.calledOffAt),
        sql`not exists (select from assignment_session s
          where s.request_session_id = ${requestSession.id} and s.status = 'confirmed')`,
      ),
    )
    .orderBy(asc(requestSession.day), asc(requestSession.fromTime), asc(requestSession.id))
  return rows.map(({ row }) => ({ requestId: row.requestId, session: sessionOf(row) }))
}

/** A session as the matching core sees it. */
export function sessionOf(row: typeof requestSession.$inferSelect): Session {
  return {
    id: row.id,
    day: row.day,
    ...row.during,
    minutes: row.minutes,
    vak: row.vakId,
    level: row.level,
    year: row.year,
    group: row.classGroup,
  }
}

/** A request as the matching core sees it, with these of its sessions. */
export function requestOf(
  row: typeof request.$inferSelect,
  sessions: readonly Session[],
  standing: Pick<Request, 'plannedMemberId' | 'refusedByMemberIds'>,
): Request {
  const { id, boardId, siteId, roleCode, kind, urgency, firstDay, lastDay, openEnded } = row
  return {
    id,
    boardId,
    siteId,
    roleCode,
    kind,
    urgency,
    firstDay,
    lastDay,
    openEnded,
    length: lengthOf(row),
    sessions,
    postedAt: row.postedAt,
    preferredMemberId: row.preferredMemberId,
    licensedTeacherNamed: row.licensedTeacherNamed,
    ...standing,
  }
}
