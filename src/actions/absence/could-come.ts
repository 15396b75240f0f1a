import type { Request } from '../../../scheduler/domain/request.ts'
import { judge } from '../../../scheduler/judge.ts'
import { indexWorld } from '../../../scheduler/match/world/index-world.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { worldNow } from '../proposal/world-now.ts'
import { type Draft, draftOf } from './draft-of.ts'
import type { PostAbsenceInput } from './post-input.ts'

/** How many of a pool could come, as the pool stands now. */
export interface CouldCome {
  /** Break no hard rule for all of the lessons. */
  readonly possible: number
  /** Are in the pool. */
  readonly members: number
}

/** The request does not exist yet; no member has anything to do with this id. */
const SUPPOSED_ID = '00000000-0000-4000-8000-000000000000'

/**
 * Counts who in the pool could take all of what would be posted: judged by every hard rule, as a match would. Numbers alone, for a
 * school sees nobody of the pool before somebody comes. `null` where nothing would be asked of a pool. Throws `not-found` as
 * `previewAbsence` does.
 */
export async function countCouldCome(
  context: Context,
  input: PostAbsenceInput,
): Promise<CouldCome | null> {
  const actor = onlyFor(context.actor, 'school')
  const draft = await context.db.transaction(scopeOf(actor), (tx) =>
    draftOf(tx, actor, input, { now: context.now() }),
  )
  const { pool, length, refusals } = draft
  if (pool === null || length === null || refusals.length > 0) return null
  const supposed = supposedRequest(context, input, { ...draft, length })
  const world = await worldNow(context, { poolId: pool.id }, supposed)
  if (world === undefined) return null
  const part = { id: supposed.id, request: supposed, sessions: supposed.sessions }
  const { settingOf } = indexWorld(world)
  const possible = world.members.filter(
    (member) => judge({ ...part, member }, settingOf(part, member)).broken.length === 0,
  )
  return { possible: possible.length, members: world.members.length }
}

function supposedRequest(
  context: Context,
  input: PostAbsenceInput,
  { site, kind, urgency, length, sessions }: Draft & Pick<Request, 'length'>,
): Request {
  const { roleCode, firstDay, lastDay, openEnded, preferredMemberId, licensedTeacherNamed } = input
  return {
    id: SUPPOSED_ID,
    boardId: site.boardId,
    siteId: site.id,
    roleCode,
    kind,
    urgency,
    firstDay,
    lastDay,
    openEnded,
    length,
    sessions: sessions.map(({ day, startsAt, endsAt, minutes, payload }, index) => {
      const { vak, level, year, group } = payload
      return { id: `${index}`, day, startsAt, endsAt, minutes, vak, level, year, group }
    }),
    postedAt: context.now(),
    preferredMemberId,
    licensedTeacherNamed,
    plannedMemberId: null,
    refusedByMemberIds: [],
  }
}
