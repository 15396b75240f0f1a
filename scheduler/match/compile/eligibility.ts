import { contractChain } from '../../rules/hard/contract-chain.ts'
import { onCallNotice } from '../../rules/hard/on-call-notice.ts'
import { HARD_RULES } from '../../rules/register.ts'
import { hasBit } from '../bits.ts'
import type { Facts } from './facts.ts'
import type { Kept } from './kept.ts'
import { masksOf } from './rows/masks-of.ts'
import { rowsOf } from './rows/rows-of.ts'
import { keepAway, type Standing, standing, standingAgain } from './standing.ts'

/** Who may do what by every hard rule, and which rules keep everybody else away; parts and members by their place. */
export interface Eligibility {
  /** Words per part in `bits`. */
  readonly words: number
  /** Bit `m` of the row that begins at `part * words`: no rule keeps member `m` from the part. */
  readonly bits: Uint32Array
  readonly isEligible: (part: number, member: number) => boolean
  /** Bit `r` is set when rule `r` of `HARD_RULES` keeps the member from the part. */
  readonly failing: (part: number, member: number) => number
  /** By the rules that look at nothing but the pair: what the next compilation takes over. */
  readonly standing: Standing
}

/** These look at the moment of decision, or at limits that are told anew each time. */
const OF_THE_MOMENT = [onCallNotice.id, contractChain.id]
const MOMENT_RULES = HARD_RULES.flatMap((rule, at) =>
  OF_THE_MOMENT.includes(rule.id) ? [{ rule, at }] : [],
)
const STANDING_RULES = HARD_RULES.flatMap((rule, at) =>
  OF_THE_MOMENT.includes(rule.id) ? [] : [{ rule, at }],
)

/** Who is eligible; with what was `kept`, only new parts and new members are held against the standing rules. */
export function eligibilityOf(facts: Facts, kept?: Kept, before?: Standing): Eligibility {
  const { parts, words } = facts
  const steady =
    kept === undefined || before === undefined
      ? standing(facts, STANDING_RULES)
      : standingAgain(facts, STANDING_RULES, kept, before)
  const rows = MOMENT_RULES.map(({ rule, at }) => ({ at, rows: rowsOf(facts, rule) }))
  const ofMoment = masksOf(rows)
  const bits = steady.bits.slice()
  for (let part = 0; part < parts.length; part += 1) {
    for (const one of rows) keepAway(bits, part * words, one.rows, part, words)
  }
  return {
    words,
    bits,
    isEligible: (part, member) => hasBit(bits, part * words, member),
    failing: (part, member) => steady.failing(part, member) | ofMoment(part, member),
    standing: steady,
  }
}
