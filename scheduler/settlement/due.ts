import type { Day } from '../domain/day.ts'
import type { Facts } from '../domain/verdict.ts'
import type { Vat } from './vat.ts'

export const LINE_KINDS = ['lending', 'idle', 'overhead'] as const
/** Work of somebody for another board; paid hours without work; what the pool itself costs. */
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
  /** What the debtor owes the creditor: of lending the sum of the three above, of a joint cost its share. */
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
