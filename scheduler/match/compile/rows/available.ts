import type { Span } from '../../../calendar/availability.ts'
import { addBits, eachBit, setBit, wordsFor } from '../../world/bits.ts'
import { oncePer } from '../../world/once-per.ts'
import type { Facts } from '../facts.ts'
import type { Interval } from '../intervals.ts'
import type { DayOfWork } from '../timeline.ts'
import { type RuleRows, rowsByPart } from './rule-rows.ts'

/**
 * Who is not available. Many people have the same working week, so the times are held against each different availability
 * once; and most are there for all that a day holds or for nothing of it, which is seen before looking at single times.
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
  const missed = missedBy([...different.keys()].map(spanTable), people, facts)
  const { daysOf } = timeline()
  const partly = new Uint32Array(missed.words)
  return rowsByPart(parts.length, words, (bits, row, part) => {
    const isAway = missed.addDays(bits, row, daysOf[part] ?? NONE)
    partly.fill(0)
    if (!missed.addTimes(partly, intervals.ofPart[part] ?? NONE)) return isAway
    eachBit(partly, 0, missed.words, (of) => {
      for (const member of people[of] ?? []) setBit(bits, row, member)
    })
    return true
  })
}

const NONE = new Int32Array()

/** Who misses days and times; each is looked at when it is first asked for. */
interface Missed {
  /** Words per row of the different availabilities. */
  readonly words: number
  /** Sets in the row of members who is there for nothing of one of these days; says whether anybody is. */
  readonly addDays: (bits: Uint32Array, row: number, days: Int32Array) => boolean
  /** Sets which availabilities hold some of a day, and not one of these times; says whether any does. */
  readonly addTimes: (into: Uint32Array, intervals: Int32Array) => boolean
}

function missedBy(
  all: readonly SpanTable[],
  people: readonly (readonly number[])[],
  { timeline, intervals, words: memberWords }: Facts,
): Missed {
  const words = wordsFor(all.length)
  const { days } = timeline()
  const { all: times, ofDay } = intervals()
  const byDay: (MissedDay | undefined)[] = []
  const byTime: (Uint32Array | null | undefined)[] = []
  return {
    words,
    addDays(bits, row, ofDays) {
      let any = false
      for (let at = 0; at < ofDays.length; at += 1) {
        const day = ofDays[at] ?? 0
        byDay[day] ??= missedOn(days[day], all, people, memberWords)
        const { away } = byDay[day]
        if (away === null) continue
        addBits(bits, row, away, 0, memberWords)
        any = true
      }
      return any
    },
    addTimes(into, ofTimes) {
      let any = false
      for (let at = 0; at < ofTimes.length; at += 1) {
        const time = ofTimes[at] ?? 0
        let missed = byTime[time]
        if (missed === undefined) {
          missed = missedAt(times[time], byDay[ofDay[time] ?? 0]?.partly ?? [], all, words)
          byTime[time] = missed
        }
        if (missed === null) continue
        addBits(into, 0, missed, 0, words)
        any = true
      }
      return any
    },
  }
}

/** On one day: who is there for nothing that is on it, `null` for nobody, and which availabilities hold some of it, and from where. */
interface MissedDay {
  readonly away: Uint32Array | null
  readonly partly: readonly Partly[]
}

interface Partly {
  readonly of: number
  /** The first span that does not end before the day. */
  readonly span: number
}

function missedOn(
  day: DayOfWork | undefined,
  all: readonly SpanTable[],
  people: readonly (readonly number[])[],
  memberWords: number,
): MissedDay {
  const partly: Partly[] = []
  let away: Uint32Array | null = null
  const { startsAt, endsAt } = day ?? { startsAt: 0, endsAt: 0 }
  for (let of = 0; of < all.length; of += 1) {
    const own = all[of]
    if (own === undefined) break
    const span = spanAt(own, startsAt)
    if (isThere(own, span, startsAt, endsAt)) continue
    if ((own.starts[span] ?? Infinity) >= endsAt) {
      away ??= new Uint32Array(memberWords)
      for (const member of people[of] ?? []) setBit(away, 0, member)
    } else {
      partly.push({ of, span })
    }
  }
  return { away, partly }
}

function missedAt(
  interval: Interval | undefined,
  partly: readonly Partly[],
  all: readonly SpanTable[],
  words: number,
): Uint32Array | null {
  let missed: Uint32Array | null = null
  const { startsAt, endsAt } = interval ?? { startsAt: 0, endsAt: 0 }
  for (const { of, span: first } of partly) {
    const own = all[of]
    if (own === undefined) continue
    let span = first
    while (span < own.count && (own.ends[span] ?? 0) <= startsAt) span += 1
    if (isThere(own, span, startsAt, endsAt)) continue
    missed ??= new Uint32Array(words)
    setBit(missed, 0, of)
  }
  return missed
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

/** The first span that does not end by then, found by halving. */
function spanAt({ count, ends }: SpanTable, at: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
