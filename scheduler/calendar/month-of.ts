import type { Day } from '../domain/day.ts'

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const

/** The Dutch name of the month in which a day lies. */
export function monthOf(of: Day): string {
  return MONTHS[Number(of.slice(5, 7)) - 1] ?? ''
}
