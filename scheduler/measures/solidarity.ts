/** 1659 hours, as the Court of Audit counts a full-time year (domain.md 3.3). */
const HOURS_PER_FTE = 1659
const DAYS_PER_YEAR = 365

/** What a site, or a board, has and lacks; fte in hundredths. */
export interface Need {
  /** How many fte there should be; null where nobody said. */
  readonly formation: number | null
  readonly vacant: number
  readonly unfilledMinutes: number
}

/** How much of its formation is lacking, with what it was worked out from. */
export interface Shortage {
  /** The unfilled minutes as hundredths of an fte that works all these days. */
  readonly replacement: number
  /** Vacancies and replacement together, in hundredths of an fte. */
  readonly lacking: number
  /** `lacking` divided by the formation; null where that is not known or nought. */
  readonly share: number | null
}

/** Hundredths of an fte, rounded, that would have filled these minutes over so many days. */
export function replacementOf(minutes: number, days: number): number {
  return Math.round((minutes / 60 / ((HOURS_PER_FTE * days) / DAYS_PER_YEAR)) * 100)
}

/** The share unfilled: vacancies, and replacement that nobody gave over so many days, divided by the formation. */
export function shortageOf({ formation, vacant, unfilledMinutes }: Need, days: number): Shortage {
  const replacement = replacementOf(unfilledMinutes, days)
  const lacking = vacant + replacement
  return { replacement, lacking, share: formation ? lacking / formation : null }
}

/** The most urgent first: the greatest share, and of whom none is known those who lack most, after all others. */
export function byUrgency(one: Shortage, other: Shortage): number {
  return (other.share ?? -1) - (one.share ?? -1) || other.lacking - one.lacking
}
