import type { Part } from '../world/parts-of.ts'
import { dayTableOf } from './day-table.ts'
import type { Timeline } from './timeline.ts'

/** A time at which some part has a session. */
export interface Interval {
  readonly startsAt: number
  readonly endsAt: number
}

/** The different times of all sessions, numbered day after day. */
export interface Intervals {
  /** By interval. */
  readonly all: readonly Interval[]
  /** By day of the timeline: its intervals, as numbers. */
  readonly onDay: readonly (readonly number[])[]
  /** By part, by session of its table: the number of the interval. */
  readonly ofPart: readonly Int32Array[]
}

/** Finds the different times; many parts have sessions at the same. */
export function intervalsOf(parts: readonly Part[], { days, daysOf }: Timeline): Intervals {
  const all: Interval[] = []
  const onDay = days.map((): number[] => [])
  const byStart = days.map(() => new Map<number, number[]>())
  const numberOf = (day: number, startsAt: number, endsAt: number): number => {
    const sinceDay = startsAt - (days[day]?.startsAt ?? 0)
    const alike = byStart[day]?.get(sinceDay)
    for (const number of alike ?? []) if (all[number]?.endsAt === endsAt) return number
    const number = all.push({ startsAt, endsAt }) - 1
    onDay[day]?.push(number)
    if (alike === undefined) byStart[day]?.set(sinceDay, [number])
    else alike.push(number)
    return number
  }
  const ofPart = parts.map((part, at) => {
    const { starts, startsAt, endsAt } = dayTableOf(part)
    const numbers = new Int32Array(startsAt.length)
    const ofDays = daysOf[at] ?? new Int32Array()
    for (let of = 0; of < ofDays.length; of += 1) {
      for (let place = starts[of] ?? 0; place < (starts[of + 1] ?? 0); place += 1) {
        numbers[place] = numberOf(ofDays[of] ?? 0, startsAt[place] ?? 0, endsAt[place] ?? 0)
      }
    }
    return numbers
  })
  return { all, onDay, ofPart }
}
