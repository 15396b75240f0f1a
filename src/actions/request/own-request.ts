import type { Tx } from '../../../db/client.ts'
import { lastEventOf } from '../../../db/queries/event.ts'
import { requestStanding, stepRequest } from '../../../db/queries/request.ts'
import type { StatusOf } from '../../../scheduler/domain/lifecycle.ts'
import type { ActorAs } from '../../actor.ts'
import { isOwnSite } from '../../actor.ts'
import { ActionError, notFound } from '../../errors.ts'

/** A request of the own board (and own sites). Throws `not-found` for any other. */
export async function ownRequest(tx: Tx, actor: ActorAs<'school'>, requestId: string) {
  const standing = await requestStanding(tx, actor.boardId, requestId)
  if (standing === undefined || !isOwnSite(actor, standing.siteId)) throw notFound()
  return standing
}

/**
 * Takes a step on the road of an own request. Throws `already-decided` when it has left the statuses from which the step can
 * be taken (with who and when, as far as known), and `stale-version` when somebody changed it since the caller looked.
 */
export async function takeStep(
  tx: Tx,
  actor: ActorAs<'school'>,
  step: Parameters<typeof stepRequest>[1],
): Promise<number> {
  const version = await stepRequest(tx, step)
  if (version === undefined) throw await refuseStep(tx, actor, step)
  return version
}

/** Why a step on an own request came too late, with who and when, as far as known. */
export async function refuseStep(
  tx: Tx,
  actor: ActorAs<'school'>,
  step: Pick<Parameters<typeof stepRequest>[1], 'requestId' | 'from'>,
): Promise<ActionError> {
  const now = await ownRequest(tx, actor, step.requestId)
  const last = await lastEventOf(tx, step.requestId)
  const facts = {
    status: now.status,
    version: now.version,
    decidedAt: last?.at ?? null,
    decidedBy: last?.actorRole ?? null,
  }
  if (!step.from.includes(now.status)) {
    return new ActionError('already-decided', `Deze vraag ${STATUS[now.status]}.`, { facts })
  }
  return new ActionError(
    'stale-version',
    'Iemand heeft deze vraag intussen veranderd. Bekijk haar opnieuw.',
    { facts },
  )
}

const STATUS: Readonly<Record<StatusOf<'request'>, string>> = {
  open: 'staat nog open',
  covered: 'is al vervuld',
  unfilled: 'is al onvervuld verklaard',
  outside: 'is al buiten de pool opgelost',
  fulfilled: 'is al afgerond',
  withdrawn: 'is al ingetrokken',
}
