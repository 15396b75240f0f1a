import { asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../../client.ts'
import { board, request, role, site } from '../../schema/index.ts'

/** Of these requests those that the asker may see, without name or reason, by first day. */
export function requestRows(tx: Tx, ids: readonly string[]) {
  return tx
    .select({
      id: request.id,
      boardName: board.name,
      siteName: site.name,
      roleName: role.label,
      kind: request.kind,
      status: request.status,
      firstDay: request.firstDay,
      lastDay: request.lastDay,
    })
    .from(request)
    .innerJoin(site, eq(site.id, request.siteId))
    .innerJoin(board, eq(board.id, request.boardId))
    .innerJoin(role, eq(role.code, request.roleCode))
    .where(inArray(request.id, [...ids]))
    .orderBy(asc(request.firstDay), asc(request.id))
}
