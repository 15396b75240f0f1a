import type { Span } from '../../../calendar/availability.ts'
import { eachBit, setBit, wordsFor } from '../../world/bits.ts'
import { oncePer } from '../../world/once-per.ts'
import type { Facts } from '../facts.ts'
import type { Intervals } from '../intervals.ts'
import type { Timeline } from '../timeline.ts'
import { type RuleRows, rowsByPart } from './rule-rows.ts'

/**
 * Who is not available. Many people have the same working week, so the times are held against each different availability
 * once; and most are there for all that a day holds or for nothing of it, which is seen before looking at every time.
 */
export function rowsOfAvailable(facts: Facts): RuleRows {
  const { parts, members, words, spans, timeline } = facts
  const intervals = facts.intervals()
  const different = new Map<readonly Span[], number[]>()
  for (const [at, { availability }] of members.entries()) {
    const own = spans.of(availability)
    const alike = different.get(own) ?? []
    different.set(own, alike)
    alike.push(at)
  }
  const people = [...different.values()]
  const missed = missedBy([...different.keys()].map(spanTable), timeline(), intervals)
  const { daysOf } = timeline()
  const kept = new Uint32Array(missed.words)
  return rowsByPart(parts.length, words, (bits, row, part) => {
    kept.fill(0)
    missed.add(kept, daysOf[part] ?? new Int32Array(), intervals.ofPart[part] ?? new Int32Array())
    let any = false
    eachBit(kept, 0, missed.words, (of) => {
      any = true
      for (const member of people[of] ?? []) setBit(bits, row, member)
    })
    return any
  })
}

/** Whole days and single times that each availability misses, as rows of bits over the availabilities. */
interface Missed {
  readonly words: number
  /** Sets who misses any of these days and times. */
  readonly add: (into: Uint32Array, days: Int32Array, intervals: Int32Array) => void
}

function missedBy(all: readonly SpanTable[], { days }: Timeline, intervals: Intervals): Missed {
  const words = wordsFor(all.length)
  const byDay = new Uint32Array(days.length * words)
  const byInterval = new Uint32Array(intervals.all.length * words)
  for (const [of, own] of all.entries()) {
    let span = 0
    for (const [day, ofDay] of days.entries()) {
      if (ofDay.startsAt === Infinity) continue
      while (span < own.count && (own.ends[span] ?? 0) <= ofDay.startsAt) span += 1
      if (isThere(own, span, ofDay.startsAt, ofDay.endsAt)) continue
      if (span === own.count || (own.starts[span] ?? 0) >= ofDay.endsAt) {
        setBit(byDay, day * words, of)
      } else {
        for (const at of missedOn(day, intervals, own, span)) setBit(byInterval, at * words, of)
      }
    }
  }
  return {
    words,
    add(into, ofDays, ofIntervals) {
      for (let word = 0; word < words; word += 1) {
        let bits = 0
        for (let at = 0; at < ofDays.length; at += 1) {
          bits |= byDay[(ofDays[at] ?? 0) * words + word] ?? 0
        }
        for (let at = 0; at < ofIntervals.length; at += 1) {
          bits |= byInterval[(ofIntervals[at] ?? 0) * words + word] ?? 0
        }
        into[word] = bits
      }
    },
  }
}

/** Spans as numbers, in order; none touch. */
interface SpanTable {
  readonly count: number
  readonly starts: Float64Array
  readonly ends: Float64Array
}

const spanTable = oncePer(
  (spans: readonly Span[]): SpanTable => ({
    count: spans.length,
    starts: Float64Array.from(spans, (span) => span.startsAt),
    ends: Float64Array.from(spans, (span) => span.endsAt),
  }),
)

function isThere({ starts, ends }: SpanTable, span: number, from: number, to: number): boolean {
  return (starts[span] ?? Infinity) <= from && to <= (ends[span] ?? 0)
}

/** The times of the day that no span from this one on covers. */
function missedOn(
  day: number,
  { all, onDay }: Intervals,
  own: SpanTable,
  from: number,
): readonly number[] {
  return (onDay[day] ?? []).filter((at) => {
    const { startsAt, endsAt } = all[at] ?? { startsAt: 0, endsAt: 0 }
    let span = from
    while (span < own.count && (own.ends[span] ?? 0) <= startsAt) span += 1
    return !isThere(own, span, startsAt, endsAt)
  })
}
