import type { Day } from '../../scheduler/domain/day.ts'
import type { Planning } from '../../src/actions/planning/show.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import { dateFormat, numberFormat } from '../parts/formats.ts'
import type { Messages } from '../words/nl.ts'

/** What rows and bars say, with everything that takes time worked out once for the whole board. */
export interface BoardWords {
  readonly t: Messages
  readonly names: Names
  /** `23 nov`, `23–27 nov`, or `30 nov – 2 dec`: the weekday stands above it. */
  readonly stretch: (about: { readonly first: Day; readonly last: Day }) => string
  /** `ma`, by weekday; 1 is Monday. */
  readonly weekday: (weekday: number) => string
  /** `nov`. */
  readonly month: (day: Day) => string
  readonly fte: (weekMinutes: number) => string
  /** A school in a bar of one day, where three letters fit: without the article that half of them begin with. */
  readonly site: (siteName: string | null) => string | null
  readonly memberName: (memberId: string | null) => string | undefined
}

const FULL_TIME_WEEK_MINUTES = 2_400
/** Any Sunday, to count weekdays from. */
const SUNDAY = Date.UTC(2026, 10, 22)
const DAY_MS = 86_400_000

/** The words of one board. */
export function boardWords(t: Messages, names: Names, planning: Planning): BoardWords {
  const form = (parts: Intl.DateTimeFormatOptions) =>
    dateFormat(t.locale, { ...parts, timeZone: 'UTC' })
  const short = form({ day: 'numeric', month: 'short' })
  const weekday = form({ weekday: 'short' })
  const month = form({ month: 'short' })
  const number = numberFormat(t.locale, { maximumFractionDigits: 1 })
  const days = new Map<Day, string>()
  const members = new Map(planning.members.map(({ id, name }) => [id, name]))
  const inWords = (day: Day) => {
    const known = days.get(day) ?? short.format(dateOf(day))
    days.set(day, known)
    return known
  }
  return {
    t,
    names,
    stretch: ({ first, last }) => {
      if (first === last) return inWords(first)
      const isSameMonth = first.slice(0, 7) === last.slice(0, 7)
      return isSameMonth
        ? `${Number(first.slice(8))}–${inWords(last)}`
        : `${inWords(first)} – ${inWords(last)}`
    },
    weekday: (which) => weekday.format(SUNDAY + which * DAY_MS),
    month: (day) => month.format(dateOf(day)),
    fte: (weekMinutes) => number.format(weekMinutes / FULL_TIME_WEEK_MINUTES),
    site: (siteName) => siteName?.replace(/^(?:De|Het) /, '') ?? null,
    memberName: (memberId) => (memberId === null ? undefined : members.get(memberId)),
  }
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}
