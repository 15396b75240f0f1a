import { inArray, sql } from 'drizzle-orm'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import type { Tx } from '../../client.ts'
import * as tables from '../../schema/index.ts'
import { insertRows } from '../insert-rows.ts'
import { uuidOf } from '../uuid-of.ts'
import type { History, Standing } from './history.ts'
import type { Horizon } from './horizon.ts'
import { userIdOf } from './ids.ts'
import { DEMO_USERS } from './users.ts'

type Statused =
  | typeof tables.absence
  | typeof tables.request
  | typeof tables.matchRun
  | typeof tables.proposal
  | typeof tables.offer
  | typeof tables.assignment

/** What was asked: every row begins at the beginning of its road and has it walked afterwards, as the database demands. */
export async function writeRequests(
  tx: Tx,
  { standings }: History,
  horizon: Horizon,
): Promise<void> {
  await insertRows(tx, tables.absence, standings.map(absenceRow))
  await insertRows(tx, tables.request, standings.map(requestRow))
  await insertRows(tx, tables.requestSession, standings.flatMap(sessionRows))
  const ended = standings.filter(({ need }) => need.request.lastDay < horizon.today)
  await step(
    tx,
    tables.absence,
    'ended',
    ended.map(({ need }) => need.absenceId),
  )
}

/** What was found and offered. Offers come before anybody has a session, and requests leave the road's beginning last. */
export async function writeOffers(tx: Tx, history: History): Promise<void> {
  const { runs, proposals, offers } = history
  // One after another, as they were: a pool has one run at a time.
  for (const run of runs) {
    await insertRows(tx, tables.matchRun, [{ ...run, status: 'queued' as const }])
    await step(tx, tables.matchRun, 'running', [idOf(run)])
    await step(tx, tables.matchRun, 'finished', [idOf(run)])
  }
  await insertRows(
    tx,
    tables.proposal,
    proposals.map((row) => ({ ...row, status: 'proposed' as const })),
  )
  const decided = proposals.filter(({ decidedBy }) => decidedBy !== null)
  await step(tx, tables.proposal, 'approved', decided.map(idOf))
  await step(tx, tables.proposal, 'offered', decided.map(idOf))
  await insertRows(
    tx,
    tables.offer,
    offers.map((row) => ({ ...row, status: 'sent' as const, declineReason: null })),
  )
  for (const status of ['accepted', 'declined', 'expired'] as const) {
    await step(tx, tables.offer, status, offers.filter((row) => row.status === status).map(idOf))
  }
  for (const [reason, declined] of Map.groupBy(offers, (row) => row.declineReason ?? null)) {
    if (reason === null) continue
    await tx
      .update(tables.offer)
      .set({ declineReason: reason })
      .where(inArray(tables.offer.id, declined.map(idOf)))
  }
  await insertRows(tx, tables.job, offers.filter(({ status }) => status === 'sent').map(expiryOf))
  const superseded = proposals.filter(({ status }) => status === 'superseded')
  await step(tx, tables.proposal, 'superseded', superseded.map(idOf))
}

/** Who came, what it cost, and what was settled outside. A booking that was taken back leaves its sessions to the next. */
export async function writeAssignments(tx: Tx, history: History): Promise<void> {
  const { assignments, assignmentSessions, standings } = history
  const isOf = (list: readonly { id?: string | undefined }[]) => {
    const ids = new Set(list.map(({ id }) => id))
    return assignmentSessions.filter(({ assignmentId }) => ids.has(assignmentId))
  }
  const [gone, kept] = [
    assignments.filter(({ status }) => status === 'cancelled'),
    assignments.filter(({ status }) => status !== 'cancelled'),
  ]
  for (const list of [gone, kept]) {
    await insertRows(tx, tables.assignment, list.map(asConfirmed))
    await insertRows(
      tx,
      tables.assignmentSession,
      isOf(list).map((row) => ({ ...row, status: 'confirmed' as const })),
    )
    if (list === gone) await cancel(tx, gone)
  }
  await insertRows(tx, tables.employmentContract, history.contracts)
  await insertRows(tx, tables.outsideCover, history.outsideCovers)
  await insertRows(tx, tables.fulfilment, history.fulfilments)
  await insertRows(tx, tables.fulfilmentSession, history.fulfilmentSessions)
  const worked = history.fulfilments.map(({ assignmentId }) => assignmentId)
  await step(tx, tables.assignment, 'fulfilled', worked)
  await walkRequests(tx, standings)
}

