import { MS_PER_DAY } from '../../domain/day.ts'
import { MS_PER_MINUTE } from '../../domain/instant.ts'
import { type DayTable, dayTableOf } from '../world/day-table.ts'
import type { Facts } from './facts.ts'

/** What one person cannot do together, whoever it is; parts by their places. */
export interface PartConflicts {
  readonly areApart: (part: number, other: number) => boolean
  /** By part: days since 1970-01-01. Parts between which a whole day lies never conflict. */
  readonly firstDay: Int32Array
  readonly lastDay: Int32Array
}

/**
 * At most so many pairs of parts that were compared are kept (2 to this power, in 2 MB); a later pair may take the place of an
 * earlier one. Of few parts there are fewer pairs: a table that is always the largest takes longer to clear than a small match.
 */
const KEPT_BITS_MAX = 18

/**
 * What a person cannot do for reasons of time alone: sessions at the same time, too little time to travel between two sites
 * on a day, too short a night. Most pairs come back for many members.
 */
export function partConflicts(facts: Facts): PartConflicts {
  const { parts, betweenSites, world } = facts
  const { siteAt, minutes } = betweenSites()
  const tables = parts.map(dayTableOf)
  const sites = parts.map(({ request }) => siteAt(request.siteId))
  const restMs = world.law.workingTime.dailyRestMinutesMin * MS_PER_MINUTE
  const keptBits = Math.min(KEPT_BITS_MAX, Math.ceil(Math.log2(parts.length ** 2 + 2)))
  const keys = new Float64Array(2 ** keptBits).fill(-1)
  const answers = new Uint8Array(2 ** keptBits)
  const firstDay = Int32Array.from(tables, ({ days }) => days[0] ?? 0)
  const lastDay = Int32Array.from(tables, ({ days }) => days.at(-1) ?? 0)
  const compare = (part: number, other: number): boolean => {
    const [a, b] = [tables[part], tables[other]]
    const [here, there] = [sites[part] ?? 0, sites[other] ?? 0]
    if (a === undefined || b === undefined) return false
    const travelMs = here === there ? 0 : minutes(here, there) * MS_PER_MINUTE
    return clash(a, b, travelMs) || leaveShortNight(a, b, restMs) || leaveShortNight(b, a, restMs)
  }
  const areApart = (part: number, other: number) => {
    if ((firstDay[other] ?? 0) > (lastDay[part] ?? 0) + 1) return false
    if ((firstDay[part] ?? 0) > (lastDay[other] ?? 0) + 1) return false
    const key = part < other ? part * parts.length + other : other * parts.length + part
    // Multiplied by the golden ratio of 2^32, neighbouring pairs are scattered (Knuth, volume 3, 6.4).
    const place = Math.imul(key, 0x9e3779b1) >>> (32 - keptBits)
    if (keys[place] !== key) {
      keys[place] = key
      answers[place] = compare(part, other) ? 1 : 0
    }
    return answers[place] === 1
  }
  return { areApart, firstDay, lastDay }
}

/** Whether some session of one begins before the way from a session of the other on the same day is done. */
function clash(a: DayTable, b: DayTable, travelMs: number): boolean {
  let [i, j] = [0, 0]
  while (i < a.days.length && j < b.days.length) {
    const later = (a.days[i] ?? 0) - (b.days[j] ?? 0)
    if (later === 0 && clashOn(a, i, b, j, travelMs)) return true
    if (later <= 0) i += 1
    if (later >= 0) j += 1
  }
  return false
}

function clashOn(a: DayTable, i: number, b: DayTable, j: number, travelMs: number): boolean {
  const comesAfter = (a.firstAt[i] ?? 0) >= (b.lastAt[j] ?? 0) + travelMs
  if (comesAfter || (b.firstAt[j] ?? 0) >= (a.lastAt[i] ?? 0) + travelMs) return false
  for (let one = a.starts[i] ?? 0; one < (a.starts[i + 1] ?? 0); one += 1) {
    const startsAt = a.startsAt[one] ?? 0
    const freeAt = (a.endsAt[one] ?? 0) + travelMs
    for (let other = b.starts[j] ?? 0; other < (b.starts[j + 1] ?? 0); other += 1) {
      if (startsAt < (b.endsAt[other] ?? 0) + travelMs && (b.startsAt[other] ?? 0) < freeAt) {
        return true
      }
    }
  }
  return false
}

/** Whether `next` begins too soon on the day after a day of `evening`; mostly no day of either is long enough for that. */
function leaveShortNight(evening: DayTable, next: DayTable, restMs: number): boolean {
  if (MS_PER_DAY + next.earliest - evening.latest >= restMs) return false
  let [i, j] = [0, 0]
  while (i < evening.days.length && j < next.days.length) {
    const later = (evening.days[i] ?? 0) + 1 - (next.days[j] ?? 0)
    if (later === 0 && (next.firstAt[j] ?? 0) - (evening.lastAt[i] ?? 0) < restMs) return true
    if (later <= 0) i += 1
    if (later >= 0) j += 1
  }
  return false
}
