import type { Answer, AspectId, UnknownBecause } from '../domain/aspect.ts'
import type { Unit } from '../measures/measure.ts'
import type { Reading } from './reading.ts'

/** What a sentence says: a number with what it counts, or a name. */
export type AspectFact = { readonly unit: Unit; readonly value: number } | { readonly text: string }

export type AspectFacts = Readonly<Record<string, AspectFact>>

/** What an aspect finds; the sentence is made from it where words are. */
export interface Finding<Reason extends string = string> {
  readonly reason: Reason | UnknownBecause
  readonly facts: AspectFacts
}

/** A finding with the answer that belongs to its reason. */
export interface Verdict extends Finding {
  readonly answer: Answer
}

/** One question of a plan and how figures answer it. */
export interface Aspect<Reason extends string = string> {
  readonly id: AspectId
  /** The few measures that carry the answer, in reading order. */
  readonly carriedBy: readonly string[]
  /** Every reason that this aspect gives, with the answer that it is. */
  readonly reasons: Readonly<Record<Reason, Answer>>
  readonly judge: (reading: Reading) => Finding<Reason>
}

/** An aspect whose judgement gives no reason but its own. */
export function aspect<Reason extends string>(definition: Aspect<Reason>): Aspect<Reason> {
  return definition
}

/** The answer of an aspect to these figures. */
export function verdictOf({ reasons, judge }: Aspect, reading: Reading): Verdict {
  const finding = judge(reading)
  return { ...finding, answer: reasons[finding.reason] ?? 'unknown' }
}

export const inCents = (value: number): AspectFact => ({ unit: 'cents', value })
export const inMinutes = (value: number): AspectFact => ({ unit: 'minutes', value })
export const asCount = (value: number): AspectFact => ({ unit: 'count', value })
export const asShare = (value: number): AspectFact => ({ unit: 'share', value })
