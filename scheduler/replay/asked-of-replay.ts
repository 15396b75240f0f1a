import { dayOf } from '../calendar/clock.ts'
import { daysBetween } from '../domain/day.ts'
import { minutesOf } from '../domain/minutes-of.ts'
import type { Session } from '../domain/request.ts'
import { NO_GROUP, NOWHERE } from '../measures/breakdown.ts'
import { type AskedFact } from '../measures/facts.ts'
import { leadClassOf } from '../measures/lead-class.ts'
import { lengthClassOf } from '../measures/length-class.ts'
import type { PastRequest } from './history.ts'
import type { ReplayedAssignment } from './replay-term.ts'

/** One fact per vak, level and source, as the measures have them. */
export function askedFacts(
  poolId: string,
  past: PastRequest,
  taken: readonly ReplayedAssignment[],
): readonly AskedFact[] {
  const { request, absent } = past
  const sourceOf = new Map(
    taken.flatMap(({ sessions, source }) => sessions.map(({ id }) => [id, source] as const)),
  )
  const isOnePerson =
    sourceOf.size === request.sessions.length &&
    new Set(taken.map(({ memberId }) => memberId)).size === 1
  const keyOf = ({ id, vak, level }: Session) =>
    `${vak ?? NO_GROUP}\n${level}\n${sourceOf.get(id) ?? 'open'}`
  const cells = [...Map.groupBy(request.sessions, keyOf)].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  )
  const most = Math.max(...cells.map(([, sessions]) => minutesOf(sessions)))
  const mainIndex = cells.findIndex(([, sessions]) => minutesOf(sessions) === most)
  return cells.map(([, sessions], index): AskedFact => {
    const [first] = sessions
    const source = first && sourceOf.get(first.id)
    const minutes = minutesOf(sessions)
    return {
      requestId: request.id,
      day: request.firstDay,
      groups: groupsOf(poolId, past, first, source ?? 'open'),
      persons: [absent],
      main: index === mainIndex,
      sessions: sessions.length,
      minutes,
      schoolDays: request.length.schoolDays,
      coveredMinutes: source === undefined ? 0 : minutes,
      samePersonMinutes: isOnePerson ? minutes : 0,
      ...NOT_OUTSIDE,
      unfilledMinutes: source === undefined ? minutes : 0,
      unfilledSessions: source === undefined ? sessions.length : 0,
      minutesToConfirm: null,
      confirmedBeforeFirst: false,
    }
  })
}

const NOT_OUTSIDE = {
  outsideMinutes: 0,
  consequence: null,
  outsideBy: null,
  outsideCents: 0,
  agreedMinutes: 0,
  agreedPaidCents: 0,
  agreedCents: 0,
  judged: 0,
  overrides: 0,
} as const

/** The groups of a lesson of this request, taken by somebody of this source. */
export function groupsOf(
  poolId: string,
  { request }: PastRequest,
  session: Session | undefined,
  source: string,
): AskedFact['groups'] {
  const { boardId, siteId, roleCode, kind, length, postedAt, firstDay } = request
  return {
    ...NOWHERE,
    board: boardId,
    pool: poolId,
    site: siteId,
    vak: session?.vak ?? NO_GROUP,
    level: session?.level ?? NO_GROUP,
    role: roleCode,
    kind,
    length: lengthClassOf(length.schoolDays),
    lead: leadClassOf(daysBetween(dayOf(postedAt), firstDay)),
    source,
  }
}
