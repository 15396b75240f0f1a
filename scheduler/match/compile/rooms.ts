import type { Engagement } from '../../domain/engagement.ts'
import type { Session } from '../../domain/request.ts'
import { HARD_RULES } from '../../rules/register.ts'
import type { HardRule } from '../../rules/rule.ts'
import { askingRoom, probesOf } from './asking-room.ts'
import type { Facts, Rooms } from './facts.ts'
import type { Kept } from './kept.ts'
import { engagementAliases, roomClasses } from './room-classes.ts'
import { stretchesOf } from './stretches-of.ts'
import { usesIn } from './uses-in.ts'

const BUDGET_RULES = HARD_RULES.filter((rule) => rule.budgets !== undefined)

/** Whose room is asked: of all members, or only of those of a row, as if the others had plenty; what was `kept` is not asked again. */
export interface WhoseRoom {
  readonly kept?: Kept | undefined
  readonly only?: Uint32Array
}

/** The budgets of all rules that give any, in the order of the register. */
export function roomsOf(facts: Facts, whose: WhoseRoom): readonly Rooms[] {
  const { kept } = whose
  const probes = probesOf(facts)
  if (probes.length === 0) return []
  const sameDays = kept?.before.timeline().dayAt === facts.timeline().dayAt
  const before = sameDays ? kept?.before.rooms() : undefined
  return BUDGET_RULES.map((rule, at) => roomsOfRule(facts, rule, probes, whose, before?.[at]))
}

function roomsOfRule(
  facts: Facts,
  rule: HardRule,
  probes: readonly Session[],
  { kept, only }: WhoseRoom,
  before: Rooms | undefined,
): Rooms {
  const { parts, members } = facts
  const ask = askingRoom(facts, rule)
  const giving = new Map<unknown, boolean>()
  const aliasOf = engagementAliases(rule)
  const givesTo = (engagement: Engagement | undefined) => {
    const alias = aliasOf(engagement)
    const known = giving.get(alias) ?? ask(0, engagement, probes.slice(0, 1)).length > 0
    giving.set(alias, known)
    return known
  }
  const example = [undefined, ...members.flatMap(({ engagements }) => engagements)].find(givesTo)
  const givesAny = givesTo(example)
  const known = before !== undefined && before.keyCount > 0 && givesAny ? before : undefined
  const stretches =
    known ?? stretchesOf(rule, probes, (sessions) => (givesAny ? ask(0, example, sessions) : []))
  const { keyCount, daysOf, firstKey, lastKey } = stretches
  const ofBefore = known && kept && { classOf: known.classOf, room: known.room, kept }
  const asked = (at: number) => {
    const own = members[at]?.engagements.find(givesTo)
    return givesTo(own) ? ask(at, own, probes) : []
  }
  const classes = roomClasses(facts, rule, keyCount, { asked, only, before: ofBefore })
  const uses = parts.map((_, part) => known?.uses[kept?.partBefore[part] ?? -1])
  return {
    rule,
    keyCount,
    daysOf,
    firstKey,
    lastKey,
    ...classes,
    ...leastOf(classes.room, keyCount, daysOf),
    uses,
    usesOf: usesIn(facts, stretches, uses),
    givesTo,
  }
}

/** The least room that anybody has of each stretch, and what fits into any stretch of somebody, told per day. */
function leastOf(
  room: readonly Float64Array[],
  keyCount: number,
  daysOf: Rooms['daysOf'],
): Pick<Rooms, 'least' | 'perDay'> {
  const least = new Float64Array(keyCount).fill(Infinity)
  const perDay = new Float64Array(room.length).fill(Infinity)
  for (const [of, row] of room.entries()) {
    for (let key = 0; key < keyCount; key += 1) {
      const left = row[key] ?? Infinity
      least[key] = Math.min(least[key] ?? 0, left)
      perDay[of] = Math.min(perDay[of] ?? 0, left / (daysOf[key]?.length ?? 0))
    }
  }
  return { least, perDay }
}
