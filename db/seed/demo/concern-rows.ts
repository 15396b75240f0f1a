import { day } from '../../../scheduler/domain/day.ts'
import type { concern } from '../../schema/index.ts'
import { uuidOf } from '../uuid-of.ts'
import { boardId } from './ids.ts'
import type { DemoPool } from './plan.ts'

/** What people of a pool of the demonstration ran into and noted. */
export function concernRowsOf(
  { code, concerns }: DemoPool,
  poolId: string,
): readonly (typeof concern.$inferInsert)[] {
  return concerns.map(({ board, kind, summary, notedOn, settledOn, ...known }, place) => ({
    id: uuidOf(`concern ${code} ${place}`),
    poolId,
    boardId: board === null ? null : boardId(board),
    kind,
    ruleId: known.ruleId ?? null,
    summary,
    notedOn: day(notedOn),
    minutes: known.minutes ?? null,
    cents: known.cents ?? null,
    settledOn: settledOn === undefined ? null : day(settledOn),
    outcome: known.outcome ?? null,
  }))
}
