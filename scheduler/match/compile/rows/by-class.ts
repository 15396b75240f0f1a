import type { Engagement } from '../../../domain/engagement.ts'
import type { Member } from '../../../domain/member.ts'
import type { HardRule } from '../../../rules/rule.ts'
import { addBits, setBit } from '../../bits.ts'
import type { Part } from '../../world/parts-of.ts'
import { asksOf, type Facts } from '../facts.ts'
import { type RuleRows, rowsByKind } from './rule-rows.ts'

/** All that a rule looks at besides the rules of play, in words: of the part, and of the member or the engagement in force. */
export type Classes =
  | { readonly asked: (part: Part) => string }
  | { readonly asked: (part: Part) => string; readonly member: (member: Member) => string }
  | {
      readonly asked: (part: Part) => string
      readonly engagement: (engagement: Engagement | undefined) => string
    }

/** Members as a part meets them: one of each class, and who is of it. */
interface Classed {
  /** A row of members by class. */
  readonly bits: Uint32Array
  readonly examples: readonly (number | undefined)[]
}

/** Asks the rule once per class of parts and class of members, and spreads the answer over all pairs that are alike. */
export function rowsByClass(facts: Facts, rule: HardRule, classes: Classes): RuleRows {
  const { parts, words, engagements } = facts
  const asks = asksOf(facts, rule)
  const byTime = 'engagement' in classes
  const timeOf = (at: number) => (byTime ? (engagements.timeOf[at] ?? 0) : 0)
  const classedAt = membersByClass(facts, classes)
  const answers = new Map<string, (boolean | undefined)[]>()
  const asked = parts.map((part) => classes.asked(part))
  const kinds = byTime ? asked.map((kind, at) => `${timeOf(at)} ${kind}`) : asked
  return rowsByKind(kinds, (_, at) => {
    const { bits, examples } = classedAt(timeOf(at))
    const failing = answers.get(asked[at] ?? '') ?? []
    answers.set(asked[at] ?? '', failing)
    const row = new Uint32Array(words)
    for (let place = 0; place < examples.length; place += 1) {
      const example = examples[place]
      if (example === undefined) continue
      failing[place] ??= asks(at, example)
      if (failing[place]) addBits(row, 0, bits, place * words, words)
    }
    return row
  })
}

function membersByClass(facts: Facts, classes: Classes): (time: number) => Classed {
  const { members, engagements, words } = facts
  const known: Classed[] = []
  if (!('engagement' in classes)) {
    const keys = members.map((member) => ('member' in classes ? classes.member(member) : ''))
    const only = classed(placesOf(keys), words)
    return () => only
  }
  const places = placesOf(engagements.all.map(classes.engagement))
  return (time) => {
    known[time] ??= classed(
      (engagements.inForce[time] ?? new Int32Array()).map((one) => places[one] ?? 0),
      words,
    )
    return known[time]
  }
}

/** The place of each key among the different ones. */
function placesOf(keys: readonly string[]): Int32Array {
  const places = new Map<string, number>()
  return Int32Array.from(keys, (key) => {
    const place = places.get(key) ?? places.size
    places.set(key, place)
    return place
  })
}

function classed(classOf: Int32Array, words: number): Classed {
  const examples: (number | undefined)[] = []
  for (let member = 0; member < classOf.length; member += 1) {
    examples[classOf[member] ?? 0] ??= member
  }
  const bits = new Uint32Array(examples.length * words)
  for (let member = 0; member < classOf.length; member += 1) {
    setBit(bits, (classOf[member] ?? 0) * words, member)
  }
  return { bits, examples }
}
