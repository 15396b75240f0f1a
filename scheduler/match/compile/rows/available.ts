import type { Span } from '../../../calendar/availability.ts'
import { addBits, eachBit, setBit, wordsFor } from '../../world/bits.ts'
import { oncePer } from '../../world/once-per.ts'
import type { Facts } from '../facts.ts'
import type { Interval, Intervals } from '../intervals.ts'
import type { DayOfWork, Timeline } from '../timeline.ts'
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

/** Who of the different availabilities misses days and times, as rows of bits over them. */
interface Missed {
  readonly words: number
  /** Sets who misses any of these days and times; each is looked at when it is first asked for. */
  readonly add: (into: Uint32Array, days: Int32Array, intervals: Int32Array) => void
}

function missedBy(
  all: readonly SpanTable[],
  { days }: Timeline,
  { all: intervals, ofDay }: Intervals,
): Missed {
  const words = wordsFor(all.length)
  const byDay: (MissedDay | undefined)[] = []
  const byInterval: (Uint32Array | undefined)[] = []
  return {
    words,
    add(into, ofDays, ofIntervals) {
      for (let at = 0; at < ofDays.length; at += 1) {
        const day = ofDays[at] ?? 0
        byDay[day] ??= missedOn(days[day], all, words)
        addBits(into, 0, byDay[day].away, 0, words)
      }
      for (let at = 0; at < ofIntervals.length; at += 1) {
        const interval = ofIntervals[at] ?? 0
        const partly = byDay[ofDay[interval] ?? 0]?.partly ?? []
        if (partly.length === 0) continue
        byInterval[interval] ??= missedAt(intervals[interval], partly, all, words)
        addBits(into, 0, byInterval[interval], 0, words)
      }
    },
  }
}

/** On one day: who is there for nothing that is on it, and who for some of it. */
interface MissedDay {
  readonly away: Uint32Array
  readonly partly: readonly number[]
}

function missedOn(day: DayOfWork | undefined, all: readonly SpanTable[], words: number): MissedDay {
  const [away, partly]: [Uint32Array, number[]] = [new Uint32Array(words), []]
  const { startsAt, endsAt } = day ?? { startsAt: 0, endsAt: 0 }
  for (let of = 0; of < all.length; of += 1) {
    const own = all[of]
    if (own === undefined) break
    const span = spanAt(own, startsAt)
    if (isThere(own, span, startsAt, endsAt)) continue
    if ((own.starts[span] ?? Infinity) >= endsAt) setBit(away, 0, of)
    else partly.push(of)
  }
  return { away, partly }
}

function missedAt(
  interval: Interval | undefined,
  partly: readonly number[],
  all: readonly SpanTable[],
  words: number,
): Uint32Array {
  const missed = new Uint32Array(words)
  const { startsAt, endsAt } = interval ?? { startsAt: 0, endsAt: 0 }
  for (const of of partly) {
    const own = all[of]
    if (own !== undefined && !isThere(own, spanAt(own, startsAt), startsAt, endsAt)) {
      setBit(missed, 0, of)
    }
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
