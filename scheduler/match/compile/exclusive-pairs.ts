import { addDays } from '../../domain/day.ts'
import { HARD_RULES } from '../../rules/register.ts'
import type { Budget } from '../../rules/rule.ts'
import type { Part } from '../world/parts-of.ts'
import { type Exclusions, exclusions } from './clique-cover.ts'
import { type Column, fitsBeside } from './column.ts'

const PAIR_RULES = HARD_RULES.filter((rule) => rule.looksAtCommitments && !rule.budgets)

/** The budgets of a column by their key. */
export type Budgets = ReadonlyMap<string, Budget>

/**
 * Which columns of one member exclude each other. The hard rules are asked with the other's sessions as commitments, one way
 * round, and only for sessions on the same or neighbouring days; budgets are compared as the rules gave them. What this overlooks
 * is found when the whole plan is judged (`overlookedIn`), so a shortcut here costs time and never truth.
 */
export function exclusivePairs(
  columns: readonly Column[],
  budgets: readonly Budgets[],
): Exclusions {
  const pairs = exclusions(columns.length)
  const contested = contestedOf(budgets)
  const daysNear = columns.map(({ part }) => daysAround(part))
  for (const [at, one] of columns.entries()) {
    for (let next = at + 1; next < columns.length; next += 1) {
      const other = columns[next]
      if (other === undefined) break
      const exclusive =
        exceedTogether(contested[at], contested[next]) ||
        !fitBeside(one, other, daysNear[at] ?? new Set()) ||
        !leaveChainRoom(one, other)
      if (exclusive) pairs.exclude(at, next)
    }
  }
  return pairs
}

function daysAround({ sessions }: Part): ReadonlySet<string> {
  return new Set(sessions.flatMap(({ day }) => [addDays(day, -1), day, addDays(day, 1)]))
}

/** Only the budgets that some two columns can exceed together: the two largest uses of most stretches fit with ease. */
function contestedOf(budgets: readonly Budgets[]): readonly Budgets[] {
  const largest = new Map<string, { first: number; second: number; room: number }>()
  for (const { key, uses, room } of budgets.flatMap((own) => [...own.values()])) {
    const known = largest.get(key) ?? { first: 0, second: 0, room }
    const [first, second] =
      uses > known.first ? [uses, known.first] : [known.first, Math.max(known.second, uses)]
    largest.set(key, { first, second, room: Math.min(known.room, room) })
  }
  const isContested = (key: string) => {
    const { first, second, room } = largest.get(key) ?? { first: 0, second: 0, room: 0 }
    return first + second > room
  }
  return budgets.map((own) => new Map([...own].filter(([key]) => isContested(key))))
}

function exceedTogether(one: Budgets | undefined, other: Budgets | undefined): boolean {
  if (one === undefined || other === undefined) return false
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  for (const [key, { uses, room }] of few) {
    const shared = many.get(key)
    if (shared !== undefined && uses + shared.uses > Math.max(room, shared.room)) return true
  }
  return false
}

function fitBeside(one: Column, other: Column, daysNear: ReadonlySet<string>): boolean {
  const sessions = other.part.sessions.filter((session) => daysNear.has(session.day))
  return sessions.length === 0 || fitsBeside(one, [{ ...other.part, sessions }], PAIR_RULES)
}

/** Two requests of one board may each need a contract, however far apart their days are. */
function leaveChainRoom(one: Column, other: Column): boolean {
  const [a, b] = [one.part.request, other.part.request]
  if (a.boardId !== b.boardId || a.id === b.id) return true
  const limited = one.setting.chainRoom !== null || other.setting.chainRoom !== null
  return !limited || (fitsBeside(one, [other.part]) && fitsBeside(other, [one.part]))
}
