import type { Span } from '../../../calendar/availability.ts'
import { addBits } from '../../bits.ts'
import { type DayTable, dayTableOf } from '../../world/day-table.ts'
import type { Facts } from '../facts.ts'
import { type AbsentDay, absentDays, type PartlyThere } from './absent-days.ts'
import { type RuleRows, rowsByPart } from './rule-rows.ts'

/**
 * Who is not available. Many people have the same working week, so the days are held against each different availability
 * once; and most are there for all that a day holds or for nothing of it, which is seen before looking at single times.
 */
export function rowsOfAvailable(facts: Facts): RuleRows {
  const { parts, members, words, spans, timeline } = facts
  const different = new Map<readonly Span[], number[]>()
  for (const [at, { availability }] of members.entries()) {
    const own = spans.of(availability)
    const alike = different.get(own)
    if (alike === undefined) different.set(own, [at])
    else alike.push(at)
  }
  const { days, daysOf } = timeline()
  const absent = absentDays(days, different, words)
  return rowsByPart(parts.length, words, (bits, row, at) => {
    const [part, ofDays] = [parts[at], daysOf[at]]
    if (part === undefined || ofDays === undefined) return false
    const table = dayTableOf(part)
    let any = false
    for (let of = 0; of < ofDays.length; of += 1) {
      const absentNow = absent[ofDays[of] ?? 0]
      if (absentNow !== undefined && addAbsent(bits, row, absentNow, table, of)) any = true
    }
    return any
  })
}

/** Adds who misses a session on day `of` of the table; says whether anybody does. */
function addAbsent(
  bits: Uint32Array,
  row: number,
  { away, partly }: AbsentDay,
  table: DayTable,
  of: number,
): boolean {
  let any = false
  if (away !== null) {
    addBits(bits, row, away, 0, away.length)
    any = true
  }
  for (const group of partly) {
    if (!missesSome(group, table, of)) continue
    addBits(bits, row, group.members, 0, group.members.length)
    any = true
  }
  return any
}

function missesSome({ spans }: PartlyThere, table: DayTable, of: number): boolean {
  if (isWithin(spans, table.firstAt[of] ?? 0, table.lastAt[of] ?? 0)) return false
  for (let at = table.starts[of] ?? 0; at < (table.starts[of + 1] ?? 0); at += 1) {
    if (!isWithin(spans, table.startsAt[at] ?? 0, table.endsAt[at] ?? 0)) return true
  }
  return false
}

function isWithin(spans: Float64Array, startsAt: number, endsAt: number): boolean {
  for (let at = 0; at < spans.length; at += 2) {
    if ((spans[at] ?? 0) <= startsAt && endsAt <= (spans[at + 1] ?? 0)) return true
  }
  return false
}
