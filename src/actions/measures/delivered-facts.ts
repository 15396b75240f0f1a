import type { Tx } from '../../../db/client.ts'
import { absentPersons } from '../../../db/queries/measure/asked.ts'
import { deliveredSessions } from '../../../db/queries/measure/delivered.ts'
import type { MeasureReach } from '../../../db/queries/measure/scope.ts'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import { allot } from '../../../scheduler/measures/allot.ts'
import { type DeliveredFact, NO_GROUP } from '../../../scheduler/measures/facts.ts'
import { lengthClassOf } from '../../../scheduler/measures/length-class.ts'

type Row = Awaited<ReturnType<typeof deliveredSessions>>[number]

/** The hours that schools confirmed on these days, as facts: the cents of a fulfilment divided over its sessions. */
export async function deliveredFacts(
  tx: Tx,
  reach: MeasureReach,
  days: DayRange,
): Promise<readonly DeliveredFact[]> {
  const rows = await deliveredSessions(tx, reach, days)
  const absent = await absentPersons(tx, [...new Set(rows.map(({ requestId }) => requestId))])
  return [...Map.groupBy(rows, (row) => row.fulfilmentId).values()]
    .flatMap((sessions) => factsOf(sessions, absent))
    .filter(({ day }) => days.first <= day && day <= days.last)
}

function factsOf(
  sessions: readonly Row[],
  absent: ReadonlyMap<string, string>,
): readonly DeliveredFact[] {
  const [first] = sessions
  if (first === undefined) return []
  const weights = sessions.map(({ minutes }) => minutes)
  const wages = allot(first.wageCents, weights)
  const travel = allot(first.travelCents, weights)
  const low = allot(first.lowCents, weights)
  const expected = allot(first.expectedCents, weights)
  const high = allot(first.highCents, weights)
  return sessions.map((row, index) => ({
    day: row.day,
    groups: groupsOfRow(row),
    requestId: row.requestId,
    persons: [row.memberId],
    absent: absent.get(row.requestId) ?? row.requestId,
    minutes: row.minutes,
    wageCents: wages[index] ?? 0,
    travelCents: travel[index] ?? 0,
    alternative: row.alternative,
    lowCents: low[index] ?? 0,
    expectedCents: expected[index] ?? 0,
    highCents: high[index] ?? 0,
  }))
}

/** The group of a lesson in each breakdown: by its request, and by where who came was found. */
export function groupsOfRow(
  row: Pick<
    Row,
    | 'boardId'
    | 'poolId'
    | 'siteId'
    | 'vakId'
    | 'level'
    | 'roleCode'
    | 'kind'
    | 'schoolDays'
    | 'source'
  >,
): DeliveredFact['groups'] {
  return {
    board: row.boardId,
    pool: row.poolId,
    site: row.siteId,
    vak: row.vakId ?? NO_GROUP,
    level: row.level,
    role: row.roleCode,
    kind: row.kind,
    length: lengthClassOf(row.schoolDays),
    source: row.source,
  }
}
