import { and, asc, eq, gte, inArray, isNull, lte, notExists, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Day, DayRange } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import { absence, absenceReason, request, requestSession, site } from '../schema/index.ts'
import { beyond, type DayCursor } from './day-cursor.ts'

const newer = alias(request, 'newer')

/**
 * Posts for one person of one board wait for each other until the end of the transaction, so that of two at once the second
 * sees the first. Names are compared without capitals and double spaces. What is asked after this call is answered behind the
 * lock, also when nobody waits for it in between: PostgreSQL takes the statements of a connection one after another.
 */
export function lockPerson(tx: Tx, boardId: string, personName: string): Promise<unknown> {
  const key = sql`${`${boardId}/`}::text || ${comparable(sql`${personName}::text`)}`
  // `execute()` of the statement sends it now; waiting for it would send it a turn later.
  return tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`).execute()
}

/** The live absences of this person at this board that share a day with `days`, with the times of their lessons. */
export async function liveAbsencesOf(
  tx: Tx,
  about: { readonly boardId: string; readonly personName: string; readonly days: DayRange },
) {
  const { boardId, personName, days } = about
  return tx
    .select({
      id: absence.id,
      siteId: absence.siteId,
      firstDay: absence.firstDay,
      lastDay: absence.lastDay,
      roleCode: request.roleCode,
      during: requestSession.during,
    })
    .from(absence)
    .innerJoin(request, eq(request.absenceId, absence.id))
    .innerJoin(requestSession, eq(requestSession.requestId, request.id))
    .where(
      and(
        eq(absence.boardId, boardId),
        eq(absence.status, 'posted'),
        eq(comparable(sql`${absence.personName}`), comparable(sql`${personName}::text`)),
        lte(absence.firstDay, days.last),
        gte(absence.lastDay, days.first),
        isNull(requestSession.calledOffAt),
      ),
    )
    .orderBy(asc(absence.firstDay), asc(absence.id), asc(requestSession.day))
}

/** Both sides are made comparable by PostgreSQL, so that nothing hangs on whose capitals are whose. */
function comparable(name: SQL): SQL {
  return sql`lower(regexp_replace(${name}, '\\s+', ' ', 'g'))`
}

/** An absence of the own board. */
export async function absenceById(tx: Tx, absenceId: string) {
  const { id, personName, reasonCode } = absence
  const [found] = await tx
    .select({ id, personName, reasonCode })
    .from(absence)
    .where(eq(absence.id, absenceId))
  return found
}

/** Gives an absence other days. */
export async function moveAbsence(
  tx: Tx,
  absenceId: string,
  days: Pick<typeof absence.$inferInsert, 'firstDay' | 'lastDay' | 'openEnded'>,
): Promise<void> {
  await tx.update(absence).set(days).where(eq(absence.id, absenceId))
}

/** Writes an absence. */
export async function insertAbsence(tx: Tx, row: typeof absence.$inferInsert): Promise<void> {
  await tx.insert(absence).values(row)
}

/** An absence with the standing of its requests, locked in the order of their ids. */
export async function absenceWithRequest(tx: Tx, boardId: string, absenceId: string) {
  const [found] = await tx
    .select({ id: absence.id, siteId: absence.siteId, status: absence.status })
    .from(absence)
    .where(and(eq(absence.id, absenceId), eq(absence.boardId, boardId)))
  if (found === undefined) return undefined
  const requests = await tx
    .select({ id: request.id, status: request.status })
    .from(request)
    .where(eq(request.absenceId, absenceId))
    .orderBy(asc(request.id))
    .for('update')
  return { ...found, requests }
}

/** The step from posted to withdrawn; false when somebody else took a step first. */
export async function withdrawAbsenceRow(tx: Tx, absenceId: string): Promise<boolean> {
  const moved = await tx
    .update(absence)
    .set({ status: 'withdrawn' })
    .where(and(eq(absence.id, absenceId), eq(absence.status, 'posted')))
    .returning({ id: absence.id })
  return moved.length > 0
}

/** Absences of a board by first day, from the cursor on. */
export function absencesOfBoard(
  tx: Tx,
  about: {
    readonly boardId: string
    readonly siteIds: readonly string[] | null
    readonly status: 'posted' | 'withdrawn' | 'ended' | undefined
    readonly from: Day | undefined
    readonly to: Day | undefined
    readonly after: DayCursor | undefined
    readonly limit: number
  },
) {
  return tx
    .select({
      id: absence.id,
      siteId: absence.siteId,
      siteName: site.name,
      personName: absence.personName,
      reasonCode: absence.reasonCode,
      reasonLabel: absenceReason.label,
      firstDay: absence.firstDay,
      lastDay: absence.lastDay,
      openEnded: absence.openEnded,
      status: absence.status,
      postedAt: absence.postedAt,
      requestId: request.id,
      requestStatus: request.status,
      requestVersion: request.version,
    })
    .from(absence)
    .innerJoin(site, eq(site.id, absence.siteId))
    .innerJoin(absenceReason, eq(absenceReason.code, absence.reasonCode))
    .innerJoin(request, eq(request.absenceId, absence.id))
    .where(
      and(
        eq(absence.boardId, about.boardId),
        // Of an absence whose lessons changed the last request counts.
        notExists(
          tx.select({ id: newer.id }).from(newer).where(eq(newer.replacesRequestId, request.id)),
        ),
        about.siteIds === null ? undefined : inArray(absence.siteId, [...about.siteIds]),
        about.status === undefined ? undefined : eq(absence.status, about.status),
        about.from === undefined ? undefined : gte(absence.lastDay, about.from),
        about.to === undefined ? undefined : lte(absence.firstDay, about.to),
        beyond(absence, about.after),
      ),
    )
    .orderBy(asc(absence.firstDay), asc(absence.id))
    .limit(about.limit)
}
