import type { Day } from '../../domain/day.ts'
import { type Engagement, engagementOn } from '../../domain/engagement.ts'
import type { Member } from '../../domain/member.ts'
import type { Part } from '../world/parts-of.ts'

/**
 * Which engagement counts for a pair: the one in force on the first day of the part. Days between which nobody's engagement
 * begins or ends are one time.
 */
export interface EngagementTimes {
  /** No engagement first, then all of all members. */
  readonly all: readonly (Engagement | undefined)[]
  /** By part: its time. */
  readonly timeOf: Int32Array
  /** By time, by member: the place in `all`. */
  readonly inForce: readonly Int32Array[]
}

/** Finds the times on which parts begin, and who is engaged how in each. */
export function engagementTimes(
  parts: readonly Part[],
  members: readonly Member[],
): EngagementTimes {
  const firstDays = parts.map(({ request, sessions }) => sessions[0]?.day ?? request.firstDay)
  const days = [...new Set(firstDays)].toSorted()
  const all = [undefined, ...members.flatMap(({ engagements }) => engagements)]
  const places = new Map(all.map((engagement, place) => [engagement, place]))
  const placeOn = (at: number, day: Day) =>
    places.get(engagementOn(members[at]?.engagements ?? [], day)) ?? 0
  const changing = members.flatMap((member, at) => (isSteady(member, days) ? [] : [at]))
  const inForce: Int32Array[] = []
  const timeOn = new Map<Day, number>()
  for (const day of days) {
    const before = inForce.at(-1)
    if (before === undefined) {
      inForce.push(Int32Array.from(members, (_, at) => placeOn(at, day)))
    } else if (changing.some((at) => before[at] !== placeOn(at, day))) {
      const next = before.slice()
      for (const at of changing) next[at] = placeOn(at, day)
      inForce.push(next)
    }
    timeOn.set(day, inForce.length - 1)
  }
  return { all, timeOf: Int32Array.from(firstDays, (day) => timeOn.get(day) ?? 0), inForce }
}

/** Whether the same engagement, or none, is in force on all these days. */
function isSteady({ engagements }: Member, days: readonly Day[]): boolean {
  const [only, ...more] = engagements
  const [first, last] = [days.at(0), days.at(-1)]
  if (only === undefined || first === undefined || last === undefined) return true
  return (
    more.length === 0 && only.firstDay <= first && (only.lastDay === null || last <= only.lastDay)
  )
}
