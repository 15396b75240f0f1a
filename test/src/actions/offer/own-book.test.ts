import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StoredVerdict } from '../../../../scheduler/domain/stored-verdict.ts'
import { cancelAssignment } from '../../../../src/actions/assignment/cancel.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { declineOffer } from '../../../../src/actions/offer/decline.ts'
import { readLedger } from '../../../../src/actions/offer/ledger.ts'
import { listOffers } from '../../../../src/actions/offer/list.ts'
import { showOffer } from '../../../../src/actions/offer/show.ts'
import { readWhyNotMe } from '../../../../src/actions/offer/why-not-me.ts'
import { markUnfilled } from '../../../../src/actions/request/mark-unfilled.ts'
import type { Context } from '../../../../src/context.ts'
import { anOffer, aProposal } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
type Somebody = Awaited<ReturnType<PoolAtWork['member']>>
type Asked = Awaited<ReturnType<PoolAtWork['request']>>
let pool: PoolAtWork
let anna: Somebody
let bas: Somebody
let asAnna: Context

beforeAll(async () => {
  pool = await aPoolAtWork(db)
})
beforeEach(async () => {
  pool.clock.set('2026-11-20 09:00')
  anna = await pool.member({ row: { name: 'Anna Eigen' } })
  bas = await pool.member({ row: { name: 'Bas Geheim' } })
  asAnna = await pool.asMember(anna.id)
})

const offerTo = (request: Asked, member: Somebody) =>
  anOffer(db, { pool: pool.pool, request, member })

describe('an offer, for its member', () => {
  it('says how far it is and under which contract, to nobody else', async () => {
    const request = await pool.request()
    const { id: offerId } = await offerTo(request, anna)
    const { terms } = await showOffer(asAnna, { offerId })
    expect(terms?.form).toBe('permanent')
    expect(terms?.travelMinutes).toBeGreaterThan(0)
    const { items } = await listOffers(asAnna, { limit: 50 })
    expect(items).toMatchObject([{ id: offerId, terms }])
    expect(await showOffer(pool.coordinator, { offerId })).not.toHaveProperty('terms')
  })

  it('that is declined keeps the words, but of somebody on call', async () => {
    const { id: offerId } = await offerTo(await pool.request(), anna)
    const words = 'Volgende week graag wel.'
    await declineOffer(asAnna, { offerId, reason: 'travel', words })
    expect(await showOffer(pool.coordinator, { offerId })).toMatchObject({
      declineReason: 'travel',
      declineWords: words,
    })
    const cas = await pool.member({ engagement: { form: 'on-call', weekMinutes: 0 } })
    const other = await offerTo(await pool.request(), cas)
    const asCas = await pool.asMember(cas.id)
    await declineOffer(asCas, { offerId: other.id, reason: 'travel', words })
    expect(await showOffer(asCas, { offerId: other.id })).toMatchObject({
      declineReason: 'no-reason',
      declineWords: null,
    })
  })
})

describe('the own book', () => {
  it('has every own offer with what came of it, the newest first, and nobody else’s', async () => {
    const one = await offerTo(await pool.request({ days: ['2026-11-23'] }), anna)
    const two = await offerTo(await pool.request({ days: ['2026-11-24'] }), anna)
    await offerTo(await pool.request({ days: ['2026-11-25'] }), bas)
    const { assignmentId } = await acceptOffer(asAnna, { offerId: one.id })
    await declineOffer(asAnna, { offerId: two.id, reason: 'level', words: 'Niet mijn vak' })
    await cancelAssignment(pool.school, { assignmentId })
    const lines = await readLedger(asAnna, {})
    expect(lines).toHaveLength(2)
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: one.id,
          status: 'accepted',
          assignmentStatus: 'cancelled',
          cancelledBy: 'school',
          lessons: 1,
        }),
        expect.objectContaining({
          id: two.id,
          status: 'declined',
          declineReason: 'level',
          declineWords: 'Niet mijn vak',
          assignmentId: null,
        }),
      ]),
    )
    await expect(readLedger(pool.coordinator, {})).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

