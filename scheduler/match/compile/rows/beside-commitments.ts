import { MS_PER_MINUTE } from '../../../domain/instant.ts'
import { hasBit, setBit } from '../../bits.ts'
import { dayTableOf } from '../../world/day-table.ts'
import type { CommittedWork, Facts } from '../facts.ts'
import { type RuleRows, rowsByPart } from './rule-rows.ts'

/** Whether a session and other work of the same day cannot be together. */
type Clashes = (startsAt: number, endsAt: number, other: CommittedWork) => boolean

/** Who is at work elsewhere at the time of a session. */
export function rowsOfDoubleBooking(facts: Facts): RuleRows {
  return rowsBeside(facts, () => (startsAt, endsAt, other) => {
    return startsAt < other.endsAt && other.startsAt < endsAt
  })
}

/** Who cannot get from one site to another between two sessions of a day. */
export function rowsOfTravelBetween(facts: Facts): RuleRows {
  const { siteAt, minutes } = facts.betweenSites()
  return rowsBeside(facts, (siteId) => {
    const site = siteAt(siteId)
    return (startsAt, endsAt, other) => {
      if (other.site === site) return false
      const gap = startsAt < other.startsAt ? other.startsAt - endsAt : startsAt - other.endsAt
      const gapMinutes = Math.trunc(gap / MS_PER_MINUTE)
      return gapMinutes >= 0 && gapMinutes < minutes(site, other.site)
    }
  })
}

/** Who has too short a night beside other work, or everybody where the part itself leaves too short a night. */
export function rowsOfDailyRest(facts: Facts): RuleRows {
  const { parts, members, words, world } = facts
  const restMs = world.law.workingTime.dailyRestMinutesMin * MS_PER_MINUTE
  const { onDay } = facts.committed()
  return rowsByPart(parts.length, words, (bits, row, at) => {
    const part = parts[at]
    if (part === undefined) return false
    const { days, firstAt, lastAt } = dayTableOf(part)
    let some = false
    const keep = (member: number) => {
      setBit(bits, row, member)
      some = true
    }
    for (let of = 0; of < days.length; of += 1) {
      const day = days[of] ?? 0
      const [first, last] = [firstAt[of] ?? 0, lastAt[of] ?? 0]
      if (days[of + 1] === day + 1 && (firstAt[of + 1] ?? 0) - last < restMs) {
        for (let member = 0; member < members.length; member += 1) keep(member)
      }
      for (const { member, endsAt } of onDay(day - 1)) {
        if (first - endsAt < restMs) keep(member)
      }
      for (const { member, startsAt } of onDay(day + 1)) {
        if (startsAt - last < restMs) keep(member)
      }
    }
    return some
  })
}

function rowsBeside(facts: Facts, clashesAt: (siteId: string) => Clashes): RuleRows {
  const { parts, words } = facts
  const { onDay } = facts.committed()
  return rowsByPart(parts.length, words, (bits, row, at) => {
    const part = parts[at]
    if (part === undefined) return false
    const clashes = clashesAt(part.request.siteId)
    const { days, starts, startsAt, endsAt } = dayTableOf(part)
    let some = false
    for (let of = 0; of < days.length; of += 1) {
      for (const other of onDay(days[of] ?? 0)) {
        if (hasBit(bits, row, other.member)) continue
        for (let place = starts[of] ?? 0; place < (starts[of + 1] ?? 0); place += 1) {
          if (!clashes(startsAt[place] ?? 0, endsAt[place] ?? 0, other)) continue
          setBit(bits, row, other.member)
          some = true
          break
        }
      }
    }
    return some
  })
}
