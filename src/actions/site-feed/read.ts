import { vakken } from '../../../db/queries/reference.ts'
import { lessonsAtSite, siteOfFeed } from '../../../db/queries/site-calendar-feed.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays } from '../../../scheduler/domain/day.ts'
import type { Deps } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { sha256 } from '../../sha256.ts'

/** Long enough for a calendar that was away to take out what was cancelled, and no archive of who worked where. */
const DAYS_BACK = 14
const DAYS_AHEAD = 200

/** A secret of `renewSiteFeed`: anything else is not even looked up. */
const SECRET = /^[\w-]{43}$/

/** A lesson at a site as a calendar shows it: which lesson, when, and who comes. */
export type SiteFeedLesson = Awaited<ReturnType<typeof readSiteFeed>>[number]

/**
 * The lessons that somebody takes over at the site whose secret this is, in the order of time. Told are the lesson, the class and
 * the name of who comes, since that is who the front desk waits for; never who is away or why, nor lessons for which nobody was
 * found, which would say it. A cancelled lesson no longer names anybody. Throws `not-found` for a secret that opens nothing.
 */
export async function readSiteFeed(deps: Deps, token: string) {
  if (!SECRET.test(token)) throw notFound()
  const found = await deps.db.read({ role: 'sign-in', userId: null }, (tx) =>
    siteOfFeed(tx, sha256(token)),
  )
  if (found === undefined) throw notFound()
  const { siteId, boardId } = found
  const today = dayOf(deps.now())
  const window = { first: addDays(today, -DAYS_BACK), last: addDays(today, DAYS_AHEAD) }
  const scope = { role: 'school', userId: null, boardId, siteIds: [siteId] } as const
  return deps.db.read(scope, async (tx) => {
    const lessons = await lessonsAtSite(tx, siteId, window)
    const names = new Map((await vakken(tx)).map(({ id, name }) => [id, name]))
    return lessons.map(({ vak, memberName, ...lesson }) => ({
      ...lesson,
      vakName: vak === null ? null : (names.get(vak) ?? vak),
      memberName: lesson.status === 'cancelled' ? null : memberName,
    }))
  })
}
