import { and, arrayContains, asc, eq, gte, inArray, lte } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Length } from '../../scheduler/domain/length.ts'
import type { Level } from '../../scheduler/domain/level.ts'
import type { StatusOf } from '../../scheduler/domain/lifecycle.ts'
import type { RequestKind } from '../../scheduler/domain/request.ts'
import type { Tx } from '../client.ts'
import { board, request, site } from '../schema/index.ts'
import { beyond, type DayCursor } from './day-cursor.ts'

/** Which requests; what is left out does not narrow. A request lies in a period when it shares a day with it. */
export interface RequestFilter {
  readonly vak?: string | undefined
  readonly level?: Level | undefined
  readonly status?: StatusOf<'request'> | undefined
  readonly boardId?: string | undefined
  readonly siteId?: string | undefined
  readonly siteIds?: readonly string[] | undefined
  readonly poolId?: string | undefined
  readonly poolIds?: readonly string[] | undefined
  readonly kind?: RequestKind | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}

const { id, boardId, siteId, poolId, roleCode, kind, urgency, status } = request
const { firstDay, lastDay, openEnded, minutes, vakIds, levels, postedAt, version } = request

const columns = {
  id,
  boardId,
  boardName: board.name,
  siteId,
  siteName: site.name,
  poolId,
  roleCode,
  kind,
  urgency,
  status,
  firstDay,
  lastDay,
  openEnded,
  length: {
    schoolDays: request.lengthSchoolDays,
    calendarDays: request.lengthCalendarDays,
    sessionDays: request.lengthSessionDays,
  },
  minutes,
  vakIds,
  levels,
  postedAt,
  version,
}

/** One page of requests by first day and id, which no two share, in one statement. */
export function requestPage(
  tx: Tx,
  filter: RequestFilter,
  page: { readonly after: DayCursor | undefined; readonly limit: number },
) {
  return tx
    .select(columns)
    .from(request)
    .innerJoin(site, eq(site.id, request.siteId))
    .innerJoin(board, eq(board.id, request.boardId))
    .where(and(narrowedBy(filter), beyond(request, page.after)))
    .orderBy(asc(firstDay), asc(id))
    .limit(page.limit)
}

/** The lengths of the requests of a pool that begin in a period, for trying another minimum on them. */
export function requestLengths(
  tx: Tx,
  about: { readonly poolId: string; readonly from: Day; readonly to: Day },
): Promise<{ readonly length: Length }[]> {
  return tx
    .select({ length: columns.length })
    .from(request)
    .where(and(eq(poolId, about.poolId), gte(firstDay, about.from), lte(firstDay, about.to)))
}

function narrowedBy(filter: RequestFilter) {
  return and(
    filter.vak === undefined ? undefined : arrayContains(vakIds, [filter.vak]),
    filter.level === undefined ? undefined : arrayContains(levels, [filter.level]),
    filter.status === undefined ? undefined : eq(status, filter.status),
    filter.boardId === undefined ? undefined : eq(boardId, filter.boardId),
    filter.siteId === undefined ? undefined : eq(siteId, filter.siteId),
    filter.siteIds === undefined ? undefined : inArray(siteId, [...filter.siteIds]),
    filter.poolId === undefined ? undefined : eq(poolId, filter.poolId),
    filter.poolIds === undefined ? undefined : inArray(poolId, [...filter.poolIds]),
    filter.kind === undefined ? undefined : eq(kind, filter.kind),
    filter.from === undefined ? undefined : gte(lastDay, filter.from),
    filter.to === undefined ? undefined : lte(firstDay, filter.to),
  )
}
