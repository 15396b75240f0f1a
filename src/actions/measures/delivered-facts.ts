import type { deliveredSessions } from '../../../db/queries/measure/delivered.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { type DayRange, daysBetween } from '../../../scheduler/domain/day.ts'
import { allot } from '../../../scheduler/measures/allot.ts'
import { NO_GROUP, NOWHERE, pairOf } from '../../../scheduler/measures/breakdown.ts'
import { type DeliveredFact, type Facts } from '../../../scheduler/measures/facts.ts'
import { leadClassOf } from '../../../scheduler/measures/lead-class.ts'
import { lengthClassOf } from '../../../scheduler/measures/length-class.ts'

type Row = Awaited<ReturnType<typeof deliveredSessions>>[number]

/**
 * The hours that schools confirmed on these days, as facts: the cents of a fulfilment divided over its sessions. Once as they were
 * delivered to a board, and once as they were supplied by the board that employs who came; a board that engages somebody for the
 * assignment supplies itself.
 */
export function deliveredFacts(
  rows: readonly Row[],
  absent: ReadonlyMap<string, string>,
  days: DayRange,
): Pick<Facts, 'delivered' | 'supplied'> {
  const found = [...Map.groupBy(rows, (row) => row.fulfilmentId).values()]
    .flatMap((sessions) => factsOf(sessions, absent))
    .filter(({ fact: { day } }) => days.first <= day && day <= days.last)
  return {
    delivered: found.map(({ fact }) => fact),
    supplied: found.map(({ fact, employerBoard }) => ({
      day: fact.day,
      groups: {
        ...NOWHERE,
        board: employerBoard,
        pool: fact.groups.pool,
        pair: lentPair(employerBoard, fact.groups.board),
      },
      persons: fact.persons,
      absent: fact.absent,
      minutes: fact.minutes,
      cents: fact.wageCents + fact.travelCents,
    })),
  }
}

interface FoundFact {
  readonly fact: DeliveredFact
  readonly employerBoard: string
}

function factsOf(
  sessions: readonly Row[],
  absent: ReadonlyMap<string, string>,
): readonly FoundFact[] {
  const [first] = sessions
  if (first === undefined) return []
  const weights = sessions.map(({ minutes }) => minutes)
  const wages = allot(first.wageCents, weights)
  const travel = allot(first.travelCents, weights)
  const low = allot(first.lowCents, weights)
  const expected = allot(first.expectedCents, weights)
  const high = allot(first.highCents, weights)
  const factOf = (row: Row, index: number): DeliveredFact => ({
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
    rating: index === 0 ? row.rating : null,
    trainingWentAhead: row.trainingWentAhead,
  })
  return sessions.map((row, index) => ({
    fact: factOf(row, index),
    employerBoard: employerOf(row),
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
    | 'firstDay'
    | 'postedAt'
    | 'agencyId'
  >,
): DeliveredFact['groups'] {
  return {
    ...NOWHERE,
    board: row.boardId,
    pool: row.poolId,
    site: row.siteId,
    vak: row.vakId ?? NO_GROUP,
    level: row.level,
    role: row.roleCode,
    kind: row.kind,
    length: lengthClassOf(row.schoolDays),
    lead: leadClassOf(daysBetween(dayOf(row.postedAt), row.firstDay)),
    agency: row.agencyId ?? NO_GROUP,
    source: row.source,
  }
}

/** A pair where one board lent to another; somebody of no board is lent by none. */
function lentPair(employer: string, borrower: string): string {
  return employer === NO_GROUP || employer === borrower ? NO_GROUP : pairOf(employer, borrower)
}

function employerOf({ employer, employerBoardId, boardId }: Row): string {
  return employerBoardId ?? (employer === 'requesting-board' ? boardId : NO_GROUP)
}
