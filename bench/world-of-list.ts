import { inArray } from 'drizzle-orm'
import type { Tx } from '../db/client.ts'
import * as tables from '../db/schema/index.ts'
import { dice } from '../db/seed/demo/dice.ts'
import { insertRows } from '../db/seed/insert-rows.ts'
import { uuidOf } from '../db/seed/uuid-of.ts'
import { addDays } from '../scheduler/domain/day.ts'
import { MONDAY, NOW, type Region } from './worlds.ts'

/** How many requests the filter finds, and how many of the same pool it passes over. */
export const FOUND = 500
const PASSED_OVER = 4_500

/** What the list is asked: open wiskunde on havo. */
export const FILTER = { vak: 'wi', level: 'HAVO', status: 'open' } as const

/**
 * A pool with five thousand requests, of which five hundred are open, wiskunde and havo: the rest is another vak, another level
 * or no longer open.
 */
export async function seedList(tx: Tx, region: Region): Promise<void> {
  const { between, one } = dice('list')
  const rows = Array.from({ length: FOUND + PASSED_OVER }, (_, n) => {
    const site = one(region.sites)
    const first = addDays(MONDAY, between(0, 140))
    const matches = n < FOUND
    const why = matches ? 'found' : one(['vak', 'level', 'status'] as const)
    return {
      request: {
        id: uuidOf(`bench list request ${n}`),
        absenceId: uuidOf(`bench list absence ${n}`),
        boardId: site.boardId,
        siteId: site.id,
        poolId: region.listPoolId,
        roleCode: 'leraar',
        kind: 'planned' as const,
        urgency: 'planned' as const,
        status: 'open' as const,
        firstDay: first,
        lastDay: addDays(first, 13),
        openEnded: false,
        lengthSchoolDays: 10,
        lengthCalendarDays: 14,
        lengthSessionDays: 6,
        minutes: 600,
        vakIds: why === 'vak' ? ['netl'] : ['wi'],
        levels: why === 'level' ? ['VWO' as const] : ['HAVO' as const],
        licensedTeacherNamed: false,
        alternative: 'agency' as const,
        postedAt: NOW,
      },
      ended: why === 'status',
    }
  })
  const requests = rows.map(({ request }) => request)
  await insertRows(tx, tables.absence, requests.map(absenceOf))
  await insertRows(tx, tables.request, requests)
  const ended = rows.filter((row) => row.ended).map(({ request }) => request.id)
  await tx
    .update(tables.request)
    .set({ status: 'withdrawn' })
    .where(inArray(tables.request.id, ended))
}

/** The private half of a request. */
export function absenceOf(request: {
  readonly absenceId: string
  readonly boardId: string
  readonly siteId: string
  readonly firstDay: typeof MONDAY
  readonly lastDay: typeof MONDAY
  readonly openEnded: boolean
}) {
  const { absenceId: id, boardId, siteId, firstDay, lastDay, openEnded } = request
  const about = { personName: `Persoon ${id.slice(0, 8)}`, reasonCode: 'ZWANG' }
  return {
    id,
    boardId,
    siteId,
    firstDay,
    lastDay,
    openEnded,
    ...about,
    status: 'posted' as const,
    postedAt: NOW,
  }
}
