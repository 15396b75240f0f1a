import type { Refusal } from './notice.tsx'

/** What a school can do about its own request, as its address says it. */
export const OWN_STEPS = [
  'wijzigen',
  'verlengen',
  'oordeel',
  'zelf-geregeld',
  'niet-ingevuld',
  'intrekken',
] as const

export type OwnStepName = (typeof OWN_STEPS)[number]

/** A step that was refused: why, and what was typed. */
export interface OwnStep {
  readonly step: OwnStepName
  /** The assignment that the step was about; empty where it was about the request. */
  readonly about: string
  readonly refusal: Refusal
  readonly typed: Readonly<Record<string, string>>
}

/** The id of a field on the page, which has several forms with the same fields. */
export function ownFieldId(step: OwnStepName, about: string, field: string): string {
  return ['doe', step, about, field].filter((part) => part !== '').join('-')
}

/** Where each field that was refused stands. */
export function ownFieldIds({ step, about, refusal }: OwnStep): Readonly<Record<string, string>> {
  return Object.fromEntries(
    refusal.fields.map(({ field }) => [field, ownFieldId(step, about, field)]),
  )
}
