import type { LawSource } from './law.ts'

/** One step of a salary scale: gross per month at full time. */
export interface SalaryStep extends LawSource {
  readonly scale: string
  readonly step: number
  readonly monthCents: number
}

/** What an employer pays on top of the salary, and over how many hours a year it is spread. */
export interface OnCost extends LawSource {
  /** All in (holiday pay, bonus, pension, premiums); 1594 is 1.594 times the salary. */
  readonly factorPermille: number
  readonly hoursPerYear: number
}
