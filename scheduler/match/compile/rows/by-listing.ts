import type { HardRule } from '../../../rules/rule.ts'
import { allBits } from '../../world/bits.ts'
import type { Part } from '../../world/parts-of.ts'
import { asksOf, type Facts } from '../facts.ts'
import { type RuleRows, rowsByKind } from './rule-rows.ts'

/**
 * A rule that looks whether a member is on a list that belongs to the part: who saw whose documents, who is excluded where. All
 * who are not on the list are alike to it.
 */
export interface Listing {
  /** Names the list of a part. */
  readonly list: (part: Part, at: number) => string
  /** Who is on it, with all that the rule looks at of each. */
  readonly listed: (part: Part, at: number) => ReadonlyMap<number, string>
  /** What else the rule looks at of the part. */
  readonly alike: (part: Part) => string
}

/** Asks the rule once per thing that stands on lists, and once for who is on none. */
export function rowsByListing(facts: Facts, rule: HardRule, listing: Listing): RuleRows {
  const { parts, members } = facts
  const asks = asksOf(facts, rule)
  const known = new Map<string, boolean>()
  const fails = (part: Part, at: number, key: string, example: number) => {
    const both = `${listing.alike(part)}\n${key}`
    const found = known.get(both) ?? asks(at, example)
    known.set(both, found)
    return found
  }
  const kinds = parts.map((part, at) => `${listing.alike(part)}\n${listing.list(part, at)}`)
  return rowsByKind(kinds, (_, at) => {
    const part = parts[at]
    const row = allBits(members.length)
    if (part === undefined) return row
    const listed = listing.listed(part, at)
    const other = firstNotIn(listed, members.length)
    if (other === undefined || !fails(part, at, 'not listed', other)) row.fill(0)
    for (const [member, key] of listed) {
      const word = member >>> 5
      const bit = 1 << (member & 31)
      const sofar = row[word] ?? 0
      row[word] = fails(part, at, key, member) ? sofar | bit : sofar & ~bit
    }
    return row
  })
}

function firstNotIn(listed: ReadonlyMap<number, string>, count: number): number | undefined {
  for (let member = 0; member < count; member += 1) if (!listed.has(member)) return member
  return undefined
}
