import type { Tx } from '../../../db/client.ts'
import {
  absentPersons,
  agencyTariffs,
  askedHours,
  askedRequests,
  judgements,
  outsideCovers,
} from '../../../db/queries/measure/asked.ts'
import { blockedBy, offersFor } from '../../../db/queries/measure/offer.ts'
import type { MeasureReach } from '../../../db/queries/measure/scope.ts'
import { dayOf, minutesBetween } from '../../../scheduler/calendar/clock.ts'
import { type DayRange, daysBetween } from '../../../scheduler/domain/day.ts'
import { NO_GROUP, NOWHERE } from '../../../scheduler/measures/breakdown.ts'
import { type AskedFact, type Facts } from '../../../scheduler/measures/facts.ts'
import { leadClassOf } from '../../../scheduler/measures/lead-class.ts'
import { lengthClassOf } from '../../../scheduler/measures/length-class.ts'
import { HARD_RULES } from '../../../scheduler/rules/register.ts'
import { dividedOutside, type Outside, outsideOf } from './outside-of.ts'
import { rulingFacts } from './ruling-facts.ts'

type RequestRow = Awaited<ReturnType<typeof askedRequests>>[number]
type HoursRow = Awaited<ReturnType<typeof askedHours>>[number]

const LAWFUL = HARD_RULES.filter(({ origin }) => origin === 'law' || origin === 'cao')

/** What was asked on these days, how it was offered and what law kept from happening, as facts. */
export async function askedFacts(
  tx: Tx,
  reach: MeasureReach,
  days: DayRange,
): Promise<Pick<Facts, 'asked' | 'offers' | 'blocks' | 'rulings'>> {
  const requests = await askedRequests(tx, reach, days)
  const hours = Map.groupBy(await askedHours(tx, reach, days), (row) => row.requestId)
  const persons = await absentPersons(
    tx,
    requests.map(({ id }) => id),
  )
  const covers = Map.groupBy(await outsideCovers(tx, reach, days), (row) => row.requestId)
  const judged = await judgements(tx, reach, days)
  const tariffs = await agencyTariffs(tx)
  const asked = requests.flatMap((request) =>
    factsOf({
      request,
      hours: hours.get(request.id) ?? [],
      person: persons.get(request.id) ?? request.id,
      judgement: judged.get(request.id) ?? { judged: 0, overrides: 0 },
      outside: outsideOf(request, covers.get(request.id) ?? [], tariffs),
    }),
  )
  const mains = new Map(asked.filter(({ main }) => main).map((one) => [one.requestId, one]))
  const ofRequest = (requestId: string) => {
    const main = mains.get(requestId)
    if (main === undefined) throw new Error(`a request without hours was asked: ${requestId}`)
    const { day, groups, persons: people } = main
    return { day, groups, persons: people }
  }
  const rules = LAWFUL.map(({ id }) => id)
  return {
    asked,
    offers: (await offersFor(tx, reach, days)).map(({ requestId, status }) => ({
      ...ofRequest(requestId),
      requestId,
      status,
    })),
    rulings: await rulingFacts(tx, reach, days, asked),
    blocks: (await blockedBy(tx, reach, days, rules)).map(({ requestId, ruleIds }) => ({
      ...ofRequest(requestId),
      requestId,
      ruleIds,
    })),
  }
}

interface KnownRequest {
  readonly request: RequestRow
  readonly hours: readonly HoursRow[]
  readonly person: string
  readonly judgement: { readonly judged: number; readonly overrides: number }
  readonly outside: Outside
}

/** One fact per vak, level and source of a request; the one with the most minutes stands for the whole. */
function factsOf(known: KnownRequest): readonly AskedFact[] {
  const { request, hours, person, outside, judgement } = known
  const open = hours.map(({ source, minutes }) => (source === null ? minutes : 0))
  const openMinutes = open.reduce((sum, minutes) => sum + minutes, 0)
  const ofOutside = dividedOutside(outside, open)
  const most = Math.max(...hours.map(({ minutes }) => minutes))
  const mainIndex = hours.findIndex(({ minutes }) => minutes === most)
  const isUnfilled = request.status === 'unfilled'
  return hours.map((row, index) => ({
    requestId: request.id,
    day: request.firstDay,
    groups: groupsOf(known, row),
    persons: [person],
    main: index === mainIndex,
    sessions: row.sessions,
    minutes: row.minutes,
    schoolDays: request.schoolDays,
    coveredMinutes: row.source === null ? 0 : row.minutes,
    samePersonMinutes:
      row.source !== null && request.memberCount === 1 && openMinutes === 0 ? row.minutes : 0,
    ...ofOutside(index),
    unfilledMinutes: isUnfilled ? (open[index] ?? 0) : 0,
    unfilledSessions: isUnfilled && row.source === null ? row.sessions : 0,
    consequence: isUnfilled ? request.classConsequence : null,
    judged: index === mainIndex ? judgement.judged : 0,
    overrides: index === mainIndex ? judgement.overrides : 0,
    ...confirmedAt(request),
  }))
}

function groupsOf({ request, outside }: KnownRequest, row: HoursRow): AskedFact['groups'] {
  return {
    ...NOWHERE,
    board: request.boardId,
    pool: request.poolId ?? NO_GROUP,
    site: request.siteId,
    vak: row.vakId ?? NO_GROUP,
    level: row.level,
    role: request.roleCode,
    kind: request.kind,
    length: lengthClassOf(request.schoolDays),
    lead: leadClassOf(daysBetween(dayOf(request.postedAt), request.firstDay)),
    agency: outside.agencyId ?? NO_GROUP,
    source: row.source ?? request.status,
  }
}

function confirmedAt({ status, postedAt, coveredAt, firstSessionAt }: RequestRow) {
  const confirmed = status === 'covered' || status === 'fulfilled' ? coveredAt : null
  return {
    minutesToConfirm: confirmed === null ? null : Math.max(0, minutesBetween(postedAt, confirmed)),
    confirmedBeforeFirst: confirmed !== null && confirmed < firstSessionAt,
  }
}
