import type { Session } from '../../domain/request.ts'
import { oncePer } from './once-per.ts'
import { sorted } from './sorted.ts'

/** Sessions in order of time, at one moment by their ids; the very same list where they stand so already. */
export const inTime = oncePer((sessions: readonly Session[]) => sorted(sessions, compare))

function compare(one: Session, other: Session): number {
  if (one.startsAt !== other.startsAt) return one.startsAt - other.startsAt
  if (one.id === other.id) return 0
  return one.id < other.id ? -1 : 1
}
