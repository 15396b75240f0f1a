import { minutesOf } from '../domain/minutes-of.ts'
import type { World } from '../domain/world.ts'
import type { CompiledWorld } from './compile/compile-world.ts'
import { greedyChoice } from './solve/greedy-choice.ts'
import type { Evenness } from './solve/problem.ts'

/**
 * The world with a price on covering one board worse than the others, where the rules of play have one. What a board may count
 * on is the share of all asked minutes that a first plan covers, of its own minutes: as much as there is, and the same for
 * everybody. Throws `RangeError` where a minute has no whole price: bounds are rounded to whole numbers.
 */
export function withEvenness(compiled: CompiledWorld): CompiledWorld {
  const { world, problem } = compiled
  const { unevenCoverCostPerHour } = world.spelregels
  if (!(unevenCoverCostPerHour > 0)) return compiled
  const costPerMinute = unevenCoverCostPerHour / 60
  if (!Number.isSafeInteger(costPerMinute)) {
    throw new RangeError(`uneven cover has no whole price per minute: ${costPerMinute}`)
  }
  const evenness = evennessOf(compiled, costPerMinute)
  return { ...compiled, problem: { ...problem, evenness } }
}

function evennessOf(compiled: CompiledWorld, costPerMinute: number): Evenness {
  const { world, parts, partOf, problem } = compiled
  const boardIds = boardsOf(world)
  const placeOf = new Map(boardIds.map((id, place) => [id, place]))
  const asked = new Float64Array(boardIds.length)
  for (const { boardId, sessions } of world.requests) {
    const place = placeOf.get(boardId) ?? 0
    asked[place] = (asked[place] ?? 0) + minutesOf(sessions)
  }
  const minutesOfPart = parts.map(({ sessions }) => minutesOf(sessions))
  const minutes = Float64Array.from(partOf, (part) => minutesOfPart[part] ?? 0)
  const { chosen } = greedyChoice(problem)
  const covered = chosen.reduce((sum, column) => sum + (minutes[column] ?? 0), 0)
  const share =
    covered /
    Math.max(
      1,
      asked.reduce((sum, one) => sum + one, 0),
    )
  return {
    costPerMinute,
    targets: asked.map((one) => Math.floor(share * one)),
    boardOf: Int32Array.from(
      partOf,
      (part) => placeOf.get(parts[part]?.request.boardId ?? '') ?? 0,
    ),
    minutes,
  }
}

/** By board: the minutes of cover that it may count on; empty where the pool does not count that. */
export function coverTargetsOf(
  world: World,
  evenness: Evenness | null,
): Readonly<Record<string, number>> {
  if (evenness === null) return {}
  return Object.fromEntries(boardsOf(world).map((id, place) => [id, evenness.targets[place] ?? 0]))
}

/** The boards that ask, in the order in which the numbers count them. */
export function boardsOf({ requests }: Pick<World, 'requests'>): readonly string[] {
  return [...new Set(requests.map(({ boardId }) => boardId))].toSorted()
}
