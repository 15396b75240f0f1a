import { eq } from 'drizzle-orm'
import { type offer, offerRound, proposal, roundCandidate } from '../../../db/schema/index.ts'
import { at } from '../../scheduler/when.ts'
import type { TestDb } from '../use-db.ts'
import { only, rows } from './rows.ts'

/** A round beside an offer, which asks the same member next, on Friday 20 November 2026 at 10:00. */
export async function aRound(
  db: TestDb,
  beside: Pick<
    typeof offer.$inferSelect,
    'proposalId' | 'requestId' | 'boardId' | 'poolId' | 'sessionIds' | 'memberId'
  >,
  over: Partial<typeof offerRound.$inferInsert> = {},
) {
  const { proposalId, requestId, boardId, poolId, sessionIds, memberId } = beside
  const { startedBy } = only(
    await rows(db)
      .select({ startedBy: proposal.decidedBy })
      .from(proposal)
      .where(eq(proposal.id, proposalId)),
  )
  if (startedBy === null) throw new Error('a round begins with what somebody decided')
  const round = only(
    await rows(db)
      .insert(offerRound)
      .values({
        proposalId,
        requestId,
        boardId,
        poolId,
        sessionIds,
        startedBy,
        kind: 'in-order',
        askedAtOnce: 1,
        minutesOpen: 60,
        sourceWaitMinutes: 30,
        onwardSources: [],
        status: 'running',
        nextAt: at('2026-11-20 10:00'),
        startedAt: at('2026-11-20 09:00'),
        ...over,
      })
      .returning(),
  )
  const first = { place: 1, source: 'own-board', byRules: false, status: 'waiting' } as const
  await rows(db)
    .insert(roundCandidate)
    .values({ ...first, roundId: round.id, memberId, broken: [] })
  return round
}
