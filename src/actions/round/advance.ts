import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { askMatch } from '../../../db/queries/job.ts'
import { lockRequest } from '../../../db/queries/lock.ts'
import {
  type CandidateRow,
  candidatesOfRound,
  changeCandidates,
  endRound,
  lockRound,
  offersOfRound,
  type RoundRow,
  roundById,
} from '../../../db/queries/offer-round.ts'
import { proposalById } from '../../../db/queries/proposal.ts'
import { uncoveredSessions } from '../../../db/queries/world-requests.ts'
import { type Instant, MS_PER_MINUTE } from '../../../scheduler/domain/instant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { type JudgedSeveral, judgeSeveral } from '../proposal/judge-several.ts'
import { goOn, type WentOn } from './go-on.ts'

export const advanceRoundInput = z.strictObject({ roundId: idInput })

export type AdvanceRoundInput = z.output<typeof advanceRoundInput>

/** What became of a round: `still` where nothing was to be done. */
export type Advanced = WentOn['did'] | 'still' | 'covered'

/**
 * Lets a round go on where it can: nobody has an offer of it any more, because they declined, the deadline passed, or part of
 * the lessons was taken; and the time to wait for another source is over. Whoever is next is judged again at this moment. Does
 * nothing otherwise, so that it can be asked any number of times, also long after its time. Throws `not-found`.
 */
export async function advanceRound(
  context: Context,
  input: AdvanceRoundInput,
): Promise<{ readonly roundId: string; readonly did: Advanced }> {
  const actor = onlyFor(context.actor, 'worker')
  const { roundId } = input
  const seen = await context.db.read(scopeOf(actor), (tx) => look(tx, roundId))
  if (seen.round.status !== 'running') return { roundId, did: 'still' }
  const { round } = seen
  const everybody = round.onwardSources.length > 0
  const memberIds = everybody ? undefined : seen.list.map(({ memberId }) => memberId)
  const part = { ...round, partId: round.requestId, own: roundId }
  const judged = await judgeSeveral(context, part, memberIds)
  return change(context, 'round.advance', input, async (tx) => {
    const request = await lockRequest(tx, round.requestId)
    const now = await lockRound(tx, roundId)
    // Somebody else let it go on since it was looked at.
    const isSame = now?.status === 'running' && now.step === round.step
    if (!isSame || request?.status !== 'open') return { roundId, did: 'still' as const }
    if (await isWaiting(tx, now, context.now())) return { roundId, did: 'still' as const }
    const did = await step(tx, context, now, judged)
    if (did === 'dry' || did === 'covered') {
      await end(tx, context, now, did)
      const { boardId, poolId, requestId } = now
      const facts = { requestId, status: did, steps: now.step }
      await record(tx, context, { verb: 'round.end', subjectId: roundId, boardId, poolId, facts })
    }
    return { roundId, did }
  })
}

async function look(tx: Tx, roundId: string) {
  const round = await roundById(tx, roundId)
  if (round === undefined) throw notFound()
  return { round, list: await candidatesOfRound(tx, roundId) }
}

/** Whether somebody still has an offer (the job that ends it tells the round), or the time of another source has not come. */
async function isWaiting(tx: Tx, round: RoundRow, now: Instant): Promise<boolean> {
  const { waitsForSource, nextAt } = round
  if (waitsForSource !== null && nextAt !== null && now < nextAt) return true
  return (await offersOfRound(tx, round.id)).some(({ status }) => status === 'sent')
}

async function step(
  tx: Tx,
  context: Context,
  round: RoundRow,
  judged: JudgedSeveral,
): Promise<WentOn['did'] | 'covered'> {
  const { requestId, sessionIds } = round
  const now = context.now()
  const uncovered = await uncoveredSessions(tx, [requestId], 0 as Instant)
  const sought = uncovered.map(({ session }) => session).filter(({ id }) => sessionIds.includes(id))
  if (sought.length === 0) return 'covered'
  const lessons = sought.filter(
    ({ id, startsAt }) => judged.sessionIds.includes(id) && startsAt - MS_PER_MINUTE > now,
  )
  const proposal = await proposalById(tx, round.proposalId)
  const setAside = {
    memberId: proposal?.memberId ?? null,
    ruleIds: proposal?.overriddenRuleIds ?? [],
  }
  const list = await listNow(tx, round.id)
  return (await goOn(tx, context, { round, list, judged, setAside, lessons })).did
}

/** The list, where whoever was asked for lessons of which somebody else took a part waits for the question about the rest. */
async function listNow(tx: Tx, roundId: string): Promise<readonly CandidateRow[]> {
  const list = await candidatesOfRound(tx, roundId)
  const offers = await offersOfRound(tx, roundId)
  const last = new Map(offers.map((offer) => [offer.memberId, offer]))
  const again = list.filter(
    ({ memberId, status }) =>
      status === 'asked' && last.get(memberId)?.closedBecause === 'somebody-else',
  )
  const memberIds = again.map(({ memberId }) => memberId)
  if (memberIds.length === 0) return list
  await changeCandidates(tx, { roundId, memberIds }, { status: 'waiting' })
  return candidatesOfRound(tx, roundId)
}

/** Ends a round; lessons that nobody took go back into the plan. */
async function end(
  tx: Tx,
  context: Context,
  { id: roundId, poolId }: RoundRow,
  to: 'dry' | 'covered',
): Promise<void> {
  const at = context.now()
  await endRound(tx, { roundId, to, at })
  if (to === 'dry') await askMatch(tx, poolId, at)
}