/** The log, in the order in which things happened; the database dates and chains it itself. */
export async function writeEvents(tx: Tx, { events }: History): Promise<void> {
  const known = new Set(DEMO_USERS.map(({ key }) => userIdOf(key)))
  await insertRows(
    tx,
    tables.event,
    events
      .toSorted((one, other) => one.at - other.at)
      .map(({ at, actorUserId, ...rest }) => ({
        chain: `board:${rest.boardId}`,
        seq: 0,
        prev: '',
        hash: '',
        at: at satisfies Instant,
        actorUserId: known.has(actorUserId ?? '') ? actorUserId : null,
        ...rest,
        facts: { ...rest.facts, happenedAt: new Date(at).toISOString() },
      })),
  )
}

function absenceRow({ need, postedBy }: Standing) {
  const { request, reason, personName, absenceId } = need
  const { boardId, siteId, firstDay, lastDay, openEnded, postedAt } = request
  return {
    id: absenceId,
    boardId,
    siteId,
    personName,
    reasonCode: reason,
    firstDay,
    lastDay,
    openEnded,
    status: 'posted' as const,
    postedBy,
    postedAt,
  }
}

function requestRow({ need, poolId, postedBy, coveredAt, classConsequence }: Standing) {
  const { request, absenceId, alternative, notes } = need
  const { sessions, length, plannedMemberId: _p, refusedByMemberIds: _r, ...rest } = request
  return {
    ...rest,
    absenceId,
    poolId,
    alternative,
    notes,
    coveredAt,
    classConsequence,
    status: 'open' as const,
    lengthSchoolDays: length.schoolDays,
    lengthCalendarDays: length.calendarDays,
    lengthSessionDays: length.sessionDays,
    minutes: minutesOf(sessions),
    vakIds: [...new Set(sessions.flatMap(({ vak }) => vak ?? []))].toSorted(),
    levels: [...new Set(sessions.map(({ level }) => level))].toSorted(),
    postedBy,
    version: 1,
  }
}

function sessionRows({ need: { request } }: Standing) {
  return request.sessions.map((session) => {
    const { id, day, from, until, startsAt, endsAt, minutes, vak, level, year, group } = session
    return {
      id,
      requestId: request.id,
      boardId: request.boardId,
      day,
      minutes,
      level,
      year,
      fromTime: from,
      untilTime: until,
      during: { startsAt, endsAt },
      vakId: vak,
      classGroup: group,
    }
  })
}

/** The job that ends an offer at its deadline, as sending one writes it. */
function expiryOf({ id: offerId = '', deadlineAt }: History['offers'][number]) {
  return {
    kind: 'offer.expire' as const,
    subjectId: offerId,
    payload: { offerId },
    runAfter: deadlineAt,
  }
}

function asConfirmed(row: History['assignments'][number]) {
  return { ...row, status: 'confirmed' as const, cancelledAt: null, cancelledBy: null }
}

async function cancel(tx: Tx, gone: History['assignments']): Promise<void> {
  const ids = gone.map(idOf)
  if (ids.length === 0) return
  await tx
    .update(tables.assignmentSession)
    .set({ status: 'cancelled', freedBecause: 'given-up' })
    .where(inArray(tables.assignmentSession.assignmentId, ids))
  for (const { id = '', cancelledAt, cancelledBy } of gone) {
    await tx
      .update(tables.assignment)
      .set({ status: 'cancelled', cancelledAt, cancelledBy })
      .where(inArray(tables.assignment.id, [id]))
  }
}

async function walkRequests(tx: Tx, standings: readonly Standing[]): Promise<void> {
  const idsWith = (...statuses: readonly Standing['status'][]) =>
    standings.filter(({ status }) => statuses.includes(status)).map(({ need }) => need.request.id)
  await step(tx, tables.request, 'covered', idsWith('covered', 'fulfilled'))
  await step(tx, tables.request, 'fulfilled', idsWith('fulfilled'))
  await step(tx, tables.request, 'outside', idsWith('outside'))
  await step(tx, tables.request, 'unfilled', idsWith('unfilled'))
}

/** Lets these rows take one step on their road. */
async function step(tx: Tx, table: Statused, status: string, ids: readonly string[]) {
  if (ids.length === 0) return
  await tx.execute(
    sql`update ${table} set status = ${status} where ${table.id} = any(${sql.param([...ids])}::uuid[])`,
  )
}

function idOf(row: { readonly id?: string | undefined }): string {
  return row.id ?? uuidOf('nothing')
}
