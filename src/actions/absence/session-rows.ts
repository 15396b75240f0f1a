import type { Draft } from './draft-of.ts'

/** The sessions of a draft as rows of this request. */
export function sessionRows({ sessions, site }: Draft, requestId: string) {
  return sessions.map(({ day, from, until, startsAt, endsAt, minutes, payload }) => ({
    requestId,
    boardId: site.boardId,
    day,
    fromTime: from,
    untilTime: until,
    during: { startsAt, endsAt },
    minutes,
    vakId: payload.vak,
    level: payload.level,
    year: payload.year,
    classGroup: payload.group,
  }))
}
