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

/**
 * Whether there is nothing to tell any more: an offer that is over before its member heard of it, and then that it is over; that
 * nobody was found, where somebody was meanwhile; and what is too old.
 */
export function isMoot(
  { kind, subjectId, audience, writtenAt }: NoticeRow,
  { offer, request }: Pick<Subject, 'offer' | 'request'>,
  { now, told }: { readonly now: Instant; readonly told: ReadonlySet<string> },
): boolean {
  if (now - writtenAt > AGE_MAX_MS) return true
  if (kind === 'offer.sent' || kind === 'offer.reminder')
    return offer?.status !== 'sent' || offer.deadlineAt <= now
  if (audience === 'member' && END_OF_OFFER.includes(kind)) return !told.has(subjectId)
  if (kind === 'request.nobody-found') return request?.status !== 'open'
  return false
}
