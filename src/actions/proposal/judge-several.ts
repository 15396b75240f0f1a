import type { Source } from '../../../scheduler/domain/source.ts'
import type { Spelregels } from '../../../scheduler/domain/spelregels.ts'
import type { Verdict } from '../../../scheduler/domain/verdict.ts'
import { judge } from '../../../scheduler/judge.ts'
import { indexWorld } from '../../../scheduler/match/world/index-world.ts'
import type { Context } from '../../context.ts'
import { noSpelregels } from '../pool/no-spelregels.ts'
import { worldNow } from './world-now.ts'

/** The lessons that somebody is judged for. */
export interface JudgedPart {
  readonly poolId: string
  readonly requestId: string
  readonly partId: string
  readonly sessionIds: readonly string[]
  /** The approved proposal or the round that asks, whose hold on these lessons does not count. */
  readonly own?: string
}

/** Members who were judged against the world of this moment. */
export interface JudgedSeveral {
  readonly spelregels: Spelregels
  /** Which of the lessons are still open to plan, in the order of time. */
  readonly sessionIds: readonly string[]
  /** By member, for those lessons; empty where none is left. Who is not in the pool is not there. */
  readonly verdicts: ReadonlyMap<string, Verdict>
  /** In which order the board that asks looks for somebody. */
  readonly sourceOrder: readonly Source[]
}

/**
 * Judges members (`undefined`: everybody in the pool) for one part of a request, against the world of now: rules of play in
 * force, what else they have, what is still open. Throws `no-spelregels`.
 */
export async function judgeSeveral(
  context: Context,
  { poolId, requestId, partId, sessionIds, own }: JudgedPart,
  memberIds: readonly string[] | undefined,
): Promise<JudgedSeveral> {
  const pair = { requestId, ...(memberIds && { memberIds }), ...(own !== undefined && { own }) }
  const world = await worldNow(context, { poolId, pair })
  if (world === undefined) throw noSpelregels()
  const { spelregels, participations } = world
  const [request] = world.requests
  const sessions = request?.sessions.filter(({ id }) => sessionIds.includes(id)) ?? []
  const borrower = participations.find(({ boardId }) => boardId === request?.boardId)
  const sourceOrder = borrower?.sourceOrder ?? spelregels.defaultSourceOrder
  const open = sessions.map(({ id }) => id)
  if (request === undefined || sessions.length === 0)
    return { spelregels, sessionIds: open, verdicts: new Map(), sourceOrder }
  const { settingOf } = indexWorld(world)
  const part = { id: partId, request, sessions }
  const verdicts = world.members.map((member) => {
    const setting = settingOf(part, member)
    return [member.id, judge({ request, sessions, member }, setting, partId)] as const
  })
  return { spelregels, sessionIds: open, verdicts: new Map(verdicts), sourceOrder }
}
