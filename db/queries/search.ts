import { and, arrayOverlaps, desc, eq, exists, ilike, inArray, or, sql } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import {
  absence,
  board,
  member,
  poolMember,
  request,
  requestSession,
  site,
  vak,
} from '../schema/index.ts'

/** The vakken whose name or short name has this in it. */
export async function vakkenLike(tx: Tx, text: string): Promise<readonly string[]> {
  const found = await tx
    .select({ id: vak.id })
    .from(vak)
    .where(
      or(
        ilike(vak.name, part(text)),
        sql`exists (select from unnest(${vak.aliases}) alias where alias ilike ${whole(text)})`,
      ),
    )
  return found.map(({ id }) => id)
}

/**
 * Requests within the asker's reach by the begin of their id, school, board, vak or class, and for their own board by who is
 * away; the latest first.
 */
export function requestsLike(tx: Tx, about: RequestsAsked) {
  return (
    tx
      .select({
        id: request.id,
        siteName: site.name,
        boardName: board.name,
        personName: absence.personName,
        roleCode: request.roleCode,
        status: request.status,
        firstDay: request.firstDay,
        lastDay: request.lastDay,
        vakIds: request.vakIds,
        levels: request.levels,
      })
      .from(request)
      .innerJoin(site, eq(site.id, request.siteId))
      .innerJoin(board, eq(board.id, request.boardId))
      // Out of sight, and so null, for everybody but the own board.
      .leftJoin(absence, eq(absence.id, request.absenceId))
      .where(isLike(tx, about))
      .orderBy(desc(request.lastDay), request.id)
      .limit(about.limit)
  )
}

interface RequestsAsked {
  readonly text: string
  /** The begin of an id without dashes; undefined where the text is none. */
  readonly number: string | undefined
  readonly vakIds: readonly string[]
  readonly reach: { readonly boardId: string } | { readonly poolIds: readonly string[] }
  readonly limit: number
}

function isLike(tx: Tx, { text, number, vakIds, reach }: RequestsAsked) {
  const ofClass = tx
    .select({ id: requestSession.id })
    .from(requestSession)
    .where(
      and(eq(requestSession.requestId, request.id), ilike(requestSession.classGroup, whole(text))),
    )
  const isWithin =
    'boardId' in reach
      ? eq(request.boardId, reach.boardId)
      : inArray(request.poolId, [...reach.poolIds])
  const begins = sql`replace(${request.id}::text, '-', '') like ${`${number}%`}`
  return and(
    isWithin,
    or(
      ilike(site.name, part(text)),
      ilike(board.name, part(text)),
      ilike(absence.personName, part(text)),
      number === undefined ? undefined : begins,
      vakIds.length === 0 ? undefined : arrayOverlaps(request.vakIds, [...vakIds]),
      exists(ofClass),
    ),
  )
}

/** People of these pools by a part of their name. */
export function membersLike(
  tx: Tx,
  {
    text,
    poolIds,
    limit,
  }: { readonly text: string; readonly poolIds: readonly string[]; readonly limit: number },
) {
  return tx
    .selectDistinct({ id: member.id, name: member.name, phone: member.phone })
    .from(member)
    .innerJoin(poolMember, eq(poolMember.memberId, member.id))
    .where(
      and(
        inArray(poolMember.poolId, [...poolIds]),
        eq(poolMember.status, 'admitted'),
        ilike(member.name, part(text)),
      ),
    )
    .orderBy(member.name, member.id)
    .limit(limit)
}

/** What somebody typed, anywhere in a text; `%` and `_` are letters like others. */
function part(text: string): string {
  return `%${whole(text)}%`
}

function whole(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&')
}
