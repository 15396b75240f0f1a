/** Why an offer was withdrawn: somebody else was first, the lessons are not asked any more, or the pool took it back. */
export const CLOSED_BECAUSE = ['somebody-else', 'not-needed', 'taken-back'] as const
export type ClosedBecause = (typeof CLOSED_BECAUSE)[number]
