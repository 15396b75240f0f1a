import { weekdayOf } from '../../domain/day.ts'
import type { Request, Session } from '../../domain/request.ts'
import type { Spelregels } from '../../domain/spelregels.ts'
import { inTime } from './in-time.ts'
import { oncePer } from './once-per.ts'

/** What one member can be given: the whole of a request, or the part of it that the rules of play allow. */
export interface Part {
  /** The request's id for the whole; for a weekday `id/1` (Monday) up to `id/7`. */
  readonly id: string
  readonly request: Request
  /** In order of time. */
  readonly sessions: readonly Session[]
}

/**
 * The whole of a request first, then its weekdays where the pool allows that split and more than one weekday has sessions. A
 * weekday is the smallest part, so that no class has two strangers on one day. Parts inherit the length of the absence. The
 * same request always has the same parts, by reference.
 */
export function partsOf(request: Request, { split }: Pick<Spelregels, 'split'>): readonly Part[] {
  return split === 'never' ? wholeOf(request) : wholeAndWeekdaysOf(request)
}

const wholeOf = oncePer((request: Request): readonly Part[] => [
  { id: request.id, request, sessions: inTime(request.sessions) },
])

const wholeAndWeekdaysOf = oncePer((request: Request): readonly Part[] => {
  const wholes = wholeOf(request)
  const sessions = wholes.flatMap((whole) => whole.sessions)
  const byWeekday = Map.groupBy(sessions, (session) => weekdayOf(session.day))
  if (byWeekday.size < 2) return wholes
  const weekdays = [...byWeekday].toSorted(([one], [other]) => one - other)
  return [
    ...wholes,
    ...weekdays.map(([weekday, ofWeekday]): Part => {
      return { id: `${request.id}/${weekday}`, request, sessions: ofWeekday }
    }),
  ]
})

/** Whether this is the whole of its request. */
export function isWhole(part: Part): boolean {
  return part.sessions.length === part.request.sessions.length
}
