import type { Spelregels } from '../../scheduler/domain/spelregels.ts'
import type { RegionSize } from '../../scheduler/match/instances/region.ts'
import type { Problem } from '../../scheduler/match/solve/problem.ts'
import type { Alone } from './alone.ts'
import { cbcAlone } from './cbc-alone.ts'
import { compiledRegion } from './compiled-region.ts'
import { highsAlone } from './highs-alone.ts'
import { duration, percent, took } from './line.ts'
import type { CoreBench, CoreLine, CoreRow, Target } from './row.ts'
import { middleOf, type Took } from './stopwatch.ts'
import { gapAfter, type TimedSolve, timedSolve } from './timed-solve.ts'
import { checkedInWords } from './trusted.ts'
import { programOf } from './warm-up.ts'

/** What is known when targets are looked at. */
export interface SolveOutcome {
  readonly core: TimedSolve
  readonly compiledIn: Took
  readonly highs: Alone | undefined
  readonly cbc: Alone | 'not installed' | undefined
  /** The most memory that the process had while the core worked. */
  readonly memoryBytes: number
}

export interface SolveRow {
  readonly size: Omit<RegionSize, 'seed'>
  readonly rules?: Partial<Spelregels>
  readonly isLarge?: boolean
  readonly runs: number
  /** After so many seconds the best of the core counts. */
  readonly secondsMax: number
  readonly targets: readonly ((outcome: SolveOutcome) => Target)[]
}

const SEED = 1
const CBC_SECONDS_MAX = 60

/** A row that solves one made-up region, beside HiGHS and CBC on the same compact model. */
export function solveRow(name: string, row: SolveRow): CoreRow {
  const { members, requests, mode } = row.size
  const measure = async (bench: CoreBench): Promise<readonly CoreLine[]> => {
    const compiled = Array.from({ length: row.runs }, () =>
      compiledRegion({ ...row.size, seed: SEED }, row.rules),
    )
    const [region] = compiled
    if (region === undefined) throw new RangeError('a row is measured at least once')
    const compiledIn = middleOf(compiled.map((one) => one.took))
    const outcome = await outcomeOf(region.problem, compiledIn, row, bench)
    const { core, highs, cbc } = outcome
    const { choice, bound } = core.solved
    const columns = region.problem.values.length
    const line = {
      what: `${mode}, ${members} members, ${requests} requests, ${columns} columns; compiled in ${took(compiledIn)}`,
      core: core.proven ? took(core) : `${took(core)}, not proven`,
      highs,
      cbc,
      value: choice.value,
      bound,
      checked: checkedInWords(region, core.solved),
      targets: row.targets.map((target) => target(outcome)),
    }
    return [line]
  }
  return { name, isLarge: row.isLarge ?? false, measure }
}

async function outcomeOf(
  problem: Problem,
  compiledIn: Took,
  { runs, secondsMax }: SolveRow,
  { solver, alone }: CoreBench,
): Promise<SolveOutcome> {
  let memoryBytes = 0
  const look = setInterval(() => {
    memoryBytes = Math.max(memoryBytes, process.memoryUsage.rss())
  }, 50)
  const core = await timedSolve(problem, { solver, runs, secondsMax })
  clearInterval(look)
  memoryBytes = Math.max(memoryBytes, process.memoryUsage.rss())
  if (problem.evenness !== null) {
    return { core, compiledIn, highs: undefined, cbc: undefined, memoryBytes }
  }
  const program = programOf(problem)
  const highs = await highsAlone(alone, program, runs)
  const cbc = (await cbcAlone(program, CBC_SECONDS_MAX)) ?? 'not installed'
  return { core, compiledIn, highs, cbc, memoryBytes }
}

/** The optimum, proven within so many seconds. */
export function provenIn(seconds: number) {
  return ({ core }: SolveOutcome): Target => ({
    what: `proven in ${seconds} s`,
    isMet: core.proven && core.milliseconds <= 1_000 * seconds,
  })
}

/** From facts to a proven optimum, compiling included. */
export function provenFromFactsIn(milliseconds: number) {
  return ({ core, compiledIn }: SolveOutcome): Target => {
    const total = core.milliseconds + compiledIn.milliseconds
    return {
      what: `facts to proof in ${milliseconds} ms (${duration(total)})`,
      isMet: core.proven && total <= milliseconds,
    }
  }
}

/** A gap that is proven after so many seconds. */
export function gapIn(share: number, seconds: number) {
  return ({ core }: SolveOutcome): Target => {
    const gap = gapAfter(core, seconds)
    return {
      what: `${percent(share)} in ${seconds} s (${percent(gap)})`,
      isMet: gap <= share,
    }
  }
}

/** At most so many times what HiGHS needs alone, where that proves anything. */
export function timesHighs(factor: number) {
  return ({ core, highs }: SolveOutcome): Target => {
    const ratio = core.milliseconds / (highs?.milliseconds ?? Number.NaN)
    const isMet = core.proven && (ratio <= factor || highs?.proven === false)
    return { what: `${factor} x HiGHS (${ratio.toFixed(2)})`, isMet }
  }
}

/** At least so many times faster than CBC, which counts as slower where it proves nothing. */
export function fasterThanCbc(factor: number) {
  return ({ core, cbc }: SolveOutcome): Target => {
    if (cbc === undefined || cbc === 'not installed') {
      return { what: `${factor} x faster than CBC (not installed)`, isMet: false }
    }
    const ratio = cbc.milliseconds / core.milliseconds
    return {
      what: `${factor} x faster than CBC (${ratio.toFixed(1)})`,
      isMet: core.proven && ratio >= factor,
    }
  }
}

/** The whole process within so much memory. */
export function memoryWithin(gigabytes: number) {
  return ({ memoryBytes }: SolveOutcome): Target => {
    const used = memoryBytes / 1e9
    return { what: `${gigabytes} GB (${used.toFixed(2)})`, isMet: used <= gigabytes }
  }
}
