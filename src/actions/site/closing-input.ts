import { z } from 'zod'
import { addDays } from '../../../scheduler/domain/day.ts'
import { dayInput, idInput } from '../input.ts'

export const CLOSING_REASONS = [
  'study-day',
  'weather',
  'building',
  'elections',
  'strike',
  'other',
] as const
/** Why a school is closed: about the school, never about a person. */
export type ClosingReason = (typeof CLOSING_REASONS)[number]

/** How the calendar calls a day that is closed for this reason. */
export const CLOSING_NAMES: Readonly<Record<ClosingReason, string>> = {
  'study-day': 'Studiedag',
  weather: 'Gesloten door het weer',
  building: 'Gebouw niet te gebruiken',
  elections: 'Stembureau in de school',
  strike: 'Staking',
  other: 'School gesloten',
}

/** So long a school is closed at once; a holiday comes with the import. */
const DAYS_MAX = 14

/** Which days a school is closed, and why. */
export const previewClosingInput = z
  .strictObject({
    siteId: idInput,
    firstDay: dayInput,
    lastDay: dayInput,
    reason: z.enum(CLOSING_REASONS),
  })
  .refine(({ firstDay, lastDay }) => lastDay >= firstDay, {
    path: ['lastDay'],
    error: 'Kies een dag op of na de eerste dag.',
  })
  .refine(({ firstDay, lastDay }) => lastDay < addDays(firstDay, DAYS_MAX), {
    path: ['lastDay'],
    error: `Kies hoogstens ${DAYS_MAX} dagen.`,
  })

export type PreviewClosingInput = z.output<typeof previewClosingInput>
