import { minutesOf } from '../../domain/minutes-of.ts'
import { POINTS_PER_HOUR_MAX, points } from '../../rules/points.ts'
import type { CompiledWorld } from '../compile/compile-world.ts'
import type { Standing } from './standing-as-told.ts'

/** Where the rules of play do not weigh change, whoever has it still stays among equals. */
const BONUS_MIN = 1

/**
 * By demand: what keeping is worth, whole. As much as the rules of play charge for anybody else where the request says who had it
 * (objective `least-change`: its weight times the most that an objective costs per hour). Where the request says so itself, that
 * is among the values already and not counted twice.
 */
export function keepingIn(
  { parts, world, memberOf }: CompiledWorld,
  { before, demands }: Pick<Standing, 'before' | 'demands'>,
): Float64Array {
  const weight = world.spelregels.weights['least-change']
  const bonus = new Float64Array(demands.count)
  for (const [at, own] of demands.ofPart.entries()) {
    const [demand] = own
    const part = parts[at]
    if (demand === undefined || part === undefined || own.length > 1) continue
    const column = before[demand] ?? -1
    if (column < 0) continue
    const isTold = part.request.plannedMemberId === world.members[memberOf[column] ?? -1]?.id
    const cost = weight * points(POINTS_PER_HOUR_MAX, minutesOf(part.sessions))
    bonus[demand] = isTold ? BONUS_MIN : Math.max(BONUS_MIN, cost)
  }
  return bonus
}
