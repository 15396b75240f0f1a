export const CLOSED_AS = ['filled', 'withdrawn'] as const
/** How a vacancy ended. */
export type ClosedAs = (typeof CLOSED_AS)[number]

export const REFERRAL_OUTCOMES = ['hired', 'declined', 'withdrawn'] as const
/** What became of a referral: the school hired, the school did not, or the applicant drew back. */
export type ReferralOutcome = (typeof REFERRAL_OUTCOMES)[number]
