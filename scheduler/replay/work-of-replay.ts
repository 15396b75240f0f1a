import type { Day } from '../domain/day.ts'
import { type Engagement, engagementOn, hasFixedHours } from '../domain/engagement.ts'
import { NO_GROUP, NOWHERE } from '../measures/breakdown.ts'
import { type WorkFact } from '../measures/facts.ts'
import { wageCents } from '../money/wage-cents.ts'
import type { History, PastMember } from './history.ts'
import type { ReplayedAssignment } from './replay-term.ts'

/** By engagement and day: minutes that were taken under it. */
type TakenMinutes = ReadonlyMap<string, ReadonlyMap<Day, number>>

/** Fixed hours by day: what the contract pays, and what was taken under it, before the term or in it. */
export function workFacts(
  history: History,
  assignments: readonly ReplayedAssignment[],
): readonly WorkFact[] {
  const taken = new Map<string, Map<Day, number>>()
  const add = (engagementId: string, day: Day, minutes: number) => {
    const days = taken.get(engagementId) ?? new Map<Day, number>()
    taken.set(engagementId, days.set(day, (days.get(day) ?? 0) + minutes))
  }
  for (const { engagementId, day, minutes } of history.carried.assigned)
    add(engagementId, day, minutes)
  const members = new Map(history.members.map((past) => [past.member.id, past]))
  for (const { memberId, sessions } of assignments) {
    const engagements = members.get(memberId)?.member.engagements ?? []
    const engagement = engagementOn(engagements, sessions[0]?.day ?? history.term.first)
    if (engagement === undefined) continue
    for (const { day, minutes } of sessions) add(engagement.id, day, minutes)
  }
  return history.members.flatMap((past) => workOf(history, past, taken))
}

function workOf(
  history: History,
  { member, paidDays }: PastMember,
  taken: TakenMinutes,
): readonly WorkFact[] {
  const paidOf = Map.groupBy(paidDays, ({ engagementId }) => engagementId)
  // Who is called pays no hours that could stand idle, also where the work was promised before the term.
  const fixed = member.engagements.filter(({ form }) => hasFixedHours(form))
  return fixed.flatMap((engagement) => {
    const paid = new Map((paidOf.get(engagement.id) ?? []).map((one) => [one.day, one.minutes]))
    const worked = taken.get(engagement.id) ?? new Map<Day, number>()
    return [...new Set([...paid.keys(), ...worked.keys()])].toSorted().map((day) =>
      workFact(
        history,
        { memberId: member.id, engagement, day },
        {
          availableMinutes: paid.get(day) ?? 0,
          assignedMinutes: worked.get(day) ?? 0,
        },
      ),
    )
  })
}

function workFact(
  { poolId }: History,
  about: { readonly memberId: string; readonly engagement: Engagement; readonly day: Day },
  minutes: Pick<WorkFact, 'availableMinutes' | 'assignedMinutes'>,
): WorkFact {
  const { memberId, engagement, day } = about
  const { employer, homeSiteId, wageCentsPerHour } = engagement
  const idle = minutes.availableMinutes - minutes.assignedMinutes
  return {
    day,
    groups: {
      ...NOWHERE,
      board: employer.kind === 'board' ? employer.boardId : NO_GROUP,
      pool: poolId,
      site: homeSiteId ?? NO_GROUP,
    },
    persons: [memberId],
    ...minutes,
    idleCents: Math.sign(idle) * wageCents(Math.abs(idle), wageCentsPerHour),
  }
}
