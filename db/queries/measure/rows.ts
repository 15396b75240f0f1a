import { asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../../client.ts'
import { board, request, site } from '../../schema/index.ts'

/** Of these requests those that the asker may see, without name or reason, by first day. */
export function requestRows(tx: Tx, ids: readonly string[]) {
  return tx
    .select({
      id: request.id,
      boardName: board.name,
      siteName: site.name,
      roleCode: request.roleCode,
      kind: request.kind,
      status: request.status,
      firstDay: request.firstDay,
      lastDay: request.lastDay,
      schoolDays: request.lengthSchoolDays,
      vakIds: request.vakIds,
      levels: request.levels,
    })
    .from(request)
    .innerJoin(site, eq(site.id, request.siteId))
    .innerJoin(board, eq(board.id, request.boardId))
    .where(inArray(request.id, [...ids]))
    .orderBy(asc(request.firstDay), asc(request.id))
}
