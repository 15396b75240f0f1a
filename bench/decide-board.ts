import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '../db/client.ts'
import * as tables from '../db/schema/index.ts'
import { insertRows } from '../db/seed/insert-rows.ts'
import { uuidOf } from '../db/seed/uuid-of.ts'
import { instantAt } from '../scheduler/calendar/clock.ts'
import { addDays } from '../scheduler/domain/day.ts'
import { clockTime } from '../scheduler/domain/instant.ts'
import type { Bar, Kind } from './bars-of-board.ts'
import type { requestOf } from './request-of-board.ts'
import { MONDAY, NOW, type Region } from './worlds.ts'

/** A bar with the request that it is of. */
export type Made = { readonly bar: Bar } & ReturnType<typeof requestOf>

/** Walks everything the road that it takes: proposed, approved, offered, accepted. */
export async function decideBoard(tx: Tx, region: Region, made: readonly Made[]): Promise<void> {
  const { boardPoolId: poolId } = region
  const spelregelsId = uuidOf(`bench spelregels ${poolId}`)
  const runId = uuidOf('bench board run')
  const run = {
    id: runId,
    poolId,
    spelregelsId,
    status: 'queued' as const,
    seed: 1,
    requestCount: 0,
    memberCount: 0,
    startedAt: NOW,
  }
  await insertRows(tx, tables.matchRun, [run])
  for (const status of ['running', 'finished'] as const) {
    const ended = {
      finishedAt: NOW,
      requestCount: 1,
      memberCount: 1,
      coveredCount: 1,
      planValue: 1,
      bound: 1,
    }
    const facts = status === 'running' ? { begunAt: NOW, heartbeatAt: NOW } : ended
    await tx
      .update(tables.matchRun)
      .set({ status, ...facts })
      .where(eq(tables.matchRun.id, runId))
  }
  const found = made.map((one) => proposalRow(one, { runId, poolId, spelregelsId }))
  await insertRows(tx, tables.proposal, found)
  const decision = { decidedBy: region.boardCoordinator.userId, decidedAt: NOW }
  const past = (...kinds: readonly Kind[]) =>
    made.filter(({ bar }) => kinds.includes(bar.kind)).map(({ bar }) => proposalId(bar))
  const step = (status: 'approved' | 'offered', ids: readonly string[]) =>
    tx
      .update(tables.proposal)
      .set({ status, ...decision })
      .where(inArray(tables.proposal.id, [...ids]))
  await step('approved', past('approved', 'offered', 'confirmed'))
  await step('offered', past('offered', 'confirmed'))
  await offer(tx, poolId, made)
}

const proposalId = ({ n }: Bar) => uuidOf(`bench board proposal ${n}`)
const offerId = ({ n }: Bar) => uuidOf(`bench board offer ${n}`)

function proposalRow(
  { bar, request, sessions }: Made,
  of: { readonly runId: string; readonly poolId: string; readonly spelregelsId: string },
) {
  return {
    id: proposalId(bar),
    ...of,
    requestId: request.id,
    boardId: request.boardId,
    partId: request.id,
    sessionIds: sessions.map(({ id }) => id),
    memberId: bar.who?.memberId ?? null,
    value: 1,
    status: 'proposed' as const,
    verdicts: [],
    judgedCount: 0,
    keptAway: {},
    heldByRequestIds: [],
    overriddenRuleIds: [],
  }
}

async function offer(tx: Tx, poolId: string, made: readonly Made[]): Promise<void> {
  const asked = made.filter(({ bar }) => bar.kind === 'offered' || bar.kind === 'confirmed')
  const of = ({ bar, request }: Made) => ({
    requestId: request.id,
    boardId: request.boardId,
    poolId,
    memberId: bar.who?.memberId ?? '',
  })
  await insertRows(
    tx,
    tables.offer,
    asked.map((one) => ({
      id: offerId(one.bar),
      ...of(one),
      proposalId: proposalId(one.bar),
      sessionIds: one.sessions.map(({ id }) => id),
      status: 'sent' as const,
      sentAt: NOW,
      deadlineAt: instantAt(addDays(MONDAY, 120), clockTime('08:00')),
    })),
  )
  const taken = asked.filter(({ bar }) => bar.kind === 'confirmed')
  const ids = taken.map(({ bar }) => offerId(bar))
  await tx
    .update(tables.offer)
    .set({ status: 'accepted', answeredAt: NOW })
    .where(inArray(tables.offer.id, ids))
  const assignmentId = ({ n }: Bar) => uuidOf(`bench board assignment ${n}`)
  await insertRows(
    tx,
    tables.assignment,
    taken.map((one) => ({
      id: assignmentId(one.bar),
      ...of(one),
      offerId: offerId(one.bar),
      engagementId: one.bar.who?.engagementId ?? '',
      source: 'own-board' as const,
      status: 'confirmed' as const,
      minutes: one.request.minutes,
      confirmedAt: NOW,
    })),
  )
  await insertRows(
    tx,
    tables.assignmentSession,
    taken.flatMap((one) =>
      one.sessions.map(({ id, day, during, minutes }) => ({
        id: uuidOf(`bench board taken ${id}`),
        assignmentId: assignmentId(one.bar),
        requestSessionId: id,
        ...of(one),
        day,
        during,
        minutes,
        status: 'confirmed' as const,
      })),
    ),
  )
  await tx
    .update(tables.request)
    .set({ status: 'covered', coveredAt: NOW })
    .where(
      inArray(
        tables.request.id,
        taken.map(({ request }) => request.id),
      ),
    )
}
