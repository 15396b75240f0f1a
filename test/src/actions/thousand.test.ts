import { afterAll, beforeAll, expect, it } from 'vitest'
import { brokenInvariants } from '../../../db/queries/invariant.ts'
import { acceptOffer } from '../../../src/actions/offer/accept.ts'
import { approveProposal } from '../../../src/actions/proposal/approve.ts'
import type { Context } from '../../../src/context.ts'
import { ActionError } from '../../../src/errors.ts'
import { coordinatorActor } from '../../support/build/actor.ts'
import { anOffer, aProposal } from '../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../support/build/pool-at-work.ts'
import { chainProblems } from '../../support/build/unchanged.ts'
import { useDb } from '../../support/use-db.ts'

const db = useDb({ connectMs: 120_000, connectionsMax: 20 })
const MEMBERS = 50
/** All of the same morning, each offered to so many members: whoever takes one can take no other. */
const REQUESTS = 70
const ASKED_PER_REQUEST = 10
const PROPOSALS = 100
const COORDINATORS = 3
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
afterAll(() => at.matcher.close())

type Person = Awaited<ReturnType<PoolAtWork['member']>>

interface Racer {
  readonly kind: 'accept' | 'approve'
  /** The request or the proposal of which there is one winner. */
  readonly prize: string
  readonly memberId: string | null
  readonly run: () => Promise<unknown>
}

/** How a racer ended: with a code, and what it was told. */
interface Ended extends Racer {
  readonly code: string
  readonly told: ActionError | undefined
}

async function setAcceptances(): Promise<Racer[]> {
  const members: (Person & { readonly as: Context })[] = []
  for (let n = 0; n < MEMBERS; n += 1) {
    const member = await at.member()
    members.push({ ...member, as: await at.asMember(member.id) })
  }
  const racers: Racer[] = []
  for (let n = 0; n < REQUESTS; n += 1) {
    const request = await at.request({ days: ['2026-11-23'] })
    for (let k = 0; k < ASKED_PER_REQUEST; k += 1) {
      const member = members[(n * ASKED_PER_REQUEST + k * 7) % MEMBERS]
      if (member === undefined) throw new Error('no member')
      const about = { pool: at.pool, request, member }
      const { id: offerId } = await anOffer(db, about)
      racers.push({
        kind: 'accept',
        prize: request.id,
        memberId: member.id,
        run: () => acceptOffer(member.as, { offerId }),
      })
    }
  }
  return racers
}

async function setApprovals(): Promise<Racer[]> {
  const coordinators: Context[] = []
  for (let n = 0; n < COORDINATORS; n += 1)
    coordinators.push(at.as(await coordinatorActor(db, at.pool.id)))
  const member = await at.member()
  const racers: Racer[] = []
  for (let n = 0; n < PROPOSALS; n += 1) {
    const request = await at.request({ days: ['2026-12-01'] })
    const { id: proposalId } = await aProposal(db, { pool: at.pool, request, member })
    for (const by of coordinators) {
      const run = () => approveProposal(by, { proposalId, version: 1 })
      racers.push({ kind: 'approve', prize: proposalId, memberId: null, run })
    }
  }
  return racers
}

/** Everybody at once; anything but a refusal of ours is an error of the test. */
async function race(racers: readonly Racer[]): Promise<readonly Ended[]> {
  const ended = await Promise.allSettled(racers.map(({ run }) => run()))
  return racers.map((racer, n) => {
    const end = ended[n]
    if (end?.status === 'fulfilled') return { ...racer, code: 'won', told: undefined }
    const told: unknown = end?.reason
    if (!(told instanceof ActionError)) throw told
    return { ...racer, code: told.code, told }
  })
}

/** In the order of a shuffle that is the same each time. */
const mixed = <One>(list: readonly One[]): One[] =>
  list
    .map((one, n) => ({ one, at: (n * 7_919) % 1_009 }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)

const counted = (ended: readonly Ended[]) => {
  const codes: Record<string, number> = {}
  for (const { kind, code } of ended) codes[`${kind} ${code}`] = (codes[`${kind} ${code}`] ?? 0) + 1
  return codes
}

it('a thousand acceptances and approvals at once over fifty members', {
  timeout: 300_000,
}, async () => {
  const racers = mixed([...(await setAcceptances()), ...(await setApprovals())])
  expect(racers).toHaveLength(1_000)
  const ended = await race(racers)
  const codes = counted(ended)
  const won = ended.filter(({ code }) => code === 'won')

  // Nobody twice and nothing twice.
  const taken = won.filter(({ kind }) => kind === 'accept')
  const busy = new Set(taken.map(({ memberId }) => memberId))
  const filled = new Set(taken.map(({ prize }) => prize))
  expect([busy.size, filled.size]).toEqual([taken.length, taken.length])
  // Of every proposal exactly one approval, and the two others hear who and when.
  expect(codes).toMatchObject({
    'approve won': PROPOSALS,
    'approve already-decided': 2 * PROPOSALS,
  })
  // Who lost could not have won: the lessons have somebody, or the member is elsewhere.
  const lost = ended.filter(({ kind, code }) => kind === 'accept' && code !== 'won')
  expect(taken.length + lost.length).toBe(REQUESTS * ASKED_PER_REQUEST)
  for (const { code, prize, memberId, told } of lost) {
    expect(['double-booking', 'offer-closed', 'already-covered']).toContain(code)
    expect(told?.message).not.toBe('')
    expect(code === 'double-booking' ? busy.has(memberId) : filled.has(prize)).toBe(true)
  }
  expect(lost.every(({ prize, memberId }) => filled.has(prize) || busy.has(memberId))).toBe(true)

  const { rows } = await db.adminPool.query(
    `select (select count(*)::int from assignment where status = 'confirmed') as live,
       (select count(*)::int from request where status = 'covered') as covered,
       (select deadlocks::int from pg_stat_database where datname = current_database()) as deadlocks`,
  )
  expect(rows).toEqual([{ live: taken.length, covered: taken.length, deadlocks: 0 }])
  expect(await brokenInvariants(db.db)).toEqual([])
  expect(await chainProblems(db)).toEqual([])
})

it('would find a double booking: without its constraint there is one, and the invariants say so', {
  timeout: 120_000,
}, async () => {
  await db.adminPool.query(
    'alter table assignment_session drop constraint assignment_no_double_booking',
  )
  const member = await at.member()
  const as = await at.asMember(member.id)
  const racers: Racer[] = []
  for (let n = 0; n < 20; n += 1) {
    const request = await at.request({ days: ['2026-11-24'] })
    const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
    const run = () => acceptOffer(as, { offerId })
    racers.push({ kind: 'accept', prize: request.id, memberId: member.id, run })
  }
  const won = (await race(racers)).filter(({ code }) => code === 'won')
  expect(won.length).toBeGreaterThan(1)
  const broken = (await brokenInvariants(db.db)).map(({ invariant }) => invariant)
  expect(broken).toContain('2 no member is in two places at once')
})
