import type { NoticeRow } from '../../db/queries/notice.ts'
import { type Instant, MS_PER_HOUR } from '../../scheduler/domain/instant.ts'
import type { Subject } from './subject.ts'

/** Older than this it is no news any more, as after mail was not set up for long. */
const AGE_MAX_MS = 7 * 24 * MS_PER_HOUR

const END_OF_OFFER: readonly NoticeRow['kind'][] = [
  'offer.withdrawn',
  'offer.lost',
  'offer.expired',
]

/** What is nonsense without a lesson that it is about. */
const OF_LESSONS: readonly NoticeRow['kind'][] = [
  'assignment.confirmed',
  'assignment.extended',
  'assignment.changed',
  'assignment.cancelled',
]

/** What is told of a request only as long as it stands so. */
const STANDS: Partial<Record<NoticeRow['kind'], readonly string[]>> = {
  'request.nobody-found': ['open'],
  'request.covered': ['covered', 'fulfilled'],
  'request.unfilled': ['unfilled'],
}

/**
 * Whether there is nothing to tell any more: an offer that is over before its member heard of it, and then that it is over; that
 * somebody comes, where they were called off meanwhile; that nobody was found, where somebody was, and the reverse; and what is
 * too old.
 */
export function isMoot(
  { kind, subjectId, audience, writtenAt }: NoticeRow,
  { offer, request }: Pick<Subject, 'offer' | 'request'>,
  about: {
    readonly now: Instant
    readonly told: ReadonlySet<string>
    /** How many lessons it would tell of. */
    readonly lessonCount: number
  },
): boolean {
  const { now, told, lessonCount } = about
  if (now - writtenAt > AGE_MAX_MS) return true
  if (kind === 'offer.sent' || kind === 'offer.reminder')
    return offer?.status !== 'sent' || offer.deadlineAt <= now
  if (audience === 'member' && END_OF_OFFER.includes(kind)) return !told.has(subjectId)
  if (OF_LESSONS.includes(kind)) return lessonCount === 0
  const stands = STANDS[kind]
  return stands !== undefined && !stands.includes(request?.status ?? '')
}
