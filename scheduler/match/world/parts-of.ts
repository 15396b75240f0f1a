import { weekdayOf } from '../../domain/day.ts'
import type { Request, Session } from '../../domain/request.ts'
import type { Spelregels } from '../../domain/spelregels.ts'

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
 * weekday is the smallest part, so that no class has two strangers on one day. Parts inherit the length of the absence.
 */
export function partsOf(request: Request, { split }: Pick<Spelregels, 'split'>): readonly Part[] {
  const sessions = request.sessions.toSorted((one, other) => inTime(one, other))
  const whole = { id: request.id, request, sessions }
  if (split === 'never') return [whole]
  const weekdays = [...new Set(sessions.map((session) => weekdayOf(session.day)))].toSorted(
    (one, other) => one - other,
  )
  if (weekdays.length < 2) return [whole]
  return [
    whole,
    ...weekdays.map((weekday) => ({
      id: `${request.id}/${weekday}`,
      request,
      sessions: sessions.filter((session) => weekdayOf(session.day) === weekday),
    })),
  ]
}

/** Whether this is the whole of its request. */
export function isWhole(part: Part): boolean {
  return part.sessions.length === part.request.sessions.length
}

function inTime(one: Session, other: Session): number {
  if (one.startsAt !== other.startsAt) return one.startsAt - other.startsAt
  return one.id < other.id ? -1 : 1
}
