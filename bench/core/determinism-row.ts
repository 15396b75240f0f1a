import { createHash } from 'node:crypto'
import { otherOrder } from '../../scheduler/match/instances/other-order.ts'
import { region } from '../../scheduler/match/instances/region.ts'
import { match } from '../../scheduler/match/match.ts'
import type { Plan } from '../../scheduler/match/plan.ts'
import { regionGiven } from '../region-given.ts'
import { duration } from './line.ts'
import type { CoreRow } from './row.ts'

const SEEDS = 1_000

/** Small worlds, each solved as it is and told in another order: the plans must be equal byte for byte. */
export const DETERMINISM_ROW: CoreRow = {
  name: 'determinism',
  isLarge: false,
  async measure({ solver }) {
    const given = regionGiven({ split: 'weekday' })
    const hashes = new Set<string>()
    let differing = 0
    const start = performance.now()
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const world = region({ seed, members: 8, requests: 12, mode: 'peak' }, given)
      const hash = hashOf(await match(world, solver, { seed }))
      const other = hashOf(await match(otherOrder(world, seed), solver, { seed }))
      hashes.add(hash)
      if (hash !== other) differing += 1
    }
    return [
      {
        what: `${SEEDS} worlds of 8 members and 12 requests, each in two orders; ${hashes.size} different plans`,
        core: `${differing} differ; ${duration(performance.now() - start)}`,
        targets: [{ what: 'same plan byte for byte', isMet: differing === 0 }],
      },
    ]
  },
}

/** Of everything that a plan says, judgements and explanations included. */
function hashOf(plan: Plan): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex')
}
