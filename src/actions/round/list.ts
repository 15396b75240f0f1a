import { z } from 'zod'
import { sessionsById } from '../../../db/queries/request-session.ts'
import { candidatesOfRounds, offersOfRounds, roundsBy } from '../../../db/queries/round-list.ts'
import { statusesOf } from '../../../scheduler/domain/lifecycle.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { idInput } from '../input.ts'
import { obstaclesOf } from '../proposal/candidate.ts'
import { lessonOf } from '../request/lesson-of.ts'

export const listRoundsInput = z.strictObject({
  requestId: idInput.optional(),
  status: z.enum(statusesOf('offer_round')).optional(),
})

export type ListRoundsInput = z.output<typeof listRoundsInput>

const ROUNDS_MAX = 200
const LEFT = 'Hoort niet meer bij de pool.'

/**
 * The rounds of the own pools, the newest first: who is on the list, who was asked when and what came of it, who was skipped and
 * why, and when it goes on by itself.
 */
export async function listRounds(context: Context, { requestId, status }: ListRoundsInput) {
  const actor = onlyFor(context.actor, 'coordinator')
  const { poolIds } = actor
  return context.db.read(scopeOf(actor), async (tx) => {
    const rounds = await roundsBy(tx, { poolIds, requestId, status, limit: ROUNDS_MAX })
    const ids = rounds.map(({ id }) => id)
    const candidates = Map.groupBy(await candidatesOfRounds(tx, ids), ({ roundId }) => roundId)
    const offers = new Map(
      (await offersOfRounds(tx, ids)).map((one) => [`${one.roundId} ${one.memberId}`, one]),
    )
    const sessionIds = [...new Set(rounds.flatMap((one) => one.sessionIds))]
    const sessions = sessionIds.length === 0 ? [] : await sessionsById(tx, sessionIds)
    const items = rounds.map(({ sessionIds: own, ...round }) => ({
      ...round,
      /** What is still looked for, or was when it ended. */
      lessons: sessions.filter(({ id }) => own.includes(id)).map(lessonOf),
      candidates: (candidates.get(round.id) ?? []).map(({ roundId, broken, ...one }) => {
        const offer = offers.get(`${roundId} ${one.memberId}`)
        return { ...one, why: whyOf(broken), offer: offer === undefined ? null : plain(offer) }
      }),
    }))
    return { items }
  })
}

function whyOf(broken: Parameters<typeof obstaclesOf>[0]): readonly string[] {
  if (broken.length === 0) return []
  const sentences = obstaclesOf(broken).map(({ sentence }) => sentence)
  return sentences.length === 0 ? [LEFT] : sentences
}

function plain(offer: Awaited<ReturnType<typeof offersOfRounds>>[number]) {
  const { id, status, sentAt, deadlineAt, answeredAt, closedBecause } = offer
  return { id, status, sentAt, deadlineAt, answeredAt, closedBecause }
}
