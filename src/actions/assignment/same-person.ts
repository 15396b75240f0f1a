import type { Instant } from '../../../scheduler/domain/instant.ts'
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
  readonly spelregelsId: string | null
  readonly verdict: StoredVerdict | null
  readonly terms: Omit<Terms, 'form'> | null
}

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
  const pair = { requestId: supposed.id, memberIds: [memberId] }
  const world = await worldNow(context, { poolId, pair }, supposed)
  const known = world?.members[0]
  if (world === undefined || known === undefined) {
    const why = ['Deze vervanger hoort niet meer bij de pool.']
    const nothing = { spelregelsId: null, verdict: null, terms: null }
    return { possible: false, why, mayBook: false, minutesOpen: 0, ...nothing }
  }
  const commitments = known.commitments.filter(
    ({ requestId, startsAt }) => requestId !== supposed.id || !freedAt.includes(startsAt),
  )
  const member = { ...known, commitments }
  const part = { id: supposed.id, request: supposed, sessions: supposed.sessions }
  const setting = indexWorld({ ...world, members: [member] }).settingOf(part, member)
  const verdict = judge({ ...part, member }, setting)
  const { spelregels } = world
  const { engagement, source } = setting
  const possible = verdict.broken.length === 0 && engagement !== undefined
  return {
    possible,
    why: possible ? [] : explainVerdict(verdict),
    mayBook: engagement !== undefined && poolDecides(spelregels, engagement.form),
    minutesOpen: offerMinutesOpen(spelregels, supposed),
    spelregelsId: spelregels.id,
    verdict: storedVerdict(verdict, 0),
    terms: engagement === undefined ? null : { engagementId: engagement.id, source },
  }
}
