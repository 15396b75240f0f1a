import type { loadPersonRows } from '../../../db/queries/world-person-rows.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { engagementOn } from '../../../scheduler/domain/engagement.ts'

type EngagementRow = ReturnType<Awaited<ReturnType<typeof loadPersonRows>>['engagements']>[number]

/** Who engages somebody on a day and for how many hours; the wage stays with who pays it. Null: nobody does. */
export function currentEngagement(rows: readonly EngagementRow[], day: Day) {
  const inForce = engagementOn(rows, day)
  if (inForce === undefined) return null
  const { id, employer, boardId, agencyId, form, weekMinutes, firstDay, lastDay } = inForce
  return { id, employer, boardId, agencyId, form, weekMinutes, firstDay, lastDay }
}
