import { contractChain } from '../../rules/hard/contract-chain.ts'
import { onCallNotice } from '../../rules/hard/on-call-notice.ts'
import { HARD_RULES } from '../../rules/register.ts'
import { type Allowed, allowedAgain, allowedBy, keepAway, type PlacedRule } from './allowed.ts'
import type { Facts } from './facts.ts'
import type { Kept } from './kept.ts'
import { masksOf, rowOfMasks } from './rows/masks-of.ts'
import { rowsOf } from './rows/rows-of.ts'

/** Who may do what by every hard rule, and which rules keep everybody else away; parts and members by their place. */
export interface Eligibility {
  /** Words per part in `bits`. */
  readonly words: number
  /** Bit `m` of the row that begins at `part * words`: no rule keeps member `m` from the part. */
  readonly bits: Uint32Array
  /** By member: bit `r` is set when rule `r` of `HARD_RULES` keeps that one from the part. Holds until another part is asked about. */
  readonly failingOf: (part: number) => Uint32Array
  /** By the rules that look at nothing but the pair: what the next compilation takes over. */
  readonly lasting: Allowed
}

/** These look at the moment of decision, or at limits that are told anew each time. */
export const OF_THE_MOMENT = [onCallNotice.id, contractChain.id]
const PLACED_RULES = HARD_RULES.map((rule, at): PlacedRule => ({ rule, at }))
const MOMENT_RULES = PLACED_RULES.filter(({ rule }) => OF_THE_MOMENT.includes(rule.id))
const LASTING_RULES = PLACED_RULES.filter(({ rule }) => !OF_THE_MOMENT.includes(rule.id))

/** Who is eligible; with what was `kept`, only new parts and new members are held against the rules that last. */
export function eligibilityOf(facts: Facts, kept?: Kept, before?: Allowed): Eligibility {
  const { parts, words } = facts
  const lasting =
    kept === undefined || before === undefined
      ? allowedBy(facts, LASTING_RULES)
      : allowedAgain(facts, LASTING_RULES, kept, before)
  const rows = MOMENT_RULES.map(({ rule, at }) => ({ at, rows: rowsOf(facts, rule) }))
  const bits = lasting.bits.slice()
  for (let part = 0; part < parts.length; part += 1) {
    for (const one of rows) keepAway(bits, part * words, one.rows, part, words)
  }
  return {
    words,
    bits,
    failingOf: rowOfMasks(facts.members.length, [lasting.addFailing, masksOf(rows)]),
    lasting,
  }
}
