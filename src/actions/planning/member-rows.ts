import type { Day, DayRange } from '../../../scheduler/domain/day.ts'
import { daysBetween, laterDay } from '../../../scheduler/domain/day.ts'
import { engagementOn } from '../../../scheduler/domain/engagement.ts'
import { canTeach } from '../member/can-teach.ts'
import type { PlanningFilter, PlanningRows } from './planning-rows.ts'
import { stretches } from './stretches.ts'
import { schoolDays, timeOff } from './time-off.ts'

/** What somebody has on the board, from firm to loose; the last three are no work that this pool gave. */
export const BAR_KINDS = [
  'confirmed',
  'offered',
  'approved',
  'proposed',
  'elsewhere',
  'unavailable',
  'partly-unavailable',
] as const
export type BarKind = (typeof BAR_KINDS)[number]

/** Days in a row that somebody has something, or is away. */
export interface PlanningBar {
  readonly kind: BarKind
  readonly first: Day
  readonly last: Day
  /** Null where it is no request of the own pools. */
  readonly requestId: string | null
  readonly siteName: string | null
}

/** One member on the board. */
export interface PlanningMember {
  readonly id: string
  readonly name: string
  readonly homeBoardName: string | null
  readonly roleCodes: readonly string[]
  readonly vakIds: readonly string[]
  /** Contract hours on the first day that counts; null: nobody engages this person then. */
  readonly weekMinutes: number | null
  /** Promised, asked and approved on these days, in the own pools. */
  readonly plannedMinutes: number
  /** Weekdays (1 is Monday) on which this person is never available. */
  readonly offWeekdays: readonly number[]
  readonly bars: readonly PlanningBar[]
}

type Work = Pick<PlanningRows['confirmed'][number], 'requestId' | 'siteName' | 'days' | 'minutes'>

/** Everybody whom the filter leaves, by name, with what the days hold for them. */
export function memberRows(
  rows: PlanningRows,
  filter: PlanningFilter,
  days: DayRange,
): readonly PlanningMember[] {
  const facts = {
    licences: byMember(rows.licences),
    roles: byMember(rows.work.roles),
    engagements: byMember(rows.work.engagements),
    recurrences: byMember(rows.time.recurrences),
    exceptions: byMember(rows.time.exceptions),
    elsewhere: byMember(rows.elsewhere),
  }
  const work = workByMember(rows)
  const school = schoolDays(days)
  const isAsked = filter.vak !== undefined || filter.level !== undefined
  return rows.people
    .filter(({ homeBoardId }) => filter.boardId === undefined || homeBoardId === filter.boardId)
    .filter(
      ({ id }) =>
        !isAsked || facts.licences(id).some((line) => canTeach(line, filter, rows.competence)),
    )
    .map(({ id, name, homeBoardName }) => {
      const engagements = facts.engagements(id)
      const begins = engagements.map(({ firstDay }) => laterDay(firstDay, days.first)).toSorted()[0]
      const given = work(id)
      const availability = { recurrences: facts.recurrences(id), exceptions: facts.exceptions(id) }
      const { offWeekdays, ...off } = timeOff(availability, days, school)
      return {
        id,
        name,
        homeBoardName,
        roleCodes: facts.roles(id).map(({ roleCode }) => roleCode),
        vakIds: [...new Set(facts.licences(id).flatMap(({ vak }) => vak ?? []))],
        weekMinutes: engagementOn(engagements, begins ?? days.first)?.weekMinutes ?? null,
        plannedMinutes: given.reduce((sum, one) => sum + minutesCounted(one), 0),
        offWeekdays,
        bars: [
          ...given.flatMap(barsOf),
          ...awayBars('elsewhere', elsewhereOnly(facts.elsewhere(id), given)),
          ...awayBars('unavailable', off.daysOff),
          ...awayBars('partly-unavailable', off.daysPartlyOff),
        ].toSorted(inOrder),
      }
    })
}

type Given = Work & { readonly kind: BarKind }

/** What each member has by the own pools, whatever its stage. */
function workByMember({ confirmed, offered, proposed }: PlanningRows) {
  const of = (kind: BarKind, list: readonly (Work & { memberId: string | null })[]) =>
    list.map(({ requestId, siteName, days, minutes, memberId }) => ({
      requestId,
      siteName,
      days,
      minutes,
      kind,
      memberId: memberId ?? '',
    }))
  const withStatus = (status: string) => proposed.filter((one) => one.status === status)
  return byMember<Given & { readonly memberId: string }>([
    ...of('confirmed', confirmed),
    ...of('offered', offered),
    ...of('approved', withStatus('approved')),
    ...of('proposed', withStatus('proposed')),
  ])
}

/** What is only proposed is nobody's work yet. */
const minutesCounted = ({ kind, minutes }: Given) => (kind === 'proposed' ? 0 : minutes)

function barsOf({ kind, requestId, siteName, days }: Given): readonly PlanningBar[] {
  return stretches(days).map((stretch) => ({ kind, ...stretch, requestId, siteName }))
}

function awayBars(kind: BarKind, days: readonly Day[]): readonly PlanningBar[] {
  return stretches(days).map((stretch) => ({ kind, ...stretch, requestId: null, siteName: null }))
}

/** A request of another own pool is known already. */
function elsewhereOnly(taken: readonly { readonly day: Day }[], given: readonly Given[]) {
  const own = new Set(given.flatMap((one) => (one.kind === 'confirmed' ? one.days : [])))
  return [...new Set(taken.map(({ day }) => day))].filter((day) => !own.has(day)).toSorted()
}

function inOrder(one: PlanningBar, other: PlanningBar): number {
  if (one.first !== other.first) return one.first < other.first ? -1 : 1
  return (
    daysBetween(one.last, other.last) || BAR_KINDS.indexOf(one.kind) - BAR_KINDS.indexOf(other.kind)
  )
}

function byMember<Row extends { readonly memberId: string }>(rows: readonly Row[]) {
  const lists = Map.groupBy(rows, ({ memberId }) => memberId)
  return (memberId: string): readonly Row[] => lists.get(memberId) ?? []
}
