import { memberOfFeed } from '../../../db/queries/calendar-feed.ts'
import { lessonsOfMember } from '../../../db/queries/own-lessons.ts'
import { vakken } from '../../../db/queries/reference.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays } from '../../../scheduler/domain/day.ts'
import type { Deps } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { sha256 } from '../../sha256.ts'

const DAYS_BACK = 60
const DAYS_AHEAD = 400

/** A secret of `renewFeed`: anything else is not even looked up. */
const SECRET = /^[\w-]{43}$/

/** A lesson as a calendar shows it: what, where and when, and nobody's name. */
export type FeedLesson = Awaited<ReturnType<typeof readFeed>>[number]

/**
 * The lessons of the member whose secret this is, from two months ago on, in the order of time. A calendar asks this, which
 * signs in with nothing but the secret. Throws `not-found` for a secret that opens nothing (any more).
 */
export async function readFeed(deps: Deps, token: string) {
  if (!SECRET.test(token)) throw notFound()
  const memberId = await deps.db.read({ role: 'sign-in', userId: null }, (tx) =>
    memberOfFeed(tx, sha256(token)),
  )
  if (memberId === undefined) throw notFound()
  const today = dayOf(deps.now())
  const window = { first: addDays(today, -DAYS_BACK), last: addDays(today, DAYS_AHEAD) }
  return deps.db.transaction({ role: 'member', userId: null, memberId }, async (tx) => {
    const lessons = await lessonsOfMember(tx, memberId, window)
    const names = new Map((await vakken(tx)).map(({ id, name }) => [id, name]))
    return lessons.map(({ vak, cancelledBy: _by, roleCode: _role, ...lesson }) => ({
      ...lesson,
      vakName: vak === null ? null : (names.get(vak) ?? vak),
    }))
  })
}
