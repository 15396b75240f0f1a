import { HARD_RULES } from '../../rules/register.ts'
import type { Column } from './column.ts'
import type { Budgets } from './exclusive-pairs.ts'
import type { Row } from './program-of.ts'

const BUDGET_RULES = HARD_RULES.flatMap(({ budgets }) => (budgets === undefined ? [] : [budgets]))

/** What a column takes of its member's room, by stretch of time, as the rules themselves say. */
export function budgetsOf({ part, member, setting }: Column): Budgets {
  const candidacy = { request: part.request, sessions: part.sessions, member }
  const all = BUDGET_RULES.flatMap((budgets) => budgets(candidacy, setting))
  return new Map(all.map((budget) => [budget.key, budget]))
}

/**
 * Rows that keep the columns of one member within every budget. Left out are budgets that cannot run out, and those that
 * another one implies: as much room or more, and no column uses more of it. `columns` are the columns' places in the program.
 */
export function budgetRows(
  columns: readonly number[],
  budgets: readonly Budgets[],
): readonly Row[] {
  const uses = new Map<string, Map<number, number>>()
  const room = new Map<string, number>()
  for (const [index, column] of columns.entries()) {
    for (const budget of budgets[index]?.values() ?? []) {
      if (budget.uses === 0) continue
      const used = uses.get(budget.key) ?? new Map<number, number>()
      uses.set(budget.key, used.set(column, budget.uses))
      room.set(budget.key, Math.max(room.get(budget.key) ?? 0, budget.room))
    }
  }
  const tight = [...uses]
    .map(([key, used]) => ({ used, max: room.get(key) ?? 0 }))
    .filter(({ used, max }) => sum(used.values()) > max)
  return tight
    .filter((row, at) => !tight.some((other, i) => implies(other, row, i < at)))
    .map(rowOf)
}

interface Tight {
  readonly used: ReadonlyMap<number, number>
  readonly max: number
}

/** Of two that imply each other the first one stays. */
function implies(one: Tight, other: Tight, isEarlier: boolean): boolean {
  if (one === other || one.max > other.max || one.used.size < other.used.size) return false
  for (const [column, uses] of other.used) if ((one.used.get(column) ?? 0) < uses) return false
  return isEarlier || one.max < other.max || sum(one.used.values()) > sum(other.used.values())
}

/** Divided by what all uses have in common, so that room for half a lesson does not count. */
function rowOf({ used, max }: Tight): Row {
  const unit = [...used.values()].reduce(commonDivisor)
  const columns = [...used.keys()]
  const uses = [...used.values()].map((minutes) => minutes / unit)
  return { columns, uses, max: Math.floor(max / unit) }
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other)
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
