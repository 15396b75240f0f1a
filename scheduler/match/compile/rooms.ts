import type { Engagement } from '../../domain/engagement.ts'
import type { Session } from '../../domain/request.ts'
import { HARD_RULES } from '../../rules/register.ts'
import type { HardRule } from '../../rules/rule.ts'
import { dayTableOf } from '../world/day-table.ts'
import type { Facts, Rooms, Stretches, Uses } from './facts.ts'
import { type Kept, NEW } from './kept.ts'
import { type AskRoom, askingRoom, probesOf } from './rooms-asked.ts'

const BUDGET_RULES = HARD_RULES.filter((rule) => rule.budgets !== undefined)

/** The budgets of all rules that give any, in the order of the register; what was `kept` is not asked again. */
export function roomsOf(facts: Facts, kept?: Kept): readonly Rooms[] {
  const probes = probesOf(facts)
  if (probes.length === 0) return []
  const sameDays = kept?.before.timeline().dayAt === facts.timeline().dayAt
  const before = sameDays ? kept?.before.rooms() : undefined
  return BUDGET_RULES.map((rule, at) => roomsOfRule(facts, rule, probes, kept, before?.[at]))
}

function roomsOfRule(
  facts: Facts,
  rule: HardRule,
  probes: readonly Session[],
  kept: Kept | undefined,
  before: Rooms | undefined,
): Rooms {
  const { parts, members } = facts
  const ask = askingRoom(facts, rule)
  const giving = new Map<Engagement | undefined, boolean>()
  const givesTo = (engagement: Engagement | undefined) => {
    const known = giving.get(engagement) ?? ask(0, engagement, probes.slice(0, 1)).length > 0
    giving.set(engagement, known)
    return known
  }
  const example = [undefined, ...members.flatMap(({ engagements }) => engagements)].find(givesTo)
  const givesAny = givesTo(example)
  const known = before !== undefined && before.keyCount > 0 && givesAny ? before : undefined
  const stretches =
    known ?? stretchesOf(probes, (sessions) => (givesAny ? ask(0, example, sessions) : []))
  const room = roomByMember(facts, stretches.keyCount, kept, known, (at) => {
    const own = members[at]?.engagements.find(givesTo)
    return givesTo(own) ? ask(at, own, probes) : []
  })
  const { keyCount, daysOf, keysOn } = stretches
  const usesOf = usesIn(facts, stretches)
  const uses = parts.map((_, part) => known?.uses[kept?.partBefore[part] ?? NEW] ?? usesOf(part))
  return { rule, keyCount, daysOf, keysOn, ...room, uses, givesTo }
}

function stretchesOf(
  probes: readonly Session[],
  ask: (sessions: readonly Session[]) => ReturnType<AskRoom>,
): Stretches {
  const places = new Map(ask(probes).map(({ key }, place) => [key, place]))
  const keysOn = probes.map((probe) => ask([probe]).map(({ key }) => places.get(key) ?? 0))
  const daysOf = Array.from(places, (): number[] => [])
  for (const [day, keys] of keysOn.entries()) for (const key of keys) daysOf[key]?.push(day)
  return { keyCount: places.size, daysOf, keysOn }
}

function roomByMember(
  { members }: Facts,
  keyCount: number,
  kept: Kept | undefined,
  known: Rooms | undefined,
  ask: (member: number) => ReturnType<AskRoom>,
): Pick<Rooms, 'room' | 'least'> {
  const { length } = members
  const room = new Float64Array(keyCount * length).fill(Infinity)
  const least = new Float64Array(keyCount).fill(Infinity)
  const lengthBefore = kept?.before.members.length ?? 0
  for (let at = 0; at < length; at += 1) {
    const place = kept?.memberBefore[at] ?? NEW
    if (known !== undefined && place !== NEW) {
      for (let key = 0; key < keyCount; key += 1) {
        room[key * length + at] = known.room[key * lengthBefore + place] ?? Infinity
      }
    } else {
      for (const [key, budget] of ask(at).entries()) room[key * length + at] = budget.room
    }
  }
  for (let key = 0; key < keyCount; key += 1) {
    for (let at = key * length; at < (key + 1) * length; at += 1) {
      least[key] = Math.min(least[key] ?? 0, room[at] ?? 0)
    }
  }
  return { room, least }
}

/** What each part uses; most keys are used by few parts, so only those between the first and the last are looked at. */
function usesIn(
  { parts, timeline }: Facts,
  { keyCount, keysOn }: Stretches,
): (part: number) => Uses {
  const total = new Float64Array(keyCount)
  return (at) => {
    const part = parts[at]
    const minutes = part === undefined ? new Float64Array() : dayTableOf(part).minutes
    const days = timeline().daysOf[at] ?? new Int32Array()
    let [first, last, count] = [keyCount, -1, 0]
    for (let of = 0; of < days.length; of += 1) {
      for (const key of keysOn[days[of] ?? 0] ?? []) {
        if (total[key] === 0) count += 1
        total[key] = (total[key] ?? 0) + (minutes[of] ?? 0)
        first = Math.min(first, key)
        last = Math.max(last, key)
      }
    }
    const uses = { keys: new Int32Array(count), amounts: new Float64Array(count) }
    let place = 0
    for (let key = first; key <= last; key += 1) {
      if ((total[key] ?? 0) === 0) continue
      uses.keys[place] = key
      uses.amounts[place] = total[key] ?? 0
      total[key] = 0
      place += 1
    }
    return place === count
      ? uses
      : { keys: uses.keys.slice(0, place), amounts: uses.amounts.slice(0, place) }
  }
}
