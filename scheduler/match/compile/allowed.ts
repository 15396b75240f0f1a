import type { HardRule } from '../../rules/rule.ts'
import { allBits, eachBit, hasBit, setBit } from '../bits.ts'
import type { Facts } from './facts.ts'
import { factsOfMembers, factsOfParts } from './facts-of-some.ts'
import { type Kept, NEW, turned } from './kept.ts'
import { type AddMasks, masksOf } from './rows/masks-of.ts'
import { rowsOf } from './rows/rows-of.ts'
import { NOBODY, type RuleRows } from './rows/rule-rows.ts'

/** Whom certain rules allow what, and which of them keep everybody else away; parts and members by their place. */
export interface Allowed {
  /** Words per part in `bits`. */
  readonly words: number
  /** Bit `m` of the row that begins at `part * words`: none of the rules keeps member `m` from the part. */
  readonly bits: Uint32Array
  /** Which of the rules keep whom from a part. */
  readonly addFailing: AddMasks
  /** How often it was taken over in part since all of it was worked out. */
  readonly age: number
}

/** A rule with its place in the register, which is its bit. */
export interface PlacedRule {
  readonly rule: HardRule
  readonly at: number
}

/** What is taken over rests on all that came before it; after so many times everything is worked out anew, so that it can go. */
const AGE_MAX = 12
/** Where more than this share is new, taking over is no faster. */
const NEW_MAX = 0.25

/** Holds every part and every member against these rules. */
export function allowedBy(facts: Facts, rules: readonly PlacedRule[]): Allowed {
  const { parts, members, words } = facts
  const rows = rules.map(({ rule, at }) => ({ at, rows: rowsOf(facts, rule) }))
  const bits = new Uint32Array(parts.length * words)
  const everybody = allBits(members.length)
  for (let part = 0; part < parts.length; part += 1) {
    bits.set(everybody, part * words)
    for (const one of rows) keepAway(bits, part * words, one.rows, part, words)
  }
  return { bits, words, addFailing: masksOf(rows), age: 0 }
}

/** Clears whom the rule keeps from the part in the row that begins at `row`. */
export function keepAway(
  bits: Uint32Array,
  row: number,
  { rowOf, bits: kept }: RuleRows,
  part: number,
  words: number,
): void {
  const from = rowOf[part] ?? NOBODY
  if (from === NOBODY) return
  for (let word = 0; word < words; word += 1) {
    bits[row + word] = (bits[row + word] ?? 0) & ~(kept[from + word] ?? 0)
  }
}

/** The same, holding only new parts against everybody and new members against everything. */
export function allowedAgain(
  facts: Facts,
  rules: readonly PlacedRule[],
  kept: Kept,
  before: Allowed,
): Allowed {
  const { parts, members, words } = facts
  const { newParts, newMembers } = kept
  const isMuch =
    newParts.length > NEW_MAX * parts.length || newMembers.length > NEW_MAX * members.length
  if (isMuch || before.age >= AGE_MAX) return allowedBy(facts, rules)
  const patched: Patched = {
    kept,
    before,
    ofParts: allowedBy(factsOfParts(facts, newParts), rules),
    ofMembers: allowedBy(factsOfMembers(facts, newMembers), rules),
  }
  return {
    words,
    bits: patchedBits(facts, patched),
    addFailing: patchedFailing(patched),
    age: before.age + 1,
  }
}

/** What was worked out before, and what is new: for the new parts with everybody, and for the new members with all parts. */
interface Patched {
  readonly kept: Kept
  readonly before: Allowed
  readonly ofParts: Allowed
  readonly ofMembers: Allowed
}

function patchedBits(
  { parts, words }: Facts,
  { kept, before, ofParts, ofMembers }: Patched,
): Uint32Array {
  const { newParts, newMembers, partBefore, memberBefore } = kept
  const bits = new Uint32Array(parts.length * words)
  const placeNow = turned(memberBefore, kept.before.members.length)
  for (let part = 0; part < parts.length; part += 1) {
    const old = partBefore[part] ?? NEW
    if (old === NEW) continue
    eachBit(before.bits, old * before.words, before.words, (member) => {
      const now = placeNow[member] ?? NEW
      if (now !== NEW) setBit(bits, part * words, now)
    })
    for (const [of, member] of newMembers.entries()) {
      if (hasBit(ofMembers.bits, part * ofMembers.words, of)) setBit(bits, part * words, member)
    }
  }
  for (const [of, part] of newParts.entries()) {
    bits.set(ofParts.bits.subarray(of * words, (of + 1) * words), part * words)
  }
  return bits
}

function patchedFailing({ kept, before, ofParts, ofMembers }: Patched): AddMasks {
  const { newParts, newMembers, partBefore, memberBefore } = kept
  const newPartAt = new Map(newParts.map((part, of) => [part, of]))
  const rowBefore = new Uint32Array(kept.before.members.length)
  const rowOfNew = new Uint32Array(newMembers.length)
  return (part, into) => {
    const newPart = newPartAt.get(part)
    if (newPart !== undefined) return ofParts.addFailing(newPart, into)
    rowBefore.fill(0)
    rowOfNew.fill(0)
    before.addFailing(partBefore[part] ?? NEW, rowBefore)
    ofMembers.addFailing(part, rowOfNew)
    for (let member = 0; member < into.length; member += 1) {
      into[member] = (into[member] ?? 0) | (rowBefore[memberBefore[member] ?? NEW] ?? 0)
    }
    for (const [of, member] of newMembers.entries()) {
      into[member] = (into[member] ?? 0) | (rowOfNew[of] ?? 0)
    }
  }
}
