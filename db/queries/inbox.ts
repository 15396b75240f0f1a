import { and, arrayContains, asc, eq, gte, inArray, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Level } from '../../scheduler/domain/level.ts'
import type { StatusOf } from '../../scheduler/domain/lifecycle.ts'
import { URGENCIES } from '../../scheduler/domain/request.ts'
import type { Source } from '../../scheduler/domain/source.ts'
import type { Tx } from '../client.ts'
import { board, offer, proposal, request, site } from '../schema/index.ts'

/** How far a request is: decided by the coordinator or not yet, and with whom it waits. */
export const STAGES = ['proposed', 'nobody', 'approved', 'offered', 'none'] as const
export type Stage = (typeof STAGES)[number]

/** Which requests of these pools; what is left out does not narrow. */
export interface InboxFilter {
  readonly poolIds: readonly string[]
  readonly ids?: readonly string[] | undefined
  readonly vak?: string | undefined
  readonly level?: Level | undefined
  readonly boardId?: string | undefined
  readonly status?: StatusOf<'request'> | undefined
  readonly stage?: Stage | undefined
  /** Where somebody who is proposed, approved or asked comes from. */
  readonly source?: Source | undefined
  readonly schoolDaysMin?: number | undefined
  readonly schoolDaysMax?: number | undefined
  readonly from?: Day | undefined
}

/** The place of a request in the order of urgency. */
export interface InboxCursor {
  readonly fromDay: Day
  readonly rank: number
  readonly id: string
}

/** A first day that is past counts as today: what has begun is as near as what begins today. */
const fromDay = (today: Day) => sql<Day>`greatest(${request.firstDay}, ${today}::date)`

const rank = sql<number>`array_position(array[${sql.join(
  URGENCIES.map((urgency) => sql`${urgency}`),
  sql`, `,
)}]::text[], ${request.urgency})`

/**
 * One page of requests, the most urgent first: what begins soonest, then by how badly it needs cover, then by id. No name and
 * no reason.
 */
export function inboxPage(
  tx: Tx,
  filter: InboxFilter,
  page: { readonly today: Day; readonly after: InboxCursor | undefined; readonly limit: number },
) {
  const soonest = fromDay(page.today)
  return tx
    .select({
      id: request.id,
      boardId: request.boardId,
      boardName: board.name,
      siteId: request.siteId,
      siteName: site.name,
      poolId: request.poolId,
      roleCode: request.roleCode,
      kind: request.kind,
      urgency: request.urgency,
      status: request.status,
      firstDay: request.firstDay,
      lastDay: request.lastDay,
      openEnded: request.openEnded,
      schoolDays: request.lengthSchoolDays,
      lessonDays: request.lengthSessionDays,
      minutes: request.minutes,
      vakIds: request.vakIds,
      levels: request.levels,
      fromDay: soonest,
      rank,
    })
    .from(request)
    .innerJoin(site, eq(site.id, request.siteId))
    .innerJoin(board, eq(board.id, request.boardId))
    .where(and(narrowedBy(filter), beyond(soonest, page.after)))
    .orderBy(asc(soonest), asc(rank), asc(request.id))
    .limit(page.limit)
}

/** How many requests there are in all, on this page and the others. */
export function inboxCount(tx: Tx, filter: InboxFilter): Promise<number> {
  return tx.$count(request, narrowedBy(filter))
}

function beyond(soonest: SQL, after: InboxCursor | undefined): SQL | undefined {
  if (after === undefined) return undefined
  const { fromDay: day, rank: place, id } = after
  return sql`(${soonest}, ${rank}, ${request.id}) > (${day}::date, ${place}::int, ${id}::uuid)`
}

function narrowedBy(filter: InboxFilter): SQL | undefined {
  const { ids, vak, level, boardId, status, stage, source, from } = filter
  const { schoolDaysMin, schoolDaysMax } = filter
  return and(
    inArray(request.poolId, [...filter.poolIds]),
    ids && inArray(request.id, [...ids]),
    vak === undefined ? undefined : arrayContains(request.vakIds, [vak]),
    level && arrayContains(request.levels, [level]),
    boardId === undefined ? undefined : eq(request.boardId, boardId),
    status && eq(request.status, status),
    from && gte(request.lastDay, from),
    schoolDaysMin === undefined ? undefined : gte(request.lengthSchoolDays, schoolDaysMin),
    schoolDaysMax === undefined ? undefined : lte(request.lengthSchoolDays, schoolDaysMax),
    stage && IN_STAGE[stage],
    source &&
      hasProposal(sql`p.status in ('proposed', 'approved', 'offered') and p.source = ${source}`),
  )
}

const hasProposal = (which: SQL) =>
  sql`exists (select from ${proposal} p where p.request_id = ${request.id} and ${which})`
const isAsked = sql`exists (select from ${offer} o where o.request_id = ${request.id} and o.status = 'sent')`

const IN_STAGE: Readonly<Record<Stage, SQL | undefined>> = {
  proposed: hasProposal(sql`p.status = 'proposed' and p.member_id is not null`),
  nobody: hasProposal(sql`p.status = 'proposed' and p.member_id is null`),
  approved: hasProposal(sql`p.status = 'approved'`),
  offered: isAsked,
  none: sql`not ${or(hasProposal(sql`p.status in ('proposed', 'approved')`), isAsked)}`,
}
