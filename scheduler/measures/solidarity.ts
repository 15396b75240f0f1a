import { type Day, type DayRange, day } from '../domain/day.ts'
import type { ReferralOutcome } from '../domain/shortage.ts'
import { PERSONS_MIN } from './suppress.ts'

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

type Ranked = Pick<Shortage, 'share' | 'lacking'>

/** The most urgent first: the greatest share, and of whom none is known those who lack most, after all others. */
export function byUrgency(one: Ranked, other: Ranked): number {
  return (other.share ?? -1) - (one.share ?? -1) || other.lacking - one.lacking
}

/** How far shares lie apart. */
export interface Spread {
  /** 0 where all have the same, towards 1 where one has all; null where nobody lacks anything. */
  readonly gini: number | null
  readonly maxMin: number
}

/** The spread over boards, each counted once; undefined where there are fewer than two. Gini as the mean difference halved, by the mean. */
export function spreadOf(shares: readonly number[]): Spread | undefined {
  if (shares.length < 2) return undefined
  const total = shares.reduce((sum, share) => sum + share, 0)
  const apart = shares.reduce(
    (sum, one) => sum + shares.reduce((inner, other) => inner + Math.abs(one - other), 0),
    0,
  )
  return {
    gini: total === 0 ? null : apart / (2 * shares.length * total),
    maxMin: Math.max(...shares) - Math.min(...shares),
  }
}

/** What became of one referral; `applicantId` counts people, and `outcomeOn` is set where there is an outcome. */
export interface Referred {
  readonly applicantId: string
  readonly referredOn: Day
  readonly outcome: ReferralOutcome | null
  readonly outcomeOn: Day | null
  readonly leftOn: Day | null
}

/** Numbers of people; null where one is withheld. */
export interface Counted {
  /** Referred, and hired, within the school year. */
  readonly referred: number | null
  readonly hired: number | null
  /** Hired at least a year ago, and of those still there a year after. */
  readonly hiredBefore: number | null
  readonly stayed: number | null
}

/** The day a year later; of 29 February the 28th. */
export function afterYear(of: Day): Day {
  const later = `${Number(of.slice(0, 4)) + 1}${of.slice(4)}`
  return day(later.endsWith('-02-29') ? later.replace(/29$/, '28') : later)
}

/** Counts people and not referrals: somebody who was sent to three schools is one. */
export function countReferred<One extends Referred>(
  all: readonly One[],
  { year, today }: { readonly year: DayRange; readonly today: Day },
): { readonly [Key in keyof Counted]: number } {
  const people = (of: readonly One[]) => new Set(of.map(({ applicantId }) => applicantId)).size
  const inYear = (on: Day | null) => on !== null && on >= year.first && on <= year.last
  const hired = all.filter(({ outcome }) => outcome === 'hired')
  const before = hired.filter(({ outcomeOn }) => outcomeOn && afterYear(outcomeOn) <= today)
  return {
    referred: people(all.filter(({ referredOn }) => inYear(referredOn))),
    hired: people(hired.filter(({ outcomeOn }) => inYear(outcomeOn))),
    hiredBefore: people(before),
    stayed: people(
      before.filter(
        ({ outcomeOn, leftOn }) => outcomeOn && (leftOn === null || leftOn >= afterYear(outcomeOn)),
      ),
    ),
  }
}

/**
 * What is told of these numbers to somebody who knows all but `strange` of them: none that would leave fewer than five people, be it
 * those who are counted or those beside them.
 */
export function withheldFew(
  counted: { readonly [Key in keyof Counted]: number },
  strange: { readonly [Key in keyof Counted]: number },
): Counted {
  const isTold = (count: number) => count === 0 || count >= PERSONS_MIN
  const areTold = (...counts: readonly number[]) => counts.every(isTold)
  const stays = areTold(strange.stayed, strange.hiredBefore - strange.stayed)
  return {
    referred: isTold(strange.referred) ? counted.referred : null,
    hired:
      areTold(strange.hired) && areTold(strange.referred - strange.hired) ? counted.hired : null,
    hiredBefore: isTold(strange.hiredBefore) ? counted.hiredBefore : null,
    stayed: isTold(strange.hiredBefore) && stays ? counted.stayed : null,
  }
}