const verdict = (member: Somebody, over: Partial<StoredVerdict> = {}): StoredVerdict => ({
  memberId: member.id,
  source: 'own-board',
  licence: { outcome: 'licensed', article: null, until: null },
  broken: [],
  costs: [],
  value: 100,
  atLeast: 0,
  ...over,
})
const cost = (objectiveId: 'cost' | 'travel', weighted: number) => ({
  objectiveId,
  cost: weighted,
  weighted,
  facts: { secret: 'Bas Geheim' },
})

/** A request that Bas came for, of which a run had judged them both. */
async function goneToBas(own: Partial<StoredVerdict>, his: Partial<StoredVerdict> = {}) {
  const request = await pool.request({ days: ['2026-11-23'] })
  const about = { pool: pool.pool, request, member: bas }
  await aProposal(db, about, { verdicts: [verdict(bas, his), verdict(anna, own)] })
  const { id: offerId } = await offerTo(request, bas)
  await acceptOffer(await pool.asMember(bas.id), { offerId })
  return request
}

describe('why not me', () => {
  it('is what somebody else had over the member, without a word about who', async () => {
    const request = await goneToBas({ value: 60, costs: [cost('travel', 40)] })
    const found = await readWhyNotMe(asAnna, {})
    expect(found).toMatchObject([
      {
        requestId: request.id,
        outcome: 'somebody',
        reason: 'other-fits-better',
        sentences: [
          'U kon deze lessen doen, maar iemand anders past beter: de reistijd is dan korter.',
        ],
      },
    ])
    expect(JSON.stringify(found)).not.toMatch(/Bas|secret/)
    expect(JSON.stringify(found)).not.toContain(bas.id)
  })

  it('is the own rules in the way', async () => {
    await goneToBas({ broken: [{ ruleId: 'admitted', facts: {} }], value: 0 })
    expect(await readWhyNotMe(asAnna, {})).toMatchObject([
      {
        reason: 'not-allowed',
        sentences: [
          'Het vragende bestuur heeft deze vervanger nog niet op de eigen scholen toegelaten.',
        ],
      },
    ])
  })

  it('leaves out what the member could not teach, was asked for, or was not judged for', async () => {
    await goneToBas({ broken: [{ ruleId: 'qualified', facts: {} }], value: 0 })
    const asked = await pool.request({ days: ['2026-11-24'] })
    const about = { pool: pool.pool, request: asked, member: anna }
    await aProposal(db, about, { verdicts: [verdict(anna)] })
    const { id: offerId } = await offerTo(asked, anna)
    await declineOffer(asAnna, { offerId, reason: 'no-reason' })
    const { id: second } = await offerTo(asked, bas)
    await acceptOffer(await pool.asMember(bas.id), { offerId: second })
    expect(await readWhyNotMe(asAnna, {})).toEqual([])
  })

  it('of a request that is not decided says nothing yet', async () => {
    const request = await pool.request({ days: ['2026-11-23'] })
    const about = { pool: pool.pool, request, member: bas }
    await aProposal(db, about, { verdicts: [verdict(bas), verdict(anna)] })
    expect(await readWhyNotMe(asAnna, {})).toEqual([])
  })

  it('of lessons that nobody came for says that they could have been done', async () => {
    const request = await pool.request({ days: ['2026-11-23'] })
    await aProposal(db, { pool: pool.pool, request, member: anna }, { verdicts: [verdict(anna)] })
    const ended = { requestId: request.id, version: request.version }
    await markUnfilled(pool.school, { ...ended, classConsequence: 'split' })
    expect(await readWhyNotMe(asAnna, {})).toMatchObject([{ outcome: 'nobody', sentences: [] }])
  })

  it('is told to nobody else: not to who came, not to another pool, not to another role', async () => {
    await goneToBas({ value: 60, costs: [cost('cost', 40)] })
    expect(await readWhyNotMe(await pool.asMember(bas.id), {})).toEqual([])
    const far = await pool.member({ place: { status: 'candidate', joinedOn: null } })
    expect(await readWhyNotMe(await pool.asMember(far.id), {})).toEqual([])
    await expect(readWhyNotMe(pool.coordinator, {})).rejects.toMatchObject({ code: 'not-allowed' })
    pool.clock.set('2027-03-01 09:00')
    expect(await readWhyNotMe(asAnna, {})).toEqual([])
  })
})
