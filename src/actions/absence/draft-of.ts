import type { Tx } from '../../../db/client.ts'
import { liveAbsencesOf } from '../../../db/queries/absence.ts'
import { calendarEntriesOf } from '../../../db/queries/calendar.ts'
import { lockCalendar } from '../../../db/queries/lock.ts'
import { isKnownMember } from '../../../db/queries/member.ts'
import { poolsDrawnFrom } from '../../../db/queries/participation.ts'
import { absenceReasons, roles, vakken } from '../../../db/queries/reference.ts'
import { type SiteRow, siteOfBoard } from '../../../db/queries/site.ts'
import { spelregelsInForceOf } from '../../../db/queries/spelregels.ts'
import { lengthOf } from '../../../scheduler/calendar/absence-length.ts'
import { siteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Length } from '../../../scheduler/domain/length.ts'
import type { RequestKind, Urgency } from '../../../scheduler/domain/request.ts'
import type { ActorAs } from '../../actor.ts'
import { isOwnSite } from '../../actor.ts'
import { ActionError, notFound } from '../../errors.ts'
import { choosePool, type PoolToChoose } from './choose-pool.ts'
import { type Lesson, type WrittenOut, writeOut } from './lessons.ts'
import { overlappingAbsence } from './overlapping-absence.ts'
import type { PostAbsenceInput } from './post-input.ts'
import { type Warning, warningsOf } from './warnings.ts'
import { checkWords } from './words.ts'

/** A post worked out in full, with everything that keeps it from being made; nothing has been written. */
export interface Draft extends WrittenOut {
  readonly site: SiteRow
  readonly kind: RequestKind
  readonly urgency: Urgency
  /** Null where the days or the lessons cannot be read. */
  readonly length: Length | null
  readonly pool: PoolToChoose | null
  readonly warnings: readonly Warning[]
}

/** What a post is worked out with beside what was said. */
export interface DraftedFor {
  readonly now: Instant
  /** The absence whose lessons change, which does not stand in its own way. */
  readonly ownAbsenceId?: string
}

/** A draft without refusals. */
export type ReadyDraft = Draft & { readonly length: Length }

/**
 * Works a post out: what the words mean, which days the site is open, which pool serves it. Refusals are collected, the one
 * that matters most first. Throws `not-found` for a site that the actor has nothing to do with. Asks the database twice, each
 * time everything at once.
 */
export async function draftOf(
  tx: Tx,
  actor: ActorAs<'school'>,
  input: PostAbsenceInput,
  about: DraftedFor,
): Promise<Draft> {
  const { boardId } = actor
  const days = { first: input.firstDay, last: input.lastDay }
  const [site, reasons, roleRows, vakRows, drawn, live, preferred] = await Promise.all([
    siteOfBoard(tx, boardId, input.siteId),
    absenceReasons(tx),
    roles(tx),
    vakken(tx),
    poolsDrawnFrom(tx, boardId, input.firstDay),
    liveAbsencesOf(tx, { boardId, personName: input.personName, days }),
    preferredProblem(tx, input),
    // Who closes a day waits for what is posted meanwhile, and the other way round.
    lockCalendar(tx, input.siteId, 'shared'),
  ])
  if (site === undefined || !isOwnSite(actor, site.id)) throw notFound()
  const words = checkWords({ reasons, roles: roleRows, vakken: vakRows }, site, input)
  const what = { site, kind: words.kind, urgency: urgencyOf(input, words.kind) }
  if (words.refusals.length > 0) {
    const warnings = warningsOf(input, { sessions: [], length: null, pool: null, now: about.now })
    const nothing = { sessions: [], skipped: [], length: null, pool: null }
    return { ...what, ...nothing, refusals: words.refusals, warnings }
  }
  const [entries, pools] = await Promise.all([
    calendarEntriesOf(tx, site, days),
    withSpelregels(tx, drawn, input.firstDay),
  ])
  const calendar = siteCalendar(entries)
  const written = writeOut(words.lessons, calendar, days)
  const sessionDays = written.sessions.map((session) => session.day)
  const length = lengthOf({ firstDay: days.first, lastDay: days.last, sessionDays }, calendar)
  const need = { roleCode: input.roleCode, kind: words.kind, length, ...taughtIn(written) }
  const { pool, refusal } = choosePool(input.poolId, pools, need)
  const others = live.filter(({ id }) => id !== about.ownAbsenceId)
  const overlap = overlappingAbsence(others, input, written.sessions)
  const refusals = [overlap, refusal ?? undefined, preferred].filter((one) => one !== undefined)
  const warnings = warningsOf(input, { sessions: written.sessions, length, pool, now: about.now })
  return {
    ...what,
    ...written,
    length,
    pool,
    refusals: [...written.refusals, ...refusals],
    warnings,
  }
}

function urgencyOf(input: PostAbsenceInput, kind: RequestKind): Urgency {
  return input.classWouldBeSentHome ? 'class-sent-home' : kind
}

async function withSpelregels(
  tx: Tx,
  drawn: readonly Pick<PoolToChoose, 'id' | 'name'>[],
  day: Day,
): Promise<readonly PoolToChoose[]> {
  const ids = drawn.map(({ id }) => id)
  const rules = await spelregelsInForceOf(tx, ids, day)
  return drawn.map(({ id, name }) => ({
    id,
    name,
    spelregels: rules.find(({ poolId }) => poolId === id) ?? null,
  }))
}

async function preferredProblem(
  tx: Tx,
  { preferredMemberId }: PostAbsenceInput,
): Promise<ActionError | undefined> {
  if (preferredMemberId === null) return undefined
  if (await isKnownMember(tx, preferredMemberId)) return undefined
  const remedy =
    'Kies iemand van het eigen bestuur of die hier al eens kwam, of laat de voorkeur weg.'
  return new ActionError('invalid-input', 'Uw voorkeur is niemand die u kent.', {
    fields: [{ field: 'preferredMemberId', value: preferredMemberId, remedy }],
  })
}

/** The vakken and levels of the sessions, each once and in a fixed order. */
export function taughtIn({ sessions }: Pick<WrittenOut, 'sessions'>) {
  const each = <Value extends string>(pick: (lesson: Lesson) => Value | null) =>
    [...new Set(sessions.map(({ payload }) => pick(payload)))].filter((one) => one !== null).sort()
  return { vakken: each((lesson) => lesson.vak), levels: each((lesson) => lesson.level) }
}
