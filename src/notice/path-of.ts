import type { NoticeRow } from '../../db/queries/notice.ts'

/**
 * The page on which something that is told can be read and answered. An address and nothing else: without signing in it shows
 * nothing, and opening it changes nothing.
 */
export function pathOf(
  { kind, noun, audience, subjectId }: Pick<NoticeRow, 'kind' | 'noun' | 'audience' | 'subjectId'>,
  requestId: string | null,
): string {
  if (audience === 'admin') return '/taken'
  if (kind === 'availability.stale') return '/beschikbaar'
  if (kind === 'correction.asked' || kind === 'correction.decided') return '/privacy/verbeteren'
  if (audience === 'member') {
    if (noun === 'member') return '/documenten'
    if (kind === 'assignment.cancelled') return '/agenda'
    return noun === 'offer' ? `/aanbod/${subjectId}` : `/agenda/${subjectId}`
  }
  return noun === 'member' ? `/leden/${subjectId}` : `/inbox/${requestId ?? subjectId}`
}
