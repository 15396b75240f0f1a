import type { Tx } from '../../db/client.ts'
import {
  assignmentsOfLetter,
  lessonsOfLetter,
  memberNames,
  offersOfLetter,
  requestsOfLetter,
} from '../../db/queries/letter.ts'
import { type NoticeRow, toldOffers } from '../../db/queries/notice.ts'
import { offersOfOwnClass } from '../../db/queries/own-class.ts'
import { type QuietHours, restsBetween } from '../../scheduler/calendar/quiet-hours.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { LetterItem } from '../post/letter.ts'
import { isMoot } from './is-moot.ts'
import { pathOf } from './path-of.ts'
import type { Subject } from './subject.ts'

type Known = Awaited<ReturnType<typeof knownOf>>

/** What a letter says of notices to one person, as things are now, in a fixed number of queries. What is moot is left out. */
export async function letterItems(
  tx: Tx,
  notices: readonly NoticeRow[],
  { now, quietHours }: { readonly now: Instant; readonly quietHours: QuietHours },
): Promise<readonly (LetterItem & { readonly noticeId: string })[]> {
  const known = await knownOf(tx, notices)
  return notices.flatMap((one) => {
    const subject = subjectOf(known, one)
    const lessons = lessonsOf(known, one, subject, now)
    const about = { now, told: known.told, lessonCount: lessons.length }
    if (isMoot(one, subject, about)) return []
    const { request, memberId } = subject
    return {
      noticeId: one.id,
      kind: one.kind,
      audience: one.audience,
      path: pathOf(one, request?.id ?? null),
      school: request ? { name: request.siteName, place: request.placeName } : null,
      roleLabel: request?.roleLabel ?? null,
      isOwnClass: subject.offer !== undefined && known.ownClass.has(subject.offer.id),
      lessons,
      deadlineAt: one.deadlineAt,
      restsBetween:
        one.deadlineAt !== null && restsBetween(now, one.deadlineAt, quietHours)
          ? quietHours
          : null,
      // A member knows who they are.
      memberName: one.audience === 'member' ? null : (known.names.get(memberId ?? '') ?? null),
      facts: one.facts,
    }
  })
}

async function knownOf(tx: Tx, notices: readonly NoticeRow[]) {
  const idsOf = (noun: NoticeRow['noun']) =>
    notices.filter((one) => one.noun === noun).map(({ subjectId }) => subjectId)
  const offers = await offersOfLetter(tx, idsOf('offer'))
  const assignments = await assignmentsOfLetter(tx, idsOf('assignment'))
  const asked = [...offers.values(), ...assignments.values()]
  const requestIds = [...idsOf('request'), ...asked.map(({ requestId }) => requestId)]
  const requests = await requestsOfLetter(tx, requestIds)
  const sessionIds = [
    ...[...offers.values()].flatMap((one) => one.sessionIds),
    ...[...assignments.values()].flatMap(({ taken }) => taken.map(({ sessionId }) => sessionId)),
  ]
  const lessons = await lessonsOfLetter(tx, { sessionIds, requestIds: idsOf('request') })
  const names = await memberNames(tx, [
    ...asked.map(({ memberId }) => memberId),
    ...idsOf('member'),
  ])
  const [first] = notices
  const told = await toldOffers(tx, first?.memberId ?? null, [...offers.keys()])
  const ownClass = await offersOfOwnClass(tx, [...offers.keys()])
  return { offers, assignments, requests, lessons, names, told, ownClass }
}

function subjectOf(known: Known, { noun, subjectId }: NoticeRow): Subject {
  const offer = known.offers.get(subjectId)
  const assignment = known.assignments.get(subjectId)
  const request = known.requests.get(offer?.requestId ?? assignment?.requestId ?? subjectId)
  const memberId = noun === 'member' ? subjectId : (offer?.memberId ?? assignment?.memberId ?? null)
  return { offer, assignment, request, memberId }
}

/** Of an assignment that stopped the lessons that this took away; else those that are on and still to come. */
function lessonsOf(
  { lessons: [bySession, byRequest] }: Known,
  { kind, noun, subjectId, facts }: NoticeRow,
  { offer, assignment }: Subject,
  now: Instant,
): LetterItem['lessons'] {
  const status = kind === 'assignment.cancelled' ? 'cancelled' : 'confirmed'
  const about = facts['sessionIds']
  const isTold = (id: string) =>
    status === 'confirmed' || !Array.isArray(about) || about.includes(id)
  const ids = new Set(
    offer?.sessionIds ??
      assignment?.taken
        .filter((one) => one.status === status && isTold(one.sessionId))
        .map(({ sessionId }) => sessionId),
  )
  const found =
    noun === 'request'
      ? byRequest.filter(({ requestId }) => requestId === subjectId)
      : bySession.filter(({ id }) => ids.has(id))
  return found
    .filter(({ during }) => noun === 'offer' || during.endsAt > now)
    .map(({ day, fromTime, untilTime, vakName, classGroup }) => ({
      day,
      from: fromTime,
      until: untilTime,
      vak: vakName,
      group: classGroup,
    }))
}
