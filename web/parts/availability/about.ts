import type { Wish } from '../../../scheduler/domain/mobility.ts'
import type { ShownAvailability } from '../../../src/actions/availability/shown.ts'
import type { View } from '../../view.ts'
import type { TypedDay } from '../../week-form.ts'
import type { Refusal } from '../notice.tsx'

/** The form for days that are otherwise, as it was typed. */
export interface TypedDays {
  /** `wel` or `niet`. */
  readonly soort: string
  readonly eerste: string
  readonly laatste: string
  readonly van: string
  readonly tot: string
}

/** The fields of that form by what the action calls them. */
export const DAYS_FIELDS = {
  available: 'soort',
  firstDay: 'eerste',
  lastDay: 'laatste',
  from: 'van',
  until: 'tot',
} as const

/** What the page about availability is made from. */
export interface AvailabilityProps {
  readonly view: View
  readonly availability: ShownAvailability
  /** What is looked for beside the work of the pool. */
  readonly wishes: readonly Wish[]
  readonly week: readonly TypedDay[]
  readonly days: TypedDays
  readonly refusal: Refusal | undefined
}
