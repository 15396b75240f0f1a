import { addDays, type Day, daysBetween, daysFrom, weekdayOf } from '../domain/day.ts'
import {
  CALENDAR_KINDS,
  CALENDAR_SCOPES,
  type CalendarEntry,
  type ClosedDay,
} from '../domain/school-calendar.ts'

/** The calendar of one site, with everything that it inherits, ready to be asked about days. */
export interface SiteCalendar {
  /** Why the site is closed on this day, or `undefined` when it is open. */
  readonly closedOn: (day: Day) => ClosedDay | undefined
  readonly isOpen: (day: Day) => boolean
  /** The days from `first` to and including `last` on which the site is open, in order. */
  readonly openDays: (first: Day, last: Day) => readonly Day[]
}

/** The days from `first` up to the next stretch, with the entries that count on them, the deciding one first. */
interface Stretch {
  readonly first: Day
  readonly entries: readonly CalendarEntry[]
}

const WEEKEND: ClosedDay = { kind: 'weekend', name: 'Weekend' }

/**
 * The calendar of a site out of the entries of the nation, its holiday region, its region, its board and itself, in any
 * order. `CalendarScope` and `CalendarKind` say which entry decides.
 *
 * Throws `RangeError` when an entry ends before it begins.
 */
export function siteCalendar(entries: readonly CalendarEntry[]): SiteCalendar {
  const stretches = stretchesOf(entries)

  function closedOn(day: Day): ClosedDay | undefined {
    const covering = entriesOn(stretches, day)
    const weekend = weekdayOf(day) > 5
    const decides = weekend ? covering.find((entry) => !isOpenBeyondWeekend(entry)) : covering[0]
    if (decides === undefined) return weekend ? WEEKEND : undefined
    return decides.kind === 'open' ? undefined : { kind: decides.kind, name: decides.name }
  }

  function isOpen(day: Day): boolean {
    return closedOn(day) === undefined
  }

  return { closedOn, isOpen, openDays: (first, last) => daysFrom(first, last).filter(isOpen) }
}

/** Cuts time at every first and last day, so that a question is one binary search however long the entries are. */
function stretchesOf(entries: readonly CalendarEntry[]): readonly Stretch[] {
  const wrong = entries.find((entry) => entry.lastDay < entry.firstDay)
  if (wrong) throw new RangeError(`calendar entry ends before it begins: ${wrong.name}`)
  const ordered = entries.toSorted(byDecision)
  const cuts = new Set(entries.flatMap((entry) => [entry.firstDay, addDays(entry.lastDay, 1)]))
  return [...cuts].sort().map((first) => ({
    first,
    entries: ordered.filter((entry) => entry.firstDay <= first && first <= entry.lastDay),
  }))
}

/** The deciding entry first: narrow before wide, short before long, closing before opening; then a fixed order. */
function byDecision(one: CalendarEntry, other: CalendarEntry): number {
  return (
    CALENDAR_SCOPES.indexOf(other.scope) - CALENDAR_SCOPES.indexOf(one.scope) ||
    daysBetween(one.firstDay, one.lastDay) - daysBetween(other.firstDay, other.lastDay) ||
    CALENDAR_KINDS.indexOf(one.kind) - CALENDAR_KINDS.indexOf(other.kind) ||
    (one.name < other.name ? -1 : Number(one.name > other.name))
  )
}

function entriesOn(stretches: readonly Stretch[], day: Day): readonly CalendarEntry[] {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    const stretch = stretches[middle]
    if (stretch !== undefined && stretch.first <= day) low = middle + 1
    else high = middle
  }
  return stretches[low - 1]?.entries ?? []
}

function isOpenBeyondWeekend(entry: CalendarEntry): boolean {
  const withinWeekend =
    weekdayOf(entry.firstDay) > 5 &&
    daysBetween(entry.firstDay, entry.lastDay) < 2 &&
    weekdayOf(entry.lastDay) > 5
  return entry.kind === 'open' && !withinWeekend
}
