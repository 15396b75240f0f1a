import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { lessonsOn, nextLessonDay } from '../../../db/queries/lessons-ahead.ts'
import { findingsOf, openOffers, waitingProposalsIn } from '../../../db/queries/waiting.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { wouldHelp } from '../../../scheduler/match/explain/would-help.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { whyNobody } from '../proposal/why-nobody.ts'

export const readMorningInput = z.strictObject({})

export type ReadMorningInput = z.output<typeof readMorningInput>

const LESSONS_MAX = 1_500
const WAITING_MAX = 500
/** Of so many requests for which nobody can come it is worked out what would help. */
const NOBODY_MAX = 8
const HELPS_MAX = 2

/**
 * What a coordinator has to know at seven in the morning about all own pools: the lessons of today and of the next day that has
 * any, those that nobody has and who is in front of the others; what waits for a decision or to be sent; offers that are out;
 * and requests for which nobody can come, with what would make it possible. `isWhole` is false where there are more lessons than
 * one answer holds.
 */
export async function readMorning(context: Context, _input: ReadMorningInput) {
  const actor = onlyFor(context.actor, 'coordinator')
  const { poolIds } = actor
  const now = context.now()
  const today = dayOf(now)
  return context.db.read(scopeOf(actor), async (tx) => {
    const next = await nextLessonDay(tx, poolIds, today)
    const days = next === undefined ? [today] : [today, next]
    const lessons = await lessonsOn(tx, { poolIds, days, limit: LESSONS_MAX + 1 })
    const about = { poolIds, limit: WAITING_MAX }
    const proposed = await waitingProposalsIn(tx, { ...about, status: 'proposed' })
    const isFound = ({ memberId }: (typeof proposed)[number]) => memberId !== null
    const current = proposed.filter(({ lastDay }) => lastDay >= today)
    return {
      days,
      uncovered: uncovered(lessons, now),
      inFront: inFront(lessons),
      isWhole: lessons.length <= LESSONS_MAX,
      toDecide: current.filter(isFound),
      toSend: await waitingProposalsIn(tx, { ...about, status: 'approved' }),
      offers: await openOffers(tx, about),
      nobody: await withHelp(
        tx,
        current.filter((one) => !isFound(one)),
      ),
    }
  })
}

/** What `readMorning` answers. */
export type Morning = Awaited<ReturnType<typeof readMorning>>

type Lesson = Awaited<ReturnType<typeof lessonsOn>>[number]

/** Lessons that nobody has and that are not over, by request and day, what begins first before the others. */
function uncovered(lessons: readonly Lesson[], now: Instant) {
  const open = lessons.filter(
    ({ memberId, status, during }) => memberId === null && status === 'open' && during.endsAt > now,
  )
  return inOrder(open, ({ requestId, day }) => `${day} ${requestId}`)
}

/** Lessons that somebody has, by who, request and day. */
function inFront(lessons: readonly Lesson[]) {
  const taken = lessons.filter(({ memberId }) => memberId !== null)
  return inOrder(taken, ({ day, requestId, memberId }) => `${day} ${requestId} ${memberId}`)
}

function inOrder(lessons: readonly Lesson[], keyOf: (lesson: Lesson) => string) {
  return [...Map.groupBy(lessons, keyOf).values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { day, requestId, urgency, roleCode, siteName, memberName, memberPhone, during } = first
    const about = { day, requestId, urgency, roleCode, siteName, memberName, memberPhone }
    return [{ ...about, startsAt: during.startsAt, lessons: own.map(lessonOf) }]
  })
}

function lessonOf({ sessionId: id, from, until, vak, level, year, group }: Lesson) {
  return { id, from, until, vak, level, year, group }
}

interface WithoutAnybody {
  readonly id: string
  readonly requestId: string
  readonly siteName: string
  readonly firstDay: Day
  readonly lastDay: Day
  readonly sessionIds: readonly string[]
}

/** The first of them with why nobody can come and what would make it possible; `count` counts all. */
async function withHelp(tx: Tx, waiting: readonly WithoutAnybody[]) {
  const shown = waiting.slice(0, NOBODY_MAX)
  const findings = await findingsOf(
    tx,
    shown.map(({ id }) => id),
  )
  const foundFor = new Map(findings.map((one) => [one.id, one]))
  const items = shown.flatMap(({ id, requestId, siteName, firstDay, lastDay, sessionIds }) => {
    const found = foundFor.get(id)
    if (found === undefined) return []
    const why = whyNobody(found).sentence
    const help = wouldHelp(found.verdicts, HELPS_MAX).map(({ sentence }) => sentence)
    const lessons = sessionIds.length
    return [{ proposalId: id, requestId, siteName, firstDay, lastDay, lessons, why, help }]
  })
  return { count: waiting.length, items }
}
