import type { NoticeEntry } from '../../db/queries/notice.ts'
import type { EventEntry } from '../event-entry.ts'

/** What a rule says of a notice; the rest is as usual. */
export type Told = Pick<NoticeEntry, 'kind' | 'audience' | 'noun' | 'subjectId'> &
  Partial<NoticeEntry>

/** That an audience is told something about this. */
export function about(
  noun: Told['noun'],
  subjectId: string,
  kind: Told['kind'],
  audience: Told['audience'],
): Told {
  return { noun, subjectId, kind, audience }
}

/** The members of these offers or assignments. */
export function each(
  list: EventEntry['facts'][string] | undefined,
  noun: Told['noun'],
  kind: Told['kind'],
  decision: string,
  facts: NoticeEntry['facts'] = {},
): readonly Told[] {
  return ids(list).map((id) => ({ ...about(noun, id, kind, 'member'), decision, facts }))
}

/** A list of ids among the facts; empty where there is none. */
export function ids(value: EventEntry['facts'][string] | undefined): readonly string[] {
  return Array.isArray(value) ? value : []
}

/** A text among the facts; empty where there is none. */
export function text(value: EventEntry['facts'][string] | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** Which lessons an event is about, so that its letter tells these and not what another day took away. */
export function lessonsIn({ sessionIds }: EventEntry['facts']): NoticeEntry['facts'] {
  return sessionIds === undefined ? {} : { sessionIds: ids(sessionIds) }
}

/** Names that nobody was found for a request: told once, and once more after each time that somebody was found and fell out. */
export function nobodyFound(requestId: string, times = '0'): string {
  return ['request.nobody-found', requestId, ...(times === '0' ? [] : [times])].join(':')
}
