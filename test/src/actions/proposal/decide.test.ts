import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { availabilityException } from '../../../../db/schema/index.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { HARD_RULES } from '../../../../scheduler/rules/register.ts'
import { approveProposal } from '../../../../src/actions/proposal/approve.ts'
import { overrideProposal } from '../../../../src/actions/proposal/override.ts'
import { rejectProposal } from '../../../../src/actions/proposal/reject.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { aProposal } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork
let anna: Awaited<ReturnType<PoolAtWork['member']>>
let request: Awaited<ReturnType<PoolAtWork['request']>>

beforeAll(async () => {
  at = await aPoolAtWork(db, { body: { travelMinutesMax: 60 } })
})
beforeEach(async () => {
  at.clock.set('2026-11-20 09:00')
  anna = await at.member()
  request = await at.request()
})
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(() => at.matcher.close())

const propose = (over: Parameters<typeof aProposal>[2] = {}) =>
  aProposal(db, { pool: at.pool, request, member: anna }, over)
const statusOf = async (id: string) =>
  (await db.adminPool.query('select status, decided_by from proposal where id = $1', [id])).rows[0]

const asideFor = async (requestId: string) => {
  const { rows: kept } = await db.adminPool.query(
    `select overridden_rule_ids, reason from proposal
     where request_id = $1 and cardinality(overridden_rule_ids) > 0`,
    [requestId],
  )
  return kept
}

it('approves once: the second coordinator hears who decided and when', async () => {
  const { id: proposalId } = await propose()
  const first = await approveProposal(at.coordinator, { proposalId, version: 1 })
  expect(first).toEqual({ proposalId, status: 'approved', version: 2 })
  const second = at.as(await coordinatorActor(db, at.pool.id))
  await expect(approveProposal(second, { proposalId, version: 1 })).rejects.toMatchObject({
    code: 'already-decided',
    facts: {
      status: 'approved',
      decidedBy: at.coordinator.actor.userId,
      decidedByName: expect.stringMatching(/^Gebruiker/),
      decidedAt: at.clock.now(),
    },
  })
})

