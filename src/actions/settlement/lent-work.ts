import type { Tx } from '../../../db/client.ts'
import { lawInForce } from '../../../db/queries/law.ts'
import { settledCancellations } from '../../../db/queries/paid-cancellation.ts'
import { licencesOf, settledSessions } from '../../../db/queries/settlement-work.ts'
import { periodOf } from '../../../scheduler/calendar/period.ts'
import type { Day, DayRange } from '../../../scheduler/domain/day.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import { allot } from '../../../scheduler/measures/allot.ts'
import type { LentWork } from '../../../scheduler/settlement/lending-due.ts'

type CancelledRow = Awaited<ReturnType<typeof settledCancellations>>[number]
type Row = Awaited<ReturnType<typeof settledSessions>>[number]
type Work = Omit<LentWork, 'licence'>

/**
 * The confirmed work of a pool's assignments on these days, one for each assignment and month, and likewise what of them was
 * cancelled and is paid, with the licence in force then. The cents of an assignment are divided over its lessons as the measures divide them, so that months add up to the whole and to the
 * dashboard.
 */
export async function lentWork(
  tx: Tx,
  poolId: string,
  days: DayRange,
): Promise<readonly LentWork[]> {
  const rows = await settledSessions(tx, poolId, days)
  const worked = [...Map.groupBy(rows, (row) => row.fulfilmentId).values()]
    .flatMap(byMonth)
    .filter(({ month }) => days.first <= month && month <= days.last)
  const cancelled = await settledCancellations(tx, poolId, days)
  const work = [...worked, ...cancelledByMonth(cancelled)]
  const licenceOf = await licences(tx, work)
  return work.map((one) => ({ ...one, licence: licenceOf(one) }))
}

function byMonth(sessions: readonly Row[]): readonly Work[] {
  const [first] = sessions
  if (first === undefined) return []
  const weights = sessions.map(({ minutes }) => minutes)
  const wages = allot(first.wageCents, weights)
  const travel = allot(first.travelCents, weights)
  const priced = sessions.map((row, index) => ({
    minutes: row.minutes,
    month: periodOf('month', row.day).first,
    wageCents: wages[index] ?? 0,
    travelCents: travel[index] ?? 0,
  }))
  const { assignmentId, memberId, employer, employerBoardId, borrowerBoardId } = first
  const { roleCode, treatment } = first
  return [...Map.groupBy(priced, ({ month }) => month)].map(([month, ofMonth]) => ({
    kind: 'lending',
    assignmentId,
    memberId,
    month,
    employer,
    employerBoardId,
    borrowerBoardId,
    roleCode,
    treatment,
    minutes: minutesOf(ofMonth),
    wageCents: ofMonth.reduce((sum, one) => sum + one.wageCents, 0),
    travelCents: ofMonth.reduce((sum, one) => sum + one.travelCents, 0),
  }))
}

function cancelledByMonth(rows: readonly CancelledRow[]): readonly Work[] {
  const monthOf = ({ day }: CancelledRow) => periodOf('month', day).first
  const groups = Map.groupBy(rows, (row) => `${row.assignmentId} ${monthOf(row)}`)
  return [...groups.values()].flatMap((alike) => {
    const [first] = alike
    if (first === undefined) return []
    const { day: _day, ...about } = first
    const wageCents = alike.reduce((sum, one) => sum + one.wageCents, 0)
    const amounts = { minutes: minutesOf(alike), wageCents, travelCents: 0 }
    return [{ ...about, ...amounts, kind: 'cancelled' as const, month: monthOf(first) }]
  })
}

/** Only where VAT asks for it: the grade of a line in force in the month that the law calls licensed. */
async function licences(tx: Tx, work: readonly Work[]): Promise<(one: Work) => string | null> {
  const asked = work.filter(({ treatment }) => treatment === 'needs-licence')
  if (asked.length === 0) return () => null
  const lines = await licencesOf(tx, [...new Set(asked.map(({ memberId }) => memberId))])
  const licensed = new Map<Day, ReadonlySet<string>>()
  for (const month of new Set(asked.map((one) => one.month))) {
    const { competence } = await lawInForce(tx, month)
    const full = competence.filter(({ outcome }) => outcome === 'licensed')
    licensed.set(month, new Set(full.map(({ grade }) => grade)))
  }
  return ({ memberId, month }) =>
    lines.find(
      (line) =>
        line.memberId === memberId &&
        (line.validUntil === null || line.validUntil >= month) &&
        licensed.get(month)?.has(line.grade),
    )?.grade ?? null
}
