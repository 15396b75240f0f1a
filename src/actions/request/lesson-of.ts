import type { sessionsOfRequest } from '../../../db/queries/request-session.ts'

type SessionRow = Awaited<ReturnType<typeof sessionsOfRequest>>[number]

/** A session of a request as every answer shows it: when, how long and for whom. */
export function lessonOf(row: SessionRow) {
  const { id, day, fromTime, untilTime, minutes, vakId, level, year, classGroup } = row
  return {
    id,
    day,
    from: fromTime,
    until: untilTime,
    minutes,
    vak: vakId,
    level,
    year,
    group: classGroup,
  }
}
