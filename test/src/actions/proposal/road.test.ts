import { afterAll, beforeAll, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { listAssignments } from '../../../../src/actions/assignment/list.ts'
import { recordFulfilment } from '../../../../src/actions/fulfilment/record.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { listOffers } from '../../../../src/actions/offer/list.ts'
import { sendOffer } from '../../../../src/actions/offer/send.ts'
import { approveProposal } from '../../../../src/actions/proposal/approve.ts'
import { listProposals } from '../../../../src/actions/proposal/list.ts'
import { matchPool } from '../../../../src/actions/proposal/match.ts'
import { showProposal } from '../../../../src/actions/proposal/show.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})

afterAll(() => at.matcher.close())

const page = { limit: 50 }

it('goes the whole road from a request to confirmed hours', async () => {
  const { coordinator, school, clock } = at
  const anna = await at.member({ row: { name: 'Anna Bakker' } })
  const bas = await at.member({ row: { name: 'Bas de Wit' }, qualifications: [] })
  const request = await at.request()

  const run = await matchPool(coordinator, { poolId: at.pool.id, seed: 1 })
  expect(run).toMatchObject({
    status: 'finished',
    requestCount: 1,
    memberCount: 2,
    coveredCount: 1,
  })
  expect(run.planValue).toBe(run.bound)

  const { items } = await listProposals(coordinator, { ...page, requestId: request.id })
  expect(items).toHaveLength(1)
  const [proposal] = items
  if (proposal === undefined) throw new Error('no proposal')
  expect(proposal).toMatchObject({
    memberId: anna.id,
    memberName: 'Anna Bakker',
    status: 'proposed',
  })

  const shown = await showProposal(coordinator, { proposalId: proposal.id })
  expect(shown.candidates.map(({ name, possible }) => ({ name, possible }))).toEqual([
    { name: 'Anna Bakker', possible: true },
    { name: 'Bas de Wit', possible: false },
  ])
  expect(shown.candidates[1]?.obstacles[0]?.ruleId).toBe('qualified')
  expect(shown.run.gap).toBe(0)
  expect(shown.spelregelsVersion).toBe(1)

  const approved = await approveProposal(coordinator, { proposalId: proposal.id, version: 1 })
  expect(approved).toMatchObject({ status: 'approved', version: 2 })
  const sent = await sendOffer(coordinator, { proposalId: proposal.id, version: 2, book: false })
  expect(sent.status).toBe('sent')

  const asAnna = await at.asMember(anna.id)
  const own = await listOffers(asAnna, page)
  expect(own.items).toMatchObject([{ id: sent.offerId, siteName: at.site.name }])
  const asBas = await at.asMember(bas.id)
  expect((await listOffers(asBas, page)).items).toEqual([])
  expect((await listOffers(school, page)).items).toEqual([
    expect.not.objectContaining({ memberId: anna.id }),
  ])

  const taken = await acceptOffer(asAnna, { offerId: sent.offerId })
  expect(taken).toMatchObject({
    covered: true,
    sessionCount: 5,
    minutes: 250,
    source: 'other-board',
  })
  const coming = await listAssignments(school, { ...page, requestId: request.id })
  expect(coming.items).toMatchObject([{ memberName: 'Anna Bakker', status: 'confirmed' }])

  clock.set('2026-11-27 17:00')
  const { assignmentId } = taken
  const hours = await recordFulfilment(school, { assignmentId, sessions: [] })
  expect(hours).toMatchObject({ minutes: 250, wageCents: 17_500, tariffId: null })
  const { rows } = await db.adminPool.query('select status from request where id = $1', [
    request.id,
  ])
  expect(rows).toEqual([{ status: 'fulfilled' }])
  const { rows: problems } = await db.adminPool.query('select * from event_chain_problems()')
  expect(problems).toEqual([])
})

it('leaves nothing that should never be', async () => {
  expect(await brokenInvariants(db.db)).toEqual([])
})
