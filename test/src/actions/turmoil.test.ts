import { afterAll, beforeAll, expect, it } from 'vitest'
import { brokenInvariants } from '../../../db/queries/invariant.ts'
import { day } from '../../../scheduler/domain/day.ts'
import { cancelAssignment } from '../../../src/actions/assignment/cancel.ts'
import { endAssignmentEarly } from '../../../src/actions/assignment/end-early.ts'
import { extendAssignment } from '../../../src/actions/assignment/extend.ts'
import { acceptOffer } from '../../../src/actions/offer/accept.ts'
import { declineOffer } from '../../../src/actions/offer/decline.ts'
import { expireOffer } from '../../../src/actions/offer/expire.ts'
import { sendOffer } from '../../../src/actions/offer/send.ts'
import { approveProposal } from '../../../src/actions/proposal/approve.ts'
import { matchPool } from '../../../src/actions/proposal/match.ts'
import { overrideProposal } from '../../../src/actions/proposal/override.ts'
import { rejectProposal } from '../../../src/actions/proposal/reject.ts'
import { logOutsideCover } from '../../../src/actions/request/log-outside-cover.ts'
import { markUnfilled } from '../../../src/actions/request/mark-unfilled.ts'
import { withdrawRequest } from '../../../src/actions/request/withdraw.ts'
import type { Context } from '../../../src/context.ts'
import { ActionError } from '../../../src/errors.ts'
import { coordinatorActor } from '../../support/build/actor.ts'
import { aPoolAtWork, type PoolAtWork } from '../../support/build/pool-at-work.ts'
import { chainProblems } from '../../support/build/unchanged.ts'
import { useDb } from '../../support/use-db.ts'

const db = useDb({ connectMs: 60_000, connectionsMax: 20 })
const ROUNDS = 12
const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25'] as const
let at: PoolAtWork
let members: { id: string; as: Context }[]
let second: Context

beforeAll(async () => {
  at = await aPoolAtWork(db, { body: { split: 'weekday' } })
  members = []
  for (let n = 0; n < 4; n += 1) {
    const { id } = await at.member()
    members.push({ id, as: await at.asMember(id) })
  }
  for (let n = 0; n < 8; n += 1) await at.request({ days: DAYS.slice(0, 1 + (n % 3)) })
  second = at.as(await coordinatorActor(db, at.pool.id))
}, 60_000)
afterAll(() => at.matcher.close())

interface Standing {
  readonly requests: { id: string; version: number }[]
  readonly proposals: { id: string; version: number; status: string }[]
  readonly offers: { id: string; member_id: string }[]
  readonly assignments: { id: string; member_id: string }[]
}

async function standing(): Promise<Standing> {
  const query = async (sql: string) => (await db.adminPool.query(sql)).rows
  return {
    requests: await query('select id, version from request order by id'),
    proposals: await query(
      "select id, version, status from proposal where status in ('proposed', 'approved') order by id",
    ),
    offers: await query("select id, member_id from offer where status = 'sent' order by id"),
    assignments: await query(
      "select id, member_id from assignment where status = 'confirmed' order by id",
    ),
  }
}

/** Everything that somebody could do to what stands there, each of it by two hands. */
function everything(now: Standing, round: number): (() => Promise<unknown>)[] {
  const other = (n: number) => members[n % members.length]?.id ?? ''
  const who = (id: string) => members.find((one) => one.id === id)?.as ?? at.worker
  const decisions = now.proposals.flatMap(({ id: proposalId, version, status }, n) =>
    [at.coordinator, second].flatMap((by) => [
      () => approveProposal(by, { proposalId, version }),
      () =>
        sendOffer(by, {
          proposalId,
          version: version + (status === 'proposed' ? 1 : 0),
          book: false,
        }),
      ...(n % 3 === round % 3
        ? [
            () =>
              overrideProposal(by, { proposalId, version, memberId: other(n), reason: 'Liever' }),
          ]
        : []),
      ...(n % 5 === round % 5
        ? [() => rejectProposal(by, { proposalId, version, reason: 'Nee' })]
        : []),
    ]),
  )
  const answers = now.offers.flatMap(({ id: offerId, member_id }, n) => [
    () => acceptOffer(who(member_id), { offerId }),
    () => acceptOffer(who(member_id), { offerId }),
    () => expireOffer(at.worker, { offerId }),
    ...(n % 3 === 0
      ? [() => declineOffer(who(member_id), { offerId, reason: 'no-reason' as const })]
      : []),
  ])
  const changes = now.assignments.flatMap(({ id: assignmentId, member_id }, n) => [
    () => extendAssignment(at.school, { assignmentId, lastDay: day('2026-12-02') }),
    () => endAssignmentEarly(at.school, { assignmentId, lastDay: day('2026-11-24') }),
    ...(n % 2 === round % 2
      ? [
          () => cancelAssignment(who(member_id), { assignmentId }),
          () => cancelAssignment(at.school, { assignmentId }),
        ]
      : []),
  ])
  const request = now.requests[round % now.requests.length]
  const about = { requestId: request?.id ?? '', version: request?.version ?? 1 }
  const ends = [
    () => withdrawRequest(at.school, about),
    () => markUnfilled(at.school, { ...about, classConsequence: 'split' }),
    () =>
      logOutsideCover(at.school, {
        ...about,
        by: 'agency',
        agencyId: null,
        minutes: 50,
        costCents: 1,
      }),
  ]
  const match = () => matchPool(at.coordinator, { poolId: at.pool.id, seed: round })
  return [match, ...decisions, ...answers, match, ...changes, ...(round % 4 === 3 ? ends : [])]
}

it('everything at once leaves nothing half and nothing impossible', {
  timeout: 180_000,
}, async () => {
  await matchPool(at.coordinator, { poolId: at.pool.id, seed: 1 })
  const codes: Record<string, number> = {}
  for (let round = 0; round < ROUNDS; round += 1) {
    const ended = await Promise.allSettled(
      everything(await standing(), round).map((action) => action()),
    )
    for (const one of ended) {
      if (one.status === 'rejected' && !(one.reason instanceof ActionError)) throw one.reason
      const code = one.status === 'fulfilled' ? 'done' : String(one.reason.code)
      codes[code] = (codes[code] ?? 0) + 1
    }
    expect(await brokenInvariants(db.db), `round ${round}`).toEqual([])
    expect(await chainProblems(db), `round ${round}`).toEqual([])
  }
  expect(codes['done']).toBeGreaterThan(50)
  expect(codes['already-decided']).toBeGreaterThan(10)
  const { rows } = await db.adminPool.query(
    'select deadlocks::int as n from pg_stat_database where datname = current_database()',
  )
  expect(rows).toEqual([{ n: 0 }])
})
