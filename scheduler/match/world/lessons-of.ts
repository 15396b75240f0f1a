import type { Day } from '../../domain/day.ts'
import type { Session } from '../../domain/request.ts'
import { dayNumber } from './day-table.ts'
import { oncePer } from './once-per.ts'
import type { Part } from './parts-of.ts'

/** Sessions of a part that the law looks at alike, and the last day on which there is one. */
export interface Lessons {
  readonly key: string
  /** One of them. */
  readonly session: Session
  /** Days since 1970-01-01. */
  readonly lastDay: number
}

interface Alike {
  readonly session: Session
  lastDay: Day
}

/** The different lessons of a part; mostly one to three. */
export const lessonsOf = oncePer((part: Part): readonly Lessons[] => {
  const found: Alike[] = []
  let last: Alike | undefined
  for (const session of part.sessions) {
    if (last === undefined || !isTaughtAlike(last.session, session)) {
      last = found.find((one) => isTaughtAlike(one.session, session))
      if (last === undefined) {
        last = { session, lastDay: session.day }
        found.push(last)
      }
    }
    if (session.day > last.lastDay) last.lastDay = session.day
  }
  return found.map(({ session, lastDay }) => {
    const { level, year, vak } = session
    return { key: `${level} ${year} ${vak}`, session, lastDay: dayNumber(lastDay) }
  })
})

function isTaughtAlike(one: Session, other: Session): boolean {
  return one.vak === other.vak && one.level === other.level && one.year === other.year
}
