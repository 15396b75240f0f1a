/** How long before its first day something was asked, in classes of calendar days. */
export const LEAD_CLASSES = ['same-day', '1-6', '7-27', '28-plus'] as const
export type LeadClass = (typeof LEAD_CLASSES)[number]

const WEEK = 7
const FOUR_WEEKS = 28

/** The class of a request that was posted so many calendar days before its first day; below 0 where it was posted later. */
export function leadClassOf(daysBefore: number): LeadClass {
  if (daysBefore < 1) return 'same-day'
  if (daysBefore < WEEK) return '1-6'
  return daysBefore < FOUR_WEEKS ? '7-27' : '28-plus'
}
