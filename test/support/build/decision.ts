import { eq } from 'drizzle-orm'
import {
  assignment,
  assignmentSession,
  matchRun,
  offer,
  proposal,
} from '../../../db/schema/index.ts'
import { at } from '../../scheduler/when.ts'
import type { TestDb } from '../use-db.ts'
import { aUser } from './actor.ts'
import type { aMember } from './member.ts'
import type { aPool } from './pool.ts'
import type { aRequest } from './request.ts'
import { walkTo } from './road.ts'
import { only, rows } from './rows.ts'

/** What a decision is about, as the other builders answer it. */
export interface DecisionCase {
  readonly pool: Pick<Awaited<ReturnType<typeof aPool>>, 'id' | 'spelregelsId'>
  readonly request: Awaited<ReturnType<typeof aRequest>>
  readonly member: Awaited<ReturnType<typeof aMember>>
}

/** A finished run of one request and one member. */
async function aRun(db: TestDb, { pool }: DecisionCase) {
  const run = only(
    await rows(db)
      .insert(matchRun)
      .values({
        poolId: pool.id,
        spelregelsId: pool.spelregelsId,
        status: 'queued',
        seed: 1,
        startedAt: at('2026-11-19 08:00'),
        begunAt: at('2026-11-19 08:00'),
        heartbeatAt: at('2026-11-19 08:01'),
        finishedAt: at('2026-11-19 08:01'),
        requestCount: 1,
        memberCount: 1,
        coveredCount: 1,
        planValue: 1,
        bound: 1,
      })
      .returning(),
  )
  await walkTo(db, 'match_run', run.id, 'finished')
  return run
}

/** A proposal of this member for the whole request, decided by somebody where its status says that it was. */
export async function aProposal(
  db: TestDb,
  about: DecisionCase,
  { status = 'proposed', ...over }: Partial<typeof proposal.$inferInsert> = {},
) {
  const { pool, request, member } = about
  const run = await aRun(db, about)
  const decision =
    status === 'proposed'
      ? {}
      : { decidedBy: (await aUser(db)).id, decidedAt: at('2026-11-19 08:30') }
  const made = only(
    await rows(db)
      .insert(proposal)
      .values({
        runId: run.id,
        poolId: pool.id,
        requestId: request.id,
        boardId: request.boardId,
        spelregelsId: pool.spelregelsId,
        partId: request.id,
        sessionIds: request.sessions.map((session) => session.id),
        memberId: member.id,
        value: 1,
        status: 'proposed',
        verdicts: [],
        judgedCount: over.verdicts?.length ?? 0,
        keptAway: {},
        heldByRequestIds: [],
        overriddenRuleIds: [],
        ...decision,
        ...over,
      })
      .returning(),
  )
  await walkTo(db, 'proposal', made.id, status)
  return { ...made, status }
}

/** An offer of the whole request to this member, open until Monday 23 November 2026 at 08:00, with its proposal. */
export async function anOffer(
  db: TestDb,
  about: DecisionCase,
  { status = 'sent', declineReason = null, ...over }: Partial<typeof offer.$inferInsert> = {},
) {
  const made = await aProposal(db, about, { status: 'offered' })
  const sent = only(
    await rows(db)
      .insert(offer)
      .values({
        proposalId: made.id,
        requestId: made.requestId,
        boardId: made.boardId,
        poolId: made.poolId,
        memberId: about.member.id,
        sessionIds: made.sessionIds,
        status: 'sent',
        sentAt: at('2026-11-19 09:00'),
        deadlineAt: at('2026-11-23 08:00'),
        ...over,
      })
      .returning(),
  )
  if (status === 'sent') return sent
  const { id } = sent
  return only(
    await rows(db).update(offer).set({ status, declineReason }).where(eq(offer.id, id)).returning(),
  )
}

/** A confirmed assignment of the whole request, with its accepted offer; the request itself is left as it is. */
export async function anAssignment(
  db: TestDb,
  about: DecisionCase,
  over: Partial<Omit<typeof assignment.$inferInsert, 'status'>> = {},
) {
  const answeredAt = at('2026-11-19 10:00')
  const accepted = await anOffer(db, about, { status: 'accepted', answeredAt })
  const { request, member } = about
  if (member.engagementId === null) throw new Error('an assignment needs an engagement')
  const made = only(
    await rows(db)
      .insert(assignment)
      .values({
        offerId: accepted.id,
        requestId: request.id,
        boardId: request.boardId,
        poolId: about.pool.id,
        memberId: member.id,
        engagementId: member.engagementId,
        source: 'own-board',
        status: 'confirmed',
        minutes: request.minutes,
        confirmedAt: answeredAt,
        ...over,
      })
      .returning(),
  )
  await rows(db)
    .insert(assignmentSession)
    .values(
      request.sessions.map(({ id: requestSessionId, day, during, minutes }) => ({
        assignmentId: made.id,
        requestSessionId,
        requestId: request.id,
        boardId: request.boardId,
        poolId: about.pool.id,
        memberId: member.id,
        day,
        during,
        minutes,
        status: 'confirmed' as const,
      })),
    )
  return made
}
