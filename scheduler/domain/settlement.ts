import type { Day } from './day.ts'
import type { LawSource } from './law.ts'
import type { Facts } from './verdict.ts'

export const VAT_TREATMENTS = ['education', 'needs-licence', 'unclear', 'taxed'] as const
/**
 * What VAT makes of lending somebody for a role: closely related to education; so only with a teaching licence (directors); not
 * settled by law or decree; taxed. A column of the role (domain.md 3.4), never a name in code.
 */
export type VatTreatment = (typeof VAT_TREATMENTS)[number]

export const VAT_CATEGORIES = ['E', 'O', 'S'] as const
/** Of EN 16931 (UNCL5305): exempt, outside the scope of VAT, standard rate. */
export type VatCategory = (typeof VAT_CATEGORIES)[number]

export const VAT_RULE_IDS = ['EDU-LEND', 'KGR', 'STD'] as const
/** Lending closely related to education, costs for joint account, and everything else. */
export type VatRuleId = (typeof VAT_RULE_IDS)[number]

/** One rule of VAT: dated, with its source. */
export interface VatRule extends LawSource {
  readonly id: VatRuleId
  /** The law or decree, as an invoice names it. */
  readonly basis: string
  /** 2100 is 21 %. */
  readonly basisPoints: number
  readonly category: VatCategory
  /** How much the fee may exceed the wage cost; null: the rule does not look at it. */
  readonly marginBasisPointsMax: number | null
}

/** What a line is charged, and whether somebody has to look at it. */
export interface Vat {
  readonly ruleId: VatRuleId
  readonly basisPoints: number
  readonly category: VatCategory
  /** The law does not say clearly: the dearer way is shown, and a person decides. */
  readonly isUncertain: boolean
}

export const KEY_KINDS = ['pupils', 'formation', 'hours-drawn', 'fixed'] as const
/** By what joint costs are shared: pupils, the agreed share of formation, hours that came from the pool, or agreed shares. */
export type KeyKind = (typeof KEY_KINDS)[number]

/** One version of the allocation key (*verdeelsleutel*). Its weights were written down when it was made. */
export interface AllocationKey {
  readonly version: number
  readonly validFrom: Day
  readonly madeOn: Day
  readonly kind: KeyKind
  /** The board that pays what the pool itself costs (*penvoerder*). */
  readonly hostBoardId: string
  /** For hours drawn these count only in a month in which nobody drew any. */
  readonly shares: readonly { readonly boardId: string; readonly weight: number }[]
}

export const LINE_KINDS = ['lending', 'cancelled', 'idle', 'overhead'] as const
/** Work of somebody for another board; what of it was cancelled so late that it is paid all the same; paid hours without work; what the pool itself costs. */
export type LineKind = (typeof LINE_KINDS)[number]

/** What one line is about: between whom, of which month of work, under which VAT. */
export interface About {
  readonly kind: LineKind
  /** Null for joint costs. */
  readonly assignmentId: string | null
  readonly memberId: string | null
  /** The month in which was worked, by its first day. */
  readonly month: Day
  readonly creditorBoardId: string
  /** Of a joint cost also the creditor itself: its own share, which nobody pays. */
  readonly debtorBoardId: string
  readonly vat: Vat
  readonly evidence: Facts
}

/** Whole minutes and cents, all of them without VAT; below 0 in a correction. */
export interface Amounts {
  readonly minutes: number
  readonly wageCents: number
  readonly travelCents: number
  readonly handlingCents: number
  /** What the debtor owes the creditor: of lending and what was cancelled the sum of the three above, of a joint cost its share. */
  readonly cents: number
}

/** What is due by what is known now, over all periods together. */
export type Due = About & Amounts

/** A line of a closed period. */
export type SaidLine = Due & {
  readonly id: string
  readonly correctsLineId: string | null
}

/** A line to write. */
export type NewLine = Due & {
  /** The first line about the same, where there is one: this line says what is different now. */
  readonly correctsLineId: string | null
}
