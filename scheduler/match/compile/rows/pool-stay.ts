import type { HardRule } from '../../../rules/rule.ts'
import { setBit } from '../../bits.ts'
import { asksOf, type Facts } from '../facts.ts'
import { type RuleRows, rowsByKind } from './rule-rows.ts'

/**
 * Who has been in the pool for too long when a part ends. Who is kept from one last day is kept from every later one, so the
 * rule is asked by halving, once for all who joined on the same day.
 */
export function rowsOfPoolStay(facts: Facts, rule: HardRule): RuleRows {
  const { parts, members, words } = facts
  const asks = asksOf(facts, rule)
  const lastDays = parts.map(({ sessions }) => sessions.at(-1)?.day ?? '')
  const partOn = new Map(lastDays.map((day, at) => [day, at]))
  const days = [...partOn.keys()].toSorted()
  const placeOf = new Map(days.map((day, place) => [day, place]))
  const firstKept = new Map<string, number>()
  const keptFrom = members.map(({ joinedOn }, member) => {
    const place =
      firstKept.get(joinedOn) ??
      halved(days.length, (at) => asks(partOn.get(days[at] ?? '') ?? 0, member))
    firstKept.set(joinedOn, place)
    return place
  })
  return rowsByKind(lastDays, (day) => {
    const row = new Uint32Array(words)
    for (const [member, place] of keptFrom.entries()) {
      if (place <= (placeOf.get(day) ?? 0)) setBit(row, 0, member)
    }
    return row
  })
}

/** The first place below `count` for which it is so, `count` where there is none; so for every later place too. */
function halved(count: number, isSo: (place: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isSo(middle)) high = middle
    else low = middle + 1
  }
  return low
}
