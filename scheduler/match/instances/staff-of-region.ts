/** Midden Nederland, VO, in 2023 (the region's plan of 2025): what a generated region is drawn from. */
export const REGION_FIGURES = {
  municipalities: 18,
  boards: 32,
  sites: 142,
  staff: 9_500,
  /** The share of staff that is away on an average day. */
  sickLeave: 0.06,
} as const

/** What the staff of a region means for who is away. */
export interface Staff {
  readonly staff: number
  readonly sickLeave: number
  /** How many school days an absence lasts on average. */
  readonly schoolDaysPerAbsence: number
}

const SCHOOL_DAYS_PER_WEEK = 5

/**
 * How many are away at any moment, and how many absences therefore begin each school week (Little's law: those away are those
 * who begin per day times how many days each is away).
 */
export function staffOfRegion({ staff, sickLeave, schoolDaysPerAbsence }: Staff): {
  readonly away: number
  readonly absencesPerWeek: number
} {
  const away = staff * sickLeave
  return { away, absencesPerWeek: (away * SCHOOL_DAYS_PER_WEEK) / schoolDaysPerAbsence }
}
