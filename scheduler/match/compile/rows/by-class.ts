import type { Engagement } from '../../../domain/engagement.ts'
import type { Member } from '../../../domain/member.ts'
import type { HardRule } from '../../../rules/rule.ts'
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

/** Members as a part meets them: the class of each, and one of each class. */
interface Classed {
  readonly classOf: Int32Array
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
    const { classOf, examples } = classedAt(timeOf(at))
    const failing = answers.get(asked[at] ?? '') ?? []
    answers.set(asked[at] ?? '', failing)
    for (let place = 0; place < examples.length; place += 1) {
      const example = examples[place]
      if (example !== undefined) failing[place] ??= asks(at, example)
    }
    const row = new Uint32Array(words)
    if (failing.includes(true)) setClasses(row, classOf, Uint8Array.from(failing, Number))
    return row
  })
}

/** Sets who is of a class that is 1, a word at a time. */
function setClasses(row: Uint32Array, classOf: Int32Array, classes: Uint8Array): void {
  for (let word = 0; word < row.length; word += 1) {
    const first = word << 5
    const count = Math.min(32, classOf.length - first)
    let bits = 0
    for (let bit = 0; bit < count; bit += 1)
      bits |= (classes[classOf[first + bit] ?? 0] ?? 0) << bit
    row[word] = bits
  }
}

function membersByClass(facts: Facts, classes: Classes): (time: number) => Classed {
  const { members, engagements } = facts
  const known: Classed[] = []
  if (!('engagement' in classes)) {
    const keys = members.map((member) => ('member' in classes ? classes.member(member) : ''))
    const only = classed(placesOf(keys))
    return () => only
  }
  const places = placesOf(engagements.all.map(classes.engagement))
  return (time) => {
    known[time] ??= classed(
      (engagements.inForce[time] ?? new Int32Array()).map((one) => places[one] ?? 0),
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

function classed(classOf: Int32Array): Classed {
  const examples: (number | undefined)[] = []
  for (const [member, place] of classOf.entries()) examples[place] ??= member
  return { classOf, examples }
}
