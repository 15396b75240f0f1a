import { afterAll, describe, expect, it } from 'vitest'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import type { World } from '../../../scheduler/domain/world.ts'
import { compileWorld } from '../../../scheduler/match/compile/compile-world.ts'
import { match } from '../../../scheduler/match/match.ts'
import { checkPlan } from '../../../scheduler/match/trust/check-plan.ts'
import { withEvenness } from '../../../scheduler/match/with-evenness.ts'
import { indexWorld } from '../../../scheduler/match/world/index-world.ts'
import { createHighsSolver } from '../../../src/solver/create-highs-solver.ts'
import { randomWorld, type WorldSize } from './random-world.ts'

const solver = createHighsSolver()
afterAll(() => solver.close())

const SIZE: WorldSize = { members: 8, requests: 30, weeks: 2, boards: 3, vakken: 2 }
const costing = (seed: number, unevenCoverCostPerHour: number): World => {
  const world = randomWorld(seed, SIZE)
  return { ...world, spelregels: { ...world.spelregels, unevenCoverCostPerHour } }
}

/** How much worse than all boards together the worst covered board is covered, as a share of its minutes. */
async function unevenness(world: World): Promise<number> {
  const plan = await match(world, solver, { seed: 1 })
  const coverTargets = new Map(Object.entries(plan.coverTargets))
  expect(checkPlan(world, plan, { coverTargets })).toEqual([])
  const open = new Set(plan.requests.flatMap(({ openSessionIds }) => openSessionIds))
  const shareOf = (requests: World['requests']) => {
    const sessions = requests.flatMap((request) => request.sessions)
    return minutesOf(sessions.filter(({ id }) => !open.has(id))) / minutesOf(sessions)
  }
  const boards = Map.groupBy(world.requests, ({ boardId }) => boardId)
  return shareOf(world.requests) - Math.min(...[...boards.values()].map(shareOf))
}

describe('evenness between boards', () => {
  it('is not counted where the rules of play put no price on it', () => {
    expect(withEvenness(compileWorld(indexWorld(costing(1, 0)))).problem.evenness).toBeNull()
  })

  it('refuses a price that is not whole per minute, on which a bound would be rounded away', () => {
    const compiled = compileWorld(indexWorld(costing(1, 90)))
    expect(() => withEvenness(compiled)).toThrow('no whole price per minute: 1.5')
  })

  it('asks for each board the same share of its minutes', () => {
    const { evenness } = withEvenness(compileWorld(indexWorld(costing(1, 600)))).problem
    const world = costing(1, 600)
    const asked = (boardId: string) =>
      minutesOf(
        world.requests.filter((one) => one.boardId === boardId).flatMap((one) => one.sessions),
      )
    const shares = [...(evenness?.targets ?? [])].map((target, n) => target / asked(`board-${n}`))
    expect(evenness?.costPerMinute).toBe(10)
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(0.01)
    expect(Math.max(...shares)).toBeGreaterThan(0)
  })

  it('makes the worst covered board less badly off, taken over many worlds', async () => {
    let [without, withPrice] = [0, 0]
    for (let seed = 0; seed < 15; seed += 1) {
      without += await unevenness(costing(seed, 0))
      withPrice += await unevenness(costing(seed, 60_000))
    }
    expect(withPrice).toBeLessThan(without)
  }, 120_000)
})
