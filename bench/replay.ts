import { TARIFFS } from '../db/seed/tariffs.ts'
import { gapOfDraw } from '../scheduler/replay/draw-figures.ts'
import type { DrawPair } from '../scheduler/replay/summary.ts'
import { summaryOf } from '../scheduler/replay/summary.ts'
import { termOfRegion } from '../scheduler/replay/term-of-region.ts'
import { PRESENT, type Variant } from '../scheduler/replay/variant.ts'
import { openReplay } from '../src/solver/open-replay.ts'
import { playPairs } from '../src/solver/play-pairs.ts'
import { regionGiven } from './region-given.ts'
import { writeMeasured } from './write-measured.ts'

const SIZE = { seed: 1, members: 200, requests: 2_000, weeks: 20 }
const DRAWS = 30
const TARGET_MINUTES = 10
const THREADS = 2
/** One rule otherwise: requests may be shared by weekday. */
const SHARED: Variant = { ...PRESENT, rules: { split: 'weekday' } }

/** One term of 200 members and 2,000 requests, in 30 draws, on two threads: the present alone, then side by side with a variant. */
export async function measureReplay(): Promise<void> {
  const history = termOfRegion(SIZE, { ...regionGiven(), alternatives: ALTERNATIVES })
  const lines = [
    '| what | draws | time | processor time | target | | widest gap of a draw | fill rate, mean (2.5-97.5 %) |',
    '|---|---|---|---|---|---|---|---|',
  ]
  for (const [name, variant] of [
    ['a replay of the present', PRESENT],
    ['side by side with requests shared by weekday', SHARED],
  ] as const) {
    const pairs: DrawPair[] = []
    const begun = performance.now()
    const spent = process.cpuUsage()
    const draws = Array.from({ length: DRAWS }, (_, n) => n + 1)
    const task = { history, acceptance: { kind: 'everybody' } as const, seed: 1 }
    const told = (pair: DrawPair) => {
      pairs.push(pair)
      const seconds = ((performance.now() - begun) / 1_000).toFixed(0)
      console.log(`${name}: draw ${pair.draw} after ${seconds} s, gap ${gapOfDraw(pair.variant)}`)
    }
    const replay = openReplay(task, THREADS)
    await playPairs(replay.play, variant, draws, told).finally(replay.close)
    const { user, system } = process.cpuUsage(spent)
    const took = { minutes: (performance.now() - begun) / 60_000, processor: user + system }
    lines.push(lineOf(name, pairs, took))
    await writeMeasured('replay', lines)
  }
}

/** How long it took on the clock, and in microseconds of processor time of all threads together. */
interface Took {
  readonly minutes: number
  readonly processor: number
}

function lineOf(name: string, pairs: readonly DrawPair[], { minutes, processor }: Took): string {
  const { measures, gapMax } = summaryOf(pairs)
  const fill = measures.find(({ id }) => id === 'fill-rate')?.variant
  const share = (value = Number.NaN) => `${(100 * value).toFixed(1)} %`
  const met = minutes <= TARGET_MINUTES ? 'met' : '**missed**'
  const widest = `${(100 * Math.max(gapMax.present, gapMax.variant)).toFixed(4)} %`
  const spent = `${(processor / 60_000_000).toFixed(1)} min`
  const cells = [
    name,
    pairs.length,
    `${minutes.toFixed(1)} min`,
    spent,
    `<= ${TARGET_MINUTES} min`,
    met,
  ]
  const figures = `${share(fill?.mean)} (${share(fill?.low)} - ${share(fill?.high)})`
  return `| ${[...cells, widest, figures].join(' | ')} |`
}

const ALTERNATIVES = TARIFFS.filter(
  ({ alternative, roleCode }) => alternative === 'agency' && roleCode === 'leraar',
).map(({ alternative, lowCentsPerHour, expectedCentsPerHour, highCentsPerHour }) => ({
  alternative,
  tariff: { lowCentsPerHour, expectedCentsPerHour, highCentsPerHour },
  weight: 1,
}))
