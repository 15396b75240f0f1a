import { type StoredVerdict, storedVerdict } from '../../../scheduler/domain/stored-verdict.ts'
import { judge } from '../../../scheduler/judge.ts'
import { indexWorld } from '../../../scheduler/match/world/index-world.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { noSpelregels } from '../pool/no-spelregels.ts'
import { worldNow } from './world-now.ts'

/** A pair that was judged against the world of this moment. */
export interface JudgedNow {
  readonly verdict: StoredVerdict
  readonly spelregelsId: string
  readonly spelregelsVersion: number
}

/**
 * Judges one member for one part of a request again, against the world of now: rules of play in force, what else the member
 * has, what is still open. Throws `no-spelregels`, `already-covered` where a lesson is no longer open to plan, and
 * `rule-broken` where the member is not in the pool.
 */
export async function judgeNow(
  context: Context,
  about: {
    readonly poolId: string
    readonly requestId: string
    readonly partId: string
    readonly sessionIds: readonly string[]
  },
  memberId: string,
): Promise<JudgedNow> {
  const { poolId, requestId, partId, sessionIds } = about
  const pair = { requestId, memberIds: [memberId] }
  const world = await worldNow(context, { poolId, pair })
  if (world === undefined) throw noSpelregels()
  const [member] = world.members
  if (member === undefined) {
    throw new ActionError('rule-broken', 'Deze vervanger hoort niet bij de pool.')
  }
  const [request] = world.requests
  const sessions = request?.sessions.filter(({ id }) => sessionIds.includes(id)) ?? []
  if (request === undefined || sessions.length < sessionIds.length) {
    throw new ActionError(
      'already-covered',
      'Een of meer van deze lessen zijn al begonnen, ingevuld of aan iemand aangeboden. Maak een nieuw plan.',
      { facts: { sessions: sessionIds.length, open: sessions.length } },
    )
  }
  const setting = indexWorld(world).settingOf({ id: partId, request, sessions }, member)
  const verdict = judge({ request, sessions, member }, setting, partId)
  return {
    verdict: storedVerdict(verdict, null),
    spelregelsId: world.spelregels.id,
    spelregelsVersion: world.spelregels.version,
  }
}
