import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { saidOfRequest, workedSessions } from '../../../db/queries/fulfilment.ts'
import {
  comingTo,
  openOfferCount,
  outsideCoverOf,
  replacedBy,
  requestById,
} from '../../../db/queries/request.ts'
import { sessionsOfRequest } from '../../../db/queries/request-session.ts'
import type { ActorAs } from '../../actor.ts'
import { isOwnSite, onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { lessonOf } from './lesson-of.ts'

export const showRequestInput = z.strictObject({ requestId: idInput })

export type ShowRequestInput = z.output<typeof showRequestInput>

/** One request as a school or a coordinator sees it. */
export type ShownRequest = Awaited<ReturnType<typeof shown>>

/**
 * One request with its sessions, where it stands and, once somebody has accepted, who comes and how to reach that person.
 * Before that only the number of open offers. Throws `not-found` for what the actor has nothing to do with.
 */
export async function showRequest(
  context: Context,
  { requestId }: ShowRequestInput,
): Promise<ShownRequest> {
  const actor = onlyFor(context.actor, 'school', 'coordinator')
  return context.db.transaction(scopeOf(actor), (tx) => shown(tx, actor, requestId))
}

async function shown(tx: Tx, actor: ActorAs<'school' | 'coordinator'>, requestId: string) {
  const found = await requestById(tx, requestId)
  if (found === undefined || !isAbout(actor, found.request)) throw notFound()
  const { request, siteName, boardName, poolName } = found
  const { absenceId, postedBy: _postedBy, ...rest } = request
  const { lengthSchoolDays, lengthCalendarDays, lengthSessionDays, ...facts } = rest
  const sessions = await sessionsOfRequest(tx, requestId)
  const said = await saidOfRequest(tx, requestId)
  const worked = await workedSessions(tx, requestId)
  return {
    ...facts,
    // The absence has the name and the reason: only its own board learns which one it is.
    absenceId: actor.role === 'school' ? absenceId : null,
    replacedByRequestId: await replacedBy(tx, requestId),
    siteName,
    boardName,
    poolName,
    length: {
      schoolDays: lengthSchoolDays,
      calendarDays: lengthCalendarDays,
      sessionDays: lengthSessionDays,
    },
    sessions: sessions.map((session) => ({ ...lessonOf(session), ...session.during })),
    openOffers: await openOfferCount(tx, requestId),
    coming: (await comingTo(tx, requestId)).map((one) => ({
      ...one,
      fit: said.get(one.assignmentId)?.fit ?? null,
      trainingWentAhead: said.get(one.assignmentId)?.trainingWentAhead ?? null,
      confirmedSessionIds: one.sessionIds.filter((id) => worked.has(id)),
    })),
    outsideCover: await outsideCoverOf(tx, requestId),
  }
}

function isAbout(
  actor: ActorAs<'school' | 'coordinator'>,
  request: {
    readonly boardId: string
    readonly siteId: string
    readonly poolId: string | null
  },
): boolean {
  if (actor.role === 'coordinator') return actor.poolIds.includes(request.poolId ?? '')
  return request.boardId === actor.boardId && isOwnSite(actor, request.siteId)
}
