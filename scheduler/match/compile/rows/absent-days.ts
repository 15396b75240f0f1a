import type { Span } from '../../../calendar/availability.ts'
import { setBit } from '../../bits.ts'
import type { DayOfWork } from '../timeline.ts'

/** Who is not there on one day, or not for all of it. */
export interface AbsentDay {
  /** Who is there for nothing that is on the day; `null` for nobody. */
  readonly away: Uint32Array | null
  readonly partly: readonly PartlyThere[]
}

/** People who are there for the same hours of a day. */
export interface PartlyThere {
  /** Begin and end of each span, one after another, no wider than what is on the day. */
  readonly spans: Float64Array
  readonly members: Uint32Array
}

interface Day {
  away: Uint32Array | null
  readonly partly: PartlyThere[]
}

/** By day: who is not there. `availabilities` has who shares which spans. */
export function absentDays(
  days: readonly DayOfWork[],
  availabilities: ReadonlyMap<readonly Span[], readonly number[]>,
  words: number,
): readonly AbsentDay[] {
  const absent = days.map((): Day => ({ away: null, partly: [] }))
  for (const [spans, members] of availabilities) addAbsence(absent, days, spans, members, words)
  return absent
}

/** Days and spans mostly both stand in order, so that they are walked through together; a day without work is passed over. */
function addAbsence(
  absent: readonly Day[],
  days: readonly DayOfWork[],
  spans: readonly Span[],
  members: readonly number[],
  words: number,
): void {
  let [first, before] = [0, -Infinity]
  for (let at = 0; at < days.length; at += 1) {
    const [day, own] = [days[at], absent[at]]
    if (day === undefined || own === undefined || day.endsAt < day.startsAt) continue
    if (day.startsAt < before) first = 0
    before = day.startsAt
    while (first < spans.length && (spans[first]?.endsAt ?? 0) <= day.startsAt) first += 1
    const span = spans[first]
    if (span === undefined || span.startsAt >= day.endsAt) {
      own.away ??= new Uint32Array(words)
      addMembers(own.away, members)
    } else if (day.startsAt < span.startsAt || span.endsAt < day.endsAt) {
      addMembers(groupOf(own, hoursOn(day, spans, first), words).members, members)
    }
  }
}

function hoursOn(
  { startsAt, endsAt }: DayOfWork,
  spans: readonly Span[],
  first: number,
): readonly number[] {
  const hours: number[] = []
  for (let at = first; at < spans.length; at += 1) {
    const span = spans[at]
    if (span === undefined || span.startsAt >= endsAt) break
    hours.push(Math.max(span.startsAt, startsAt), Math.min(span.endsAt, endsAt))
  }
  return hours
}

function groupOf({ partly }: Day, hours: readonly number[], words: number): PartlyThere {
  const known = partly.find(
    ({ spans }) => spans.length === hours.length && hours.every((one, at) => one === spans[at]),
  )
  if (known !== undefined) return known
  const group = { spans: Float64Array.from(hours), members: new Uint32Array(words) }
  partly.push(group)
  return group
}

function addMembers(bits: Uint32Array, members: readonly number[]): void {
  for (const member of members) setBit(bits, 0, member)
}
