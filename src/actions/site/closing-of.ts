import type { Tx } from '../../../db/client.ts'
import { calendarEntriesOf } from '../../../db/queries/calendar.ts'
import { requestIdsOn, waitingOffersOn } from '../../../db/queries/closing.ts'
import { takenAfter } from '../../../db/queries/cover.ts'
import { lockCalendar, lockRequest } from '../../../db/queries/lock.ts'
import { sessionsOfRequest } from '../../../db/queries/request-session.ts'
import { type SiteRow, siteOfBoard } from '../../../db/queries/site.ts'
import { siteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import { addDays, type Day, type DayRange } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { type ActorAs, isOwnSite } from '../../actor.ts'
import { ActionError, notFound } from '../../errors.ts'
import { sha256 } from '../../sha256.ts'
import { type FreedMember, freedMembers } from '../assignment/freed-members.ts'
import type { PreviewClosingInput } from './closing-input.ts'

type RequestRow = NonNullable<Awaited<ReturnType<typeof lockRequest>>>
type SessionRow = Awaited<ReturnType<typeof sessionsOfRequest>>[number]

/** What a closing does to one request. */
export interface ClosedRequest {
  readonly request: RequestRow
  /** The lessons that fall out, in the order of time. */
  readonly falling: readonly SessionRow[]
  /** The lessons that stay, those that are over too. */
  readonly left: readonly SessionRow[]
  /** Those of the falling lessons that somebody has. */
  readonly taken: Awaited<ReturnType<typeof takenAfter>>
  readonly offers: Awaited<ReturnType<typeof waitingOffersOn>>
}

/** A closing worked out in full; nothing has been written, and every request that it touches is locked. */
export interface Closing {
  readonly site: SiteRow
  /** The days that were open until now. */
  readonly days: readonly Day[]
  readonly requests: readonly (ClosedRequest & { readonly members: readonly FreedMember[] })[]
  /** Of all that is shown, with what is paid: another one where something changed since. */
  readonly seen: string
}

/**
 * Works out what it does when a school is closed on these days: lessons that have begun stay as they are. Throws `not-found` for
 * a site of others, and `invalid-input` for days that are over or on which the school is closed already.
 */
export async function closingOf(
  tx: Tx,
  actor: ActorAs<'school'>,
  { siteId, firstDay, lastDay, reason }: PreviewClosingInput,
  { now, today }: { readonly now: Instant; readonly today: Day },
): Promise<Closing> {
  const site = await siteOfBoard(tx, actor.boardId, siteId)
  if (site === undefined || !isOwnSite(actor, site.id)) throw notFound()
  const days = { first: firstDay, last: lastDay }
  if (firstDay < today) throw notThen('firstDay', firstDay, 'Kies vandaag of een latere dag.')
  const requestIds = await lockedRequests(tx, { siteId, days, now })
  const calendar = siteCalendar(await calendarEntriesOf(tx, site, days))
  const open = calendar.openDays(firstDay, lastDay)
  if (open.length === 0) {
    throw notThen('firstDay', firstDay, 'De school is dan al dicht. Kies een andere dag.')
  }
  const requests: Closing['requests'][number][] = []
  for (const requestId of requestIds) {
    const one = await closedRequest(tx, requestId, days, now)
    if (one === undefined) continue
    requests.push({ ...one, members: await freedMembers(tx, one.taken, now) })
  }
  return { site, days: open, requests, seen: seenOf({ siteId, days, reason, open }, requests) }
}

/** Everybody who posts, extends or closes waits from here on; the requests that came before are locked too. */
async function lockedRequests(
  tx: Tx,
  about: { readonly siteId: string; readonly days: DayRange; readonly now: Instant },
): Promise<readonly string[]> {
  for (const id of await requestIdsOn(tx, about)) await lockRequest(tx, id)
  await lockCalendar(tx, about.siteId, 'alone')
  const ids = await requestIdsOn(tx, about)
  for (const id of ids) await lockRequest(tx, id)
  return ids
}

async function closedRequest(
  tx: Tx,
  requestId: string,
  { first, last }: DayRange,
  now: Instant,
): Promise<ClosedRequest | undefined> {
  const request = await lockRequest(tx, requestId)
  if (request === undefined) return undefined
  const live = (await sessionsOfRequest(tx, requestId)).filter(({ day }) => day <= request.lastDay)
  const falls = (one: { readonly day: Day; readonly during: { readonly startsAt: Instant } }) =>
    one.day >= first && one.day <= last && one.during.startsAt > now
  const falling = live.filter(falls)
  const sessionIds = falling.map(({ id }) => id)
  return {
    request,
    falling,
    left: live.filter((one) => !falls(one)),
    taken: (await takenAfter(tx, requestId, addDays(first, -1))).filter(falls),
    offers: await waitingOffersOn(tx, { requestId, sessionIds }),
  }
}

function seenOf(what: object, requests: Closing['requests']): string {
  const told = requests.map(({ request, falling, left, taken, offers, members }) => [
    request.id,
    left.length,
    members,
    falling.map(({ id }) => id),
    taken.map(({ id }) => id),
    offers.map(({ id }) => id),
  ])
  return sha256(JSON.stringify([what, told]))
}

function notThen(field: string, value: string, remedy: string): ActionError {
  const fields = [{ field, value, remedy }]
  return new ActionError('invalid-input', 'Op deze dagen kan de school niet dicht.', { fields })
}
