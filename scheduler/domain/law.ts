import { addDays, addMonths, type Day } from './day.ts'
import type { Sector } from './level.ts'
import type { CompetenceRule } from './qualification.ts'

/** A figure of law or collective agreement with where it comes from: dated data, never a constant in code. */
export interface LawSource {
  readonly validFrom: Day
  readonly source: string
  readonly status: 'sourced' | 'derived' | 'unverified'
}

/** Working-time law (*Arbeidstijdenwet*), domain.md 2.3. */
export interface WorkingTime extends LawSource {
  readonly shiftMinutesMax: number
  readonly weekMinutesMax: number
  readonly average4WeeksMinutesMax: number
  readonly average16WeeksMinutesMax: number
  readonly dailyRestMinutesMin: number
}

/** How many fixed-term contracts in a row a board may give (*ketenregeling*), domain.md 2.1. */
export interface ChainRule extends LawSource {
  readonly id: string
  readonly sector: Sector | '*'
  readonly contractsMax: number
  readonly monthsMax: number
  readonly resetGapMonths: number
}

/** How old a certificate of conduct (VOG) may be on the day that a board first sees it, domain.md 1.3. */
export interface VogRule extends LawSource {
  readonly sector: Sector
  readonly ageMax: { readonly months: number } | { readonly weeks: number }
}

/** The law in force on one day, as the rules read it. */
export interface Law {
  readonly competence: readonly CompetenceRule[]
  readonly competenceSource: LawSource
  readonly workingTime: WorkingTime
  readonly chainRules: readonly ChainRule[]
  readonly vogRules: readonly VogRule[]
}

/** The last day on which a board may see a certificate of conduct for the first time. */
export function lastDayToSeeVog(issuedOn: Day, { ageMax }: VogRule): Day {
  return 'months' in ageMax
    ? addMonths(issuedOn, ageMax.months)
    : addDays(issuedOn, 7 * ageMax.weeks)
}
