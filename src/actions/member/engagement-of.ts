import type { loadPersonRows } from '../../../db/queries/world-person-rows.ts'
import type { Day } from '../../../scheduler/domain/day.ts'

type EngagementRow = ReturnType<Awaited<ReturnType<typeof loadPersonRows>>['engagements']>[number]

/** Who engages somebody on a day and for how many hours; the wage stays with who pays it. Null: nobody does. */
export function engagementOf(rows: readonly EngagementRow[], day: Day) {
  const [inForce] = rows
    .filter(({ firstDay, lastDay }) => firstDay <= day && (lastDay === null || day <= lastDay))
    .toSorted((one, other) => (one.firstDay < other.firstDay ? 1 : -1))
  if (inForce === undefined) return null
  const { id, employer, boardId, agencyId, form, weekMinutes, firstDay, lastDay } = inForce
  return { id, employer, boardId, agencyId, form, weekMinutes, firstDay, lastDay }
}
