import { addDays, type Day, type DayRange, daysBetween } from '../domain/day.ts'

/** On how many days schools are open: of several sites the mean, since holidays differ by region and site. */
export interface OpenDays {
  /** From 0, all closed, to 1, all open. */
  readonly on: (day: Day) => number
  /** Added up, both days included. Days outside what was worked out count as closed. */
  readonly within: (days: DayRange) => number
}

/** The open days within `known` of a site whose calendar says on which days it is open. */
export function openDays(isOpen: (day: Day) => boolean, known: DayRange): OpenDays {
  const length = Math.max(0, daysBetween(known.first, known.last) + 1)
  const upTo = new Uint32Array(length + 1)
  for (let index = 0; index < length; index++) {
    upTo[index + 1] = (upTo[index] ?? 0) + Number(isOpen(addDays(known.first, index)))
  }
  const before = (day: Day) =>
    upTo[Math.min(length, Math.max(0, daysBetween(known.first, day)))] ?? 0
  return between(({ first, last }) => (last < first ? 0 : before(addDays(last, 1)) - before(first)))
}

/** Several sites with the same open days. */
export interface SitesOpen {
  readonly open: OpenDays
  readonly sites: number
}

/** The mean of these sites; none open where there are no sites. */
export function meanOpenDays(all: readonly SitesOpen[]): OpenDays {
  const count = all.reduce((sum, { sites }) => sum + sites, 0)
  return between((days) =>
    count === 0
      ? 0
      : all.reduce((sum, { open, sites }) => sum + sites * open.within(days), 0) / count,
  )
}

function between(within: OpenDays['within']): OpenDays {
  return { on: (day) => within({ first: day, last: day }), within }
}
