import { clockTimeOf, dayOf, instantAt, minutesBetween } from '../calendar/clock.ts'
import { addDays, type Day, daysBetween, mondayOf } from '../domain/day.ts'
import { type Instant, MS_PER_MINUTE } from '../domain/instant.ts'
import type { Request, Session } from '../domain/request.ts'
import { dice } from '../match/instances/dice.ts'
import { oncePer } from '../match/world/once-per.ts'
import type { Roll } from './answers.ts'
import type { History, PastRequest } from './history.ts'

/**
 * The requests of a term like this one. Draw 0 is the term as it was. Every other is a bootstrap by week: each school week of the
 * term gets the requests that began in a school week of it drawn at random, with their lessons on the same weekdays of as many
 * school weeks, and posted as long before. Lessons on a day on which the school is closed fall out. What began outside the term
 * stays as it was. `streamOf` tells which boards are drawn apart from each other.
 */
export function drawTerm(
  history: History,
  { seed, draw }: Roll,
  streamOf: (boardId: string) => string = () => '',
): readonly PastRequest[] {
  const { requests, term } = history
  if (draw === 0) return requests
  const isDrawn = ({ request: { firstDay } }: PastRequest) =>
    term.first <= firstDay && firstDay <= term.last
  const weeks = schoolWeeks(history)
  const places = new Map(weeks.map((monday, place) => [monday, place]))
  const openOf = new Map(
    Object.entries(history.openDays).map(([siteId, days]) => [siteId, new Set(days)]),
  )
  const ofTerm = weeks.filter((monday) => addDays(monday, 6) >= term.first && monday <= term.last)
  const streams = Map.groupBy(requests.filter(isDrawn), ({ request }) => streamOf(request.boardId))
  const drawn = [...streams].flatMap(([stream, ofStream]) => {
    const { pick } = dice(`weeks ${seed} ${draw} ${stream}`)
    const byWeek = Map.groupBy(ofStream, ({ request }) => mondayOf(request.firstDay))
    return ofTerm.flatMap((monday) => {
      const from = pick(ofTerm)
      return (byWeek.get(from) ?? []).flatMap((past) =>
        moved(past, { weeks, places, openOf, from, to: monday }),
      )
    })
  })
  return [...requests.filter((past) => !isDrawn(past)), ...drawn]
}

/** Mondays of weeks in which any school is open, in order. */
function schoolWeeks({ openDays }: History): readonly Day[] {
  const mondays = new Set(Object.values(openDays).flatMap((days) => days.map(mondayOf)))
  return [...mondays].toSorted()
}

interface Move {
  readonly weeks: readonly Day[]
  /** By Monday its place in `weeks`. */
  readonly places: ReadonlyMap<Day, number>
  readonly openOf: ReadonlyMap<string, ReadonlySet<Day>>
  readonly from: Day
  readonly to: Day
}

/** A request in another school week; nothing where all its lessons fall on closed days. */
function moved(past: PastRequest, move: Move): readonly PastRequest[] {
  const { request, absent } = past
  const id = `${request.id}@${move.to}`
  const open = move.openOf.get(request.siteId)
  const sessions = request.sessions.flatMap((session): readonly Session[] => {
    const day = movedDay(session.day, move)
    return day === undefined || open?.has(day) !== true ? [] : [sessionOn(session, day, move.to)]
  })
  const [first, last] = [sessions[0], sessions.at(-1)]
  if (first === undefined || last === undefined) return []
  const firstDay = movedDay(request.firstDay, move) ?? first.day
  const lastDay = movedDay(request.lastDay, move) ?? last.day
  const shift = daysBetween(request.firstDay, firstDay)
  const inTime = (at: Instant): Instant => sameClock(at, shift)
  return [
    {
      ...past,
      absent: `${absent}@${move.to}`,
      request: {
        ...request,
        id,
        firstDay,
        lastDay: lastDay < firstDay ? firstDay : lastDay,
        postedAt: inTime(request.postedAt),
        sessions,
      } satisfies Request,
    },
  ]
}

/** The same weekday of as many school weeks further on; nothing beyond the weeks that are known. */
function movedDay(day: Day, { weeks, places, from, to }: Move): Day | undefined {
  const monday = mondayOf(day)
  const by = (places.get(to) ?? 0) - (places.get(from) ?? 0)
  const target = weeks[(places.get(monday) ?? Number.NaN) + by]
  return target === undefined ? undefined : addDays(target, daysBetween(monday, day))
}

/** A lesson is drawn again and again, and a clock time takes longer than all the rest. */
const clockOf = oncePer(({ startsAt }: Session) => clockTimeOf(startsAt))

function sessionOn(session: Session, day: Day, to: Day): Session {
  const startsAt = instantAt(day, clockOf(session))
  const length = minutesBetween(session.startsAt, session.endsAt)
  const endsAt = (startsAt + length * MS_PER_MINUTE) as Instant
  return { ...session, id: `${session.id}@${to}`, day, startsAt, endsAt }
}

function sameClock(at: Instant, days: number): Instant {
  return instantAt(addDays(dayOf(at), days), clockTimeOf(at))
}
