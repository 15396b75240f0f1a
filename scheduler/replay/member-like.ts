import type { PastMember } from './history.ts'

/** Somebody new with the licence, hours, papers and place of another, and nothing promised yet. */
export function memberLike(past: PastMember, mark: string): PastMember {
  const { member, paidDays } = past
  return {
    ...past,
    paidDays: paidDays.map((one) => ({ ...one, engagementId: one.engagementId + mark })),
    member: {
      ...member,
      id: member.id + mark,
      commitments: [],
      knownPlaces: [],
      engagements: member.engagements.map((one) => ({ ...one, id: one.id + mark })),
    },
  }
}
