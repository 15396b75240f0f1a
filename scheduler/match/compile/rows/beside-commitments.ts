import { minutesBetween } from '../../../calendar/clock.ts'
import type { Instant } from '../../../domain/instant.ts'
import { setBit } from '../../world/bits.ts'
import { dayNumber, dayTableOf } from '../day-table.ts'
import type { Facts } from '../facts.ts'
import { type RuleRows, rowsByPart } from './rule-rows.ts'

/** Work that a member already has. */
interface Committed {
  readonly member: number
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly site: number
}

/** Who is at work elsewhere at the time of a session. */
export function rowsOfDoubleBooking(facts: Facts): RuleRows {
  return rowsBesideDays(facts, () => (session, other) => {
    return session.startsAt < other.endsAt && other.startsAt < session.endsAt
  })
}

/** Who cannot get from one site to another between two sessions of a day. */
export function rowsOfTravelBetween(facts: Facts): RuleRows {
  const { siteAt, minutes } = facts.betweenSites()
  return rowsBesideDays(facts, (siteId) => {
    const site = siteAt(siteId)
    return (session, other) => {
      if (other.site === site) return false
      const [first, next] = session.startsAt < other.startsAt ? [session, other] : [other, session]
      const gap = minutesBetween(first.endsAt, next.startsAt)
      return gap >= 0 && gap < minutes(site, other.site)
    }
  })
}

/** Who has too short a night beside other work, or everybody where the part itself leaves too short a night. */
export function rowsOfDailyRest(facts: Facts): RuleRows {
  const { parts, members, words, world } = facts
  const restMs = world.law.workingTime.dailyRestMinutesMin * 60_000
  const isShort = (endsAt: number, startsAt: number) =>
    minutesBetween(endsAt as Instant, startsAt as Instant) * 60_000 < restMs
  const byDay = committedByDay(facts)
  return rowsByPart(parts.length, words, (bits, row, at) => {
    const part = parts[at]
    if (part === undefined) return false
    const { days, firstAt, lastAt } = dayTableOf(part)
    let some = false
    for (const [of, day] of days.entries()) {
      const [first, last] = [firstAt[of] ?? 0, lastAt[of] ?? 0]
      const isNext = days[of + 1] === day + 1
      if (isNext && isShort(last, firstAt[of + 1] ?? 0)) {
        for (let member = 0; member < members.length; member += 1) setBit(bits, row, member)
        return members.length > 0
      }
      for (const { member, endsAt } of byDay.get(day - 1) ?? []) {
        if (!isShort(endsAt, first)) continue
        setBit(bits, row, member)
        some = true
      }
      for (const { member, startsAt } of byDay.get(day + 1) ?? []) {
        if (!isShort(last, startsAt)) continue
        setBit(bits, row, member)
        some = true
      }
    }
    return some
  })
}

type Time = Pick<Committed, 'startsAt' | 'endsAt'>

function rowsBesideDays(
  facts: Facts,
  clashesAt: (siteId: string) => (session: Time, other: Committed) => boolean,
): RuleRows {
  const { parts, words } = facts
  const byDay = committedByDay(facts)
  return rowsByPart(parts.length, words, (bits, row, at) => {
    const part = parts[at]
    if (part === undefined) return false
    const clashes = clashesAt(part.request.siteId)
    let some = false
    for (const session of part.sessions) {
      for (const other of byDay.get(dayNumber(session.day)) ?? []) {
        if (!clashes(session, other)) continue
        setBit(bits, row, other.member)
        some = true
      }
    }
    return some
  })
}

function committedByDay({
  members,
  betweenSites,
}: Facts): ReadonlyMap<number, readonly Committed[]> {
  const { siteAt } = betweenSites()
  const byDay = new Map<number, Committed[]>()
  for (const [member, { commitments }] of members.entries()) {
    for (const { day, startsAt, endsAt, siteId } of commitments) {
      const number = dayNumber(day)
      const ofDay = byDay.get(number) ?? []
      byDay.set(number, ofDay)
      ofDay.push({ member, startsAt, endsAt, site: siteAt(siteId) })
    }
  }
  return byDay
}
