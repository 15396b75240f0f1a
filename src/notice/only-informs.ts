import type { NoticeRow } from '../../db/queries/notice.ts'
import type { INFORMS as CHOICES } from '../../db/schema/columns.ts'
import { nextMorning, type QuietHours } from '../../scheduler/calendar/quiet-hours.ts'
import { type Instant, MS_PER_HOUR } from '../../scheduler/domain/instant.ts'
import { goesAt } from './goes-at.ts'

/** How somebody wants to hear what asks nothing of them. */
export type Informs = (typeof CHOICES)[number]

/** What nobody has to do anything about. All else is necessary and goes to whoever it is for, whatever they chose. */
const INFORMS: Readonly<Record<NoticeRow['audience'], ReadonlySet<NoticeRow['kind']>>> = {
  member: new Set(['offer.lost', 'offer.expired', 'availability.stale']),
  school: new Set(['assignment.confirmed', 'assignment.extended']),
  coordinator: new Set(['request.covered', 'request.unfilled']),
  admin: new Set([]),
}

/** What begins within so long does not wait for the mail of the day. */
const SOON_MS = 24 * MS_PER_HOUR

type Said = Pick<NoticeRow, 'kind' | 'audience'>

/** Whether it asks nothing: somebody may choose not to hear it, or once a day. */
export function onlyInforms({ kind, audience }: Said): boolean {
  return INFORMS[audience].has(kind)
}

/** When a notice goes out to somebody who chose `informs`: what can wait waits for the end of the next quiet hours. */
export function goesAtFor(
  notice: Said & Pick<NoticeRow, 'gatherUntil' | 'startsAt' | 'deadlineAt'>,
  informs: Informs,
  quiet: QuietHours,
): Instant {
  const { gatherUntil, startsAt } = notice
  const isSoon = startsAt !== null && startsAt - gatherUntil <= SOON_MS
  if (informs !== 'daily' || isSoon || !onlyInforms(notice)) return goesAt(notice, quiet)
  return nextMorning(gatherUntil, quiet)
}
