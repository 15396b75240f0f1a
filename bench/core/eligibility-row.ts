import type { World } from '../../scheduler/domain/world.ts'
import { eligibilityOf } from '../../scheduler/match/compile/eligibility.ts'
import { factsOf } from '../../scheduler/match/compile/facts-of.ts'
import { region } from '../../scheduler/match/instances/region.ts'
import { indexWorld } from '../../scheduler/match/world/index-world.ts'
import { regionGiven } from '../region-given.ts'
import { took } from './line.ts'
import type { CoreRow } from './row.ts'
import { middleOf, stopwatch } from './stopwatch.ts'

const SIZE = { seed: 1, members: 2_000, requests: 800, mode: 'normal' } as const
const RUNS = 7
const PAIRS = SIZE.members * SIZE.requests

/**
 * Who may do what by every hard rule, and for everybody else all rules that stand in the way: of a world whose availability,
 * travel and licences are worked out already. What that takes is told beside it.
 */
export const ELIGIBILITY_ROW: CoreRow = {
  name: 'eligibility-2000x800',
  isLarge: false,
  async measure() {
    await Promise.resolve()
    const world = region(SIZE, regionGiven())
    const runs = Array.from({ length: RUNS + 1 }, () => judged(world)).slice(1)
    const facts = middleOf(runs.map((run) => run.facts))
    const eligible = middleOf(runs.map((run) => run.eligible))
    const reasons = middleOf(runs.map((run) => run.withReasons))
    const share = (100 * (runs[0]?.failing ?? 0)) / PAIRS
    return [
      {
        what: `${PAIRS} pairs; from facts as they are read ${took(facts)}`,
        core: took(eligible),
        targets: [{ what: '10 ms', isMet: eligible.milliseconds <= 10 }],
      },
      {
        what: `with every failing rule of every pair (${share.toFixed(1)} % fail)`,
        core: took(reasons),
        targets: [{ what: '50 ms', isMet: reasons.milliseconds <= 50 }],
      },
    ]
  },
}

function judged(world: World) {
  const reading = stopwatch()
  const known = factsOf(indexWorld(world))
  eligibilityOf(known)
  const facts = reading()
  const watch = stopwatch()
  const { failingOf } = eligibilityOf(known)
  const eligible = watch()
  let count = 0
  for (let part = 0; part < known.parts.length; part += 1) {
    for (const mask of failingOf(part)) if (mask !== 0) count += 1
  }
  return { facts, eligible, withReasons: watch(), failing: count }
}
