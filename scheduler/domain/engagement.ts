import type { Day } from './day.ts'

export const CONTRACT_FORMS = [
  'permanent',
  'temporary',
  'min-max',
  'on-call',
  'extension',
  'provider',
] as const
/**
 * `permanent` and `temporary` have fixed hours that are paid with or without work (*vaste* and *tijdelijke pooler*);
 * `on-call` is *oproep*; `extension` is a part-timer who works more for a while; `provider` is staff of an agency.
 */
export type ContractForm = (typeof CONTRACT_FORMS)[number]

const FIXED_HOURS: readonly ContractForm[] = ['permanent', 'temporary']

/** Whether the hours of this form are paid without work too, so that idle hours cost money. */
export function hasFixedHours(form: ContractForm): boolean {
  return FIXED_HOURS.includes(form)
}

/** Who pays a member; it decides cost, VAT, contract chain, may-refuse and settlement. */
export type Employer =
  | { readonly kind: 'board'; readonly boardId: string }
  | { readonly kind: 'requesting-board' }
  | { readonly kind: 'provider'; readonly agencyId: string }
  | { readonly kind: 'region'; readonly regionId: string }

/** One dated line of a member's engagement. */
export interface Engagement {
  readonly id: string
  readonly employer: Employer
  readonly form: ContractForm
  /** Contract hours per week in minutes; 0 for somebody on call. */
  readonly weekMinutes: number
  /** The *stamschool*, where a fixed-hours member without work is. */
  readonly homeSiteId: string | null
  readonly wageCentsPerHour: number
  readonly firstDay: Day
  readonly lastDay: Day | null
}

/** The line in force on the day; of several, the one that began last. */
export function engagementOn<Line extends Pick<Engagement, 'firstDay' | 'lastDay'>>(
  engagements: readonly Line[],
  day: Day,
): Line | undefined {
  let latest: Line | undefined
  for (const one of engagements) {
    const inForce = one.firstDay <= day && (one.lastDay === null || day <= one.lastDay)
    if (inForce && (latest === undefined || one.firstDay > latest.firstDay)) latest = one
  }
  return latest
}
