import { z } from 'zod'
import { lessonsByDay } from '../../../db/queries/request-day.ts'
import { addDays } from '../../../scheduler/domain/day.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { dayInput } from '../input.ts'

const LESSONS_MAX = 2_000

export const listRequestsByDayInput = z.strictObject({
  from: dayInput,
  /** So many days, the first included. */
  days: z.coerce.number().int().min(1).max(31).default(7),
})

export type ListRequestsByDayInput = z.output<typeof listRequestsByDayInput>

type Row = Awaited<ReturnType<typeof lessonsByDay>>[number]

/** The lessons of one request on one day, and who comes for them. */
export interface RequestOnDay
  extends Pick<Row, 'requestId' | 'status' | 'roleCode' | 'siteId' | 'siteName' | 'personName'> {
  readonly lessons: readonly Omit<Row, Exclude<keyof RequestOnDay, 'lessons'>>[]
}

/**
 * Who is away, who comes and what is open, day by day, for the school itself: with names, so for nobody else. Days on which
 * nobody is away are left out. `isWhole` is false where there are more lessons than one answer holds.
 */
export async function listRequestsByDay(context: Context, { from, days }: ListRequestsByDayInput) {
  const actor = onlyFor(context.actor, 'school')
  const { boardId, siteIds } = actor
  const range = { first: from, last: addDays(from, days - 1) }
  const rows = await context.db.read(scopeOf(actor), (tx) =>
    lessonsByDay(tx, { boardId, siteIds, days: range, limit: LESSONS_MAX + 1 }),
  )
  const shown = rows.slice(0, LESSONS_MAX)
  const byDay = Map.groupBy(shown, ({ day }) => day)
  return {
    days: [...byDay].map(([day, onDay]) => ({ day, requests: requestsIn(onDay) })),
    isWhole: rows.length <= LESSONS_MAX,
  }
}

function requestsIn(rows: readonly Row[]): readonly RequestOnDay[] {
  return [...Map.groupBy(rows, ({ requestId }) => requestId).values()].flatMap((lessons) => {
    const [first] = lessons
    if (first === undefined) return []
    const { requestId, status, roleCode, siteId, siteName, personName } = first
    return [{ requestId, status, roleCode, siteId, siteName, personName, lessons }]
  })
}
