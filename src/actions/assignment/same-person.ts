import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Commitment } from '../../../scheduler/domain/member.ts'
import type { Request } from '../../../scheduler/domain/request.ts'
import { type StoredVerdict, storedVerdict } from '../../../scheduler/domain/stored-verdict.ts'
import { explainVerdict } from '../../../scheduler/explain-verdict.ts'
import { judge } from '../../../scheduler/judge.ts'
import { indexWorld } from '../../../scheduler/match/world/index-world.ts'
import { offerMinutesOpen } from '../../../scheduler/offering/minutes-open.ts'
import type { Context } from '../../context.ts'
import { poolDecides } from '../offer/pool-decides.ts'
import type { Terms } from '../offer/terms-for.ts'
import { worldNow } from '../proposal/world-now.ts'

/** Whether, and on what terms, the same person can go on. */
export interface SamePerson {
  readonly possible: boolean
  /** Why not, in sentences; empty where it is possible. */
  readonly why: readonly string[]
  /** The rules of play let the pool decide, so that nobody needs to be asked. */
  readonly mayBook: boolean
  readonly minutesOpen: number
  readonly answerBeforeMinutes: number
  readonly spelregelsId: string | null
  readonly verdict: StoredVerdict | null
  readonly terms: Omit<Terms, 'form'> | null
}

/** Lessons that somebody no longer has in what is supposed: of which request, from when. */
type GivenUp = Pick<Commitment, 'requestId' | 'startsAt'>

/**
 * Judges the same person for the added lessons by every hard rule, before anything is written. Lessons of this request that
 * begin at one of `freedAt` are theirs no more by then.
 */
export async function judgeSamePerson(
  context: Context,
  { poolId, memberId }: { readonly poolId: string; readonly memberId: string },
  supposed: Request,
  freedAt: readonly Instant[] = [],
): Promise<SamePerson> {
  const judgeOne = await judgeSupposed(context, { poolId, memberIds: [memberId] }, supposed)
  const requestId = supposed.id
  return judgeOne(
    memberId,
    freedAt.map((startsAt) => ({ requestId, startsAt })),
  )
}

/**
 * Reads the world for a supposed request and these members once; what comes back judges one of them for it by every hard rule, as
 * if the lessons given up were somebody else's already.
 */
export async function judgeSupposed(
  context: Context,
  { poolId, memberIds }: { readonly poolId: string; readonly memberIds: readonly string[] },
  supposed: Request,
): Promise<(memberId: string, givenUp?: readonly GivenUp[]) => SamePerson> {
  const world = await worldNow(
    context,
    { poolId, pair: { requestId: supposed.id, memberIds } },
    supposed,
  )
  if (world === undefined) return () => NOT_OF_THE_POOL
  const { spelregels } = world
  const { settingOf } = indexWorld(world)
  const part = { id: supposed.id, request: supposed, sessions: supposed.sessions }
  return (memberId, givenUp = []) => {
    const found = world.members.find(({ id }) => id === memberId)
    if (found === undefined) return NOT_OF_THE_POOL
    const member = {
      ...found,
      commitments: found.commitments.filter((one) => !isAmong(givenUp, one)),
    }
    const setting = settingOf(part, member)
    const verdict = judge({ ...part, member }, setting)
    const { engagement, source } = setting
    const possible = verdict.broken.length === 0 && engagement !== undefined
    return {
      possible,
      why: possible ? [] : explainVerdict(verdict),
      mayBook: engagement !== undefined && poolDecides(spelregels, engagement.form),
      minutesOpen: offerMinutesOpen(spelregels, supposed),
      answerBeforeMinutes: spelregels.answerBeforeMinutes,
      spelregelsId: spelregels.id,
      verdict: storedVerdict(verdict, 0),
      terms: engagement === undefined ? null : { engagementId: engagement.id, source },
    }
  }
}

const NOT_OF_THE_POOL: SamePerson = {
  possible: false,
  why: ['Deze vervanger hoort niet meer bij de pool.'],
  mayBook: false,
  minutesOpen: 0,
  answerBeforeMinutes: 0,
  spelregelsId: null,
  verdict: null,
  terms: null,
}

function isAmong(givenUp: readonly GivenUp[], { requestId, startsAt }: GivenUp): boolean {
  return givenUp.some((one) => one.requestId === requestId && one.startsAt === startsAt)
}
