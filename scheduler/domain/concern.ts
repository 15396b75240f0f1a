export const CONCERN_KINDS = ['legal-gap', 'agreement-gap', 'dispute', 'outside'] as const
/**
 * What people of a pool ran into: something that law or cao did not provide for, something that the agreements of the pool did not,
 * a disagreement between boards, or something that was settled outside the system.
 */
export type ConcernKind = (typeof CONCERN_KINDS)[number]
