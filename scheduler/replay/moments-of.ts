import { clockTimeOf, dayOf, instantAt } from '../calendar/clock.ts'
import { addDays, mondayOf } from '../domain/day.ts'
import { clockTime, type Instant } from '../domain/instant.ts'
import type { History, MatchMoment } from './history.ts'

/**
 * A pool that keeps no record of when it was matched looks three times a day at what came in: before the first lesson, at noon
 * and when the schools close. An own choice, no source.
 */
const LOOKS = [clockTime('07:30'), clockTime('12:30'), clockTime('17:00')]

/**
 * The moments at which a pool would have matched what was posted since the moment before, in order. What stayed open is asked
 * again once a day, at the first of them, and once a week where it takes more than time for somebody to be able to come.
 */
export function momentsOf(
  { requests }: Pick<History, 'requests'>,
  seed: number,
): readonly MatchMoment[] {
  const moments = new Set(requests.map(({ request }) => lookAfter(request.postedAt)))
  const inOrder = [...moments].toSorted((one, other) => one - other)
  return inOrder.map((at, index) => {
    const before = inOrder[index - 1]
    return { at, seed, asks: before === undefined ? 'everything' : asksAfter(before, at) }
  })
}

function asksAfter(before: Instant, at: Instant): MatchMoment['asks'] {
  const [last, now] = [dayOf(before), dayOf(at)]
  if (mondayOf(last) !== mondayOf(now)) return 'everything'
  return last === now ? 'new' : 'hopeful'
}

function lookAfter(posted: Instant): Instant {
  const [day, time] = [dayOf(posted), clockTimeOf(posted)]
  const sameDay = LOOKS.find((look) => look > time)
  return sameDay === undefined
    ? instantAt(addDays(day, 1), LOOKS[0] ?? clockTime('07:30'))
    : instantAt(day, sameDay)
}
