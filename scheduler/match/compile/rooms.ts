import type { Engagement } from '../../domain/engagement.ts'
import type { Session } from '../../domain/request.ts'
import { HARD_RULES, WORKING_TIME_LAW } from '../../rules/register.ts'
import type { Budget, HardRule } from '../../rules/rule.ts'
import { dayTableOf } from './day-table.ts'
import type { Facts } from './facts.ts'

/**
 * The budgets of one rule as numbers. Which stretches there are, what room a member has left in each, and which stretches a day
 * is in, is asked of the rule itself, with a session on every day that matters; uses add up over the days of a part.
 */
export interface Rooms {
  readonly rule: HardRule
  readonly keyCount: number
  /** By key, by member: `key * members + member`. */
  readonly room: Float64Array
  /** By key: the least room of any member. */
  readonly least: Float64Array
  /** By part: the keys that it uses, rising, and what it uses of each; whole and above 0. */
  readonly keysOf: readonly Int32Array[]
  readonly usesOf: readonly Float64Array[]
  /** Whether the rule gives somebody who is engaged so any budget at all. */
  readonly givesTo: (engagement: Engagement | undefined) => boolean
}

const BUDGET_RULES = HARD_RULES.filter((rule) => rule.budgets !== undefined)

/** The budgets of all rules that give any, in the order of the register. */
export function roomsOf(facts: Facts): readonly Rooms[] {
  const probes = probesOf(facts)
  if (probes.length === 0) return []
  return BUDGET_RULES.map((rule) => roomsOfRule(facts, rule, probes))
}

/** One session on each day of the timeline, in order. */
function probesOf({ parts, timeline }: Facts): readonly Session[] {
  const { days, daysOf } = timeline()
  const probes: (Session | undefined)[] = days.map(() => undefined)
  for (const [at, part] of parts.entries()) {
    const byDay = daysOf[at] ?? new Int32Array()
    if (byDay.every((day) => probes[day] !== undefined)) continue
    const { days: numbers, starts } = dayTableOf(part)
    const bySession = part.sessions.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
    for (const of of numbers.keys()) probes[byDay[of] ?? 0] ??= bySession[starts[of] ?? 0]
  }
  return probes.filter((probe) => probe !== undefined)
}

function roomsOfRule(facts: Facts, rule: HardRule, probes: readonly Session[]): Rooms {
  const { parts, members } = facts
  const ask = asking(facts, rule)
  const engagements = new Set(members.flatMap((member) => member.engagements))
  const giving = new Set<Engagement | undefined>(
    [undefined, ...engagements].filter((one) => ask(0, one, probes.slice(0, 1)).length > 0),
  )
  const givesTo = (engagement: Engagement | undefined) => giving.has(engagement)
  const [example] = giving
  const keys = giving.size === 0 ? [] : ask(0, example, probes).map(({ key }) => key)
  const places = new Map(keys.map((key, place) => [key, place]))
  const keysOfDay = probes.map((probe) =>
    keys.length === 0 ? [] : ask(0, example, [probe]).map(({ key }) => places.get(key) ?? 0),
  )
  const room = roomByMember(facts, keys.length, (at) => {
    const own = members[at]?.engagements.find(givesTo)
    return givesTo(own) ? ask(at, own, probes) : []
  })
  const used = parts.map((_, part) => usesOf(facts, part, keysOfDay, keys.length))
  return {
    rule,
    keyCount: keys.length,
    ...room,
    keysOf: used.map((one) => one.keys),
    usesOf: used.map((one) => one.uses),
    givesTo,
  }
}

/** Asks the rule what this member, engaged so, has left where these sessions are. */
function asking(facts: Facts, rule: HardRule) {
  const { parts, members, settingOf } = facts
  const [part] = parts
  const isLaw = WORKING_TIME_LAW.some((law) => law.id === rule.id)
  const free = new Map<readonly Session[], readonly Budget[]>()
  return (
    at: number,
    engagement: Engagement | undefined,
    sessions: readonly Session[],
  ): readonly Budget[] => {
    const member = members[at]
    if (part === undefined || member === undefined || rule.budgets === undefined) return []
    // Working-time law looks at hours alone: all who have no other work have the same room.
    const isFree = isLaw && member.commitments.length === 0
    const before = isFree ? free.get(sessions) : undefined
    if (before !== undefined) return before
    const setting = { ...settingOf(part, member), engagement }
    const found = rule.budgets({ request: part.request, sessions, member }, setting)
    if (isFree) free.set(sessions, found)
    return found
  }
}

function roomByMember(
  { members }: Facts,
  keyCount: number,
  budgetsOf: (member: number) => readonly Budget[],
): Pick<Rooms, 'room' | 'least'> {
  const room = new Float64Array(keyCount * members.length).fill(Infinity)
  const least = new Float64Array(keyCount).fill(Infinity)
  for (let at = 0; at < members.length; at += 1) {
    for (const [key, budget] of budgetsOf(at).entries()) {
      room[key * members.length + at] = budget.room
      least[key] = Math.min(least[key] ?? 0, budget.room)
    }
  }
  return { room, least }
}

function usesOf(
  { parts, timeline }: Facts,
  at: number,
  keysOfDay: readonly (readonly number[])[],
  keyCount: number,
): { readonly keys: Int32Array; readonly uses: Float64Array } {
  const part = parts[at]
  const total = new Float64Array(keyCount)
  const minutes = part === undefined ? new Float64Array() : dayTableOf(part).minutes
  for (const [of, day] of (timeline().daysOf[at] ?? []).entries()) {
    for (const key of keysOfDay[day] ?? []) total[key] = (total[key] ?? 0) + (minutes[of] ?? 0)
  }
  const keys: number[] = []
  for (let key = 0; key < keyCount; key += 1) if ((total[key] ?? 0) > 0) keys.push(key)
  return { keys: Int32Array.from(keys), uses: Float64Array.from(keys, (key) => total[key] ?? 0) }
}