it('lets one of two coordinators who decide at once win', async () => {
  const { id: proposalId } = await propose()
  const second = at.as(await coordinatorActor(db, at.pool.id))
  const outcomes = await Promise.allSettled([
    approveProposal(at.coordinator, { proposalId, version: 1 }),
    rejectProposal(second, { proposalId, version: 1, reason: 'Toch liever niet' }),
  ])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

it('refuses a decision about an older version', async () => {
  const { id: proposalId } = await propose({ version: 3 })
  await expect(approveProposal(at.coordinator, { proposalId, version: 2 })).rejects.toMatchObject({
    code: 'stale-version',
    facts: { version: 3 },
  })
})

it('judges again: who became unavailable since the run is refused with the sentence', async () => {
  const { id: proposalId } = await propose()
  await rows(db)
    .insert(availabilityException)
    .values({
      memberId: anna.id,
      firstDay: day('2026-11-24'),
      lastDay: day('2026-11-24'),
      available: false,
      createdAt: at.clock.now(),
    })
  await expect(approveProposal(at.coordinator, { proposalId, version: 1 })).rejects.toMatchObject({
    code: 'rule-broken',
    detail: expect.stringContaining('24 november 2026'),
    facts: { ruleIds: ['available'] },
  })
  expect(await statusOf(proposalId)).toMatchObject({ status: 'proposed' })
})

it('does not approve lessons that another approved proposal holds', async () => {
  const { id: proposalId } = await propose()
  await propose({ status: 'approved' })
  await expect(approveProposal(at.coordinator, { proposalId, version: 1 })).rejects.toMatchObject({
    code: 'already-covered',
  })
})

it('cannot approve nobody', async () => {
  const { id: proposalId } = await propose({ memberId: null })
  await expect(approveProposal(at.coordinator, { proposalId, version: 1 })).rejects.toMatchObject({
    code: 'nobody-proposed',
  })
})

it('keeps somebody else’s proposal unknown', async () => {
  const { id: proposalId } = await propose()
  const stranger = at.as(await coordinatorActor(db))
  await expect(approveProposal(stranger, { proposalId, version: 1 })).rejects.toMatchObject({
    code: 'not-found',
  })
})

it('answers the same key with the same decision', async () => {
  const { id: proposalId } = await propose()
  const once = at.as(at.coordinator.actor, { idempotencyKey: `approve ${proposalId}` })
  const first = await approveProposal(once, { proposalId, version: 1 })
  expect(await approveProposal(once, { proposalId, version: 1 })).toEqual(first)
})

it('overrides a rule of the pool, with a reason, and writes the rule down', async () => {
  const far = await at.member({ row: { latitude: 50.85, longitude: 5.69 } })
  const { id: proposalId } = await propose()
  const input = { proposalId, version: 1, memberId: far.id }
  await expect(overrideProposal(at.coordinator, { ...input, reason: '' })).rejects.toMatchObject({
    code: 'reason-required',
  })
  const reason = 'Logeert deze week in de buurt'
  const made = await overrideProposal(at.coordinator, { ...input, reason })
  expect(made).toMatchObject({ status: 'approved', overriddenRuleIds: ['travel-limit'] })
  expect(await statusOf(proposalId)).toMatchObject({ status: 'superseded' })
  const { rows: kept } = await db.adminPool.query(
    'select member_id, reason, overridden_rule_ids from proposal where id = $1',
    [made.proposalId],
  )
  expect(kept).toEqual([{ member_id: far.id, reason, overridden_rule_ids: ['travel-limit'] }])
})

it('never overrides law', async () => {
  const unlicensed = await at.member({ qualifications: [] })
  const { id: proposalId } = await propose()
  await expect(
    overrideProposal(at.coordinator, {
      proposalId,
      version: 1,
      memberId: unlicensed.id,
      reason: 'Kan het toch',
    }),
  ).rejects.toMatchObject({ code: 'rule-broken', facts: { ruleIds: ['qualified'] } })
  expect(await statusOf(proposalId)).toMatchObject({ status: 'proposed' })
})

const ofPool = HARD_RULES.filter(({ origin }) => origin === 'pool')
const ofLaw = HARD_RULES.filter(({ origin }) => origin !== 'pool')
/** From here on the rule finds something against everybody, whatever its facts would be. */
function always(rule: (typeof HARD_RULES)[number]) {
  vi.spyOn(rule, 'check').mockReturnValue({ ruleId: rule.id, facts: {} })
  vi.spyOn(rule, 'explain').mockReturnValue(`Tegengehouden door ${rule.id}.`)
}

it('knows rules of the pool and rules that are not the pool’s to set aside', () => {
  expect(ofPool.map(({ id }) => id)).toContain('travel-limit')
  expect(ofLaw.map(({ id }) => id)).toEqual(expect.arrayContaining(['qualified', 'daily-rest']))
})

it.each(ofPool)('lets $id go, written down with the reason', async (rule) => {
  const { id: proposalId } = await propose()
  always(rule)
  const input = { proposalId, version: 1, memberId: anna.id, reason: 'Zo afgesproken' }
  const made = await overrideProposal(at.coordinator, input)
  expect(made.overriddenRuleIds).toEqual([rule.id])
  expect(await asideFor(request.id)).toEqual([
    { overridden_rule_ids: [rule.id], reason: 'Zo afgesproken' },
  ])
})

it.each(ofLaw)('never lets $id go: not alone, and not beside a rule of the pool', async (rule) => {
  const far = await at.member({ row: { latitude: 50.85, longitude: 5.69 } })
  const { id: proposalId } = await propose()
  always(rule)
  const about = { proposalId, version: 1, reason: 'Kan het toch' }
  const tries = [anna, far].map(({ id: memberId }) =>
    overrideProposal(at.coordinator, { ...about, memberId }),
  )
  const [alone, beside] = await Promise.allSettled(tries)
  expect(alone).toMatchObject({ reason: { code: 'rule-broken', facts: { ruleIds: [rule.id] } } })
  expect(beside).toMatchObject({
    reason: {
      code: 'rule-broken',
      facts: { ruleIds: expect.arrayContaining([rule.id, 'travel-limit']) },
    },
  })
  expect(await statusOf(proposalId)).toMatchObject({ status: 'proposed' })
  expect(await asideFor(request.id)).toEqual([])
})

it('chooses somebody where nobody was proposed', async () => {
  const { id: proposalId } = await propose({ memberId: null })
  const made = await overrideProposal(at.coordinator, {
    proposalId,
    version: 1,
    memberId: anna.id,
    reason: 'Belde net dat het kan',
  })
  expect(made).toMatchObject({ status: 'approved', overriddenRuleIds: [] })
})

it('rejects with a reason, also what was approved and not yet offered', async () => {
  const { id: proposalId } = await propose({ status: 'approved' })
  const { rows: found } = await db.adminPool.query('select version from proposal where id = $1', [
    proposalId,
  ])
  const version = found[0].version
  await expect(
    rejectProposal(at.coordinator, { proposalId, version, reason: '' }),
  ).rejects.toMatchObject({ code: 'reason-required' })
  await rejectProposal(at.coordinator, { proposalId, version, reason: 'School wil niet' })
  expect(await statusOf(proposalId)).toMatchObject({ status: 'rejected' })
})
