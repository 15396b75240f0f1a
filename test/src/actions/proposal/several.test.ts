import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listReadyOffers } from '../../../../src/actions/offer/list-ready.ts'
import { sendSeveral } from '../../../../src/actions/offer/send-several.ts'
import { approveProposal } from '../../../../src/actions/proposal/approve.ts'
import {
  approveSeveral,
  approveSeveralInput,
} from '../../../../src/actions/proposal/approve-several.ts'
import { listSeveral } from '../../../../src/actions/proposal/list-several.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { anOffer, aProposal } from '../../../support/build/decision.ts'
import { aPool } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(() => at.clock.set('2026-11-20 09:00'))
afterAll(() => at.matcher.close())

/** A proposal of somebody of their own for one day. */
async function propose(
  name: string,
  over: Parameters<typeof aProposal>[2] = {},
  day = '2026-12-01',
) {
  const member = await at.member({ row: { name } })
  const request = await at.request({ days: [day] })
  const about = { pool: at.pool, request, member }
  return { ...(await aProposal(db, about, over)), about }
}

const asSeen = (...list: readonly { readonly id: string; readonly version: number }[]) =>
  list.map(({ id: proposalId, version }) => ({ proposalId, version }))
const statusOf = async (id: string) => {
  const { rows } = await db.adminPool.query('select status from proposal where id = $1', [id])
  return String(rows[0]?.['status'])
}

describe('approving several', () => {
  test('a refused one takes nothing from the others, and says why', async () => {
    const [good, late, nobody, last] = [
      await propose('Anna'),
      await propose('Bas'),
      await propose('Cor', { memberId: null }),
      await propose('Dirk'),
    ]
    await approveProposal(at.coordinator, { proposalId: late.id, version: 1 })
    const proposals = asSeen(good, late, nobody, last)
    const outcomes = await approveSeveral(at.coordinator, { proposals })
    expect(outcomes.map(({ refused }) => refused?.code ?? 'done')).toEqual([
      'done',
      'already-decided',
      'nobody-proposed',
      'done',
    ])
    expect(outcomes[1]?.refused?.detail).toContain('al beslist')
    expect(await Promise.all([good, last].map(({ id }) => statusOf(id)))).toEqual([
      'approved',
      'approved',
    ])
  })

  test('asked again with the same key, the same answers and nothing twice', async () => {
    const [one, other] = [await propose('Eva'), await propose('Fien')]
    const again = { ...at.coordinator, idempotencyKey: randomUUID() }
    const input = { proposals: asSeen(one, other) }
    const first = await approveSeveral(again, input)
    expect(await approveSeveral(again, input)).toEqual(first)
    expect(first.every(({ refused }) => refused === null)).toBe(true)
    const { rows } = await db.adminPool.query(
      `select count(*)::int as count from event where verb = 'proposal.approve' and subject_id = any($1)`,
      [[one.id, other.id]],
    )
    expect(rows[0]).toEqual({ count: 2 })
  })

  test('of somebody else’s pool each is as unknown, and a school may not at all', async () => {
    const one = await propose('Guus')
    const stranger = at.as(await coordinatorActor(db, (await aPool(db)).id))
    const input = { proposals: asSeen(one) }
    const [outcome] = await approveSeveral(stranger, input)
    expect(outcome?.refused?.code).toBe('not-found')
    expect(await statusOf(one.id)).toBe('proposed')
    expect(() => approveSeveral(at.school, input)).toThrow('not-allowed')
    const ids = { proposalIds: [one.id] }
    expect((await listSeveral(stranger, ids)).items).toEqual([])
    expect((await listSeveral(at.coordinator, ids)).items).toMatchObject([{ memberName: 'Guus' }])
  })

  test('input without any, or with one twice, is refused', () => {
    const one = { proposalId: randomUUID(), version: 1 }
    expect(approveSeveralInput.safeParse({ proposals: [] }).success).toBe(false)
    expect(approveSeveralInput.safeParse({ proposals: [one, one] }).success).toBe(false)
    expect(approveSeveralInput.safeParse({ proposals: [one] }).success).toBe(true)
  })
})

describe('sending several', () => {
  test('says beforehand who would be asked until when, and what cannot be sent', async () => {
    const ready = await propose('Hugo', { status: 'approved' })
    const late = await propose('Ines', { status: 'approved' }, '2026-11-19')
    const taken = await propose('Jet', { status: 'approved' })
    await anOffer(db, { ...taken.about, member: await at.member() })
    const { items } = await listReadyOffers(at.coordinator, {})
    const of = (id: string) => items.find((item) => item.id === id)
    expect(of(ready.id)).toMatchObject({ memberName: 'Hugo', isAsked: false })
    expect(of(ready.id)?.lessons).toHaveLength(1)
    expect(of(ready.id)?.deadlineAt).toBeGreaterThan(at.clock.now())
    expect(of(late.id)?.deadlineAt).toBeNull()
    expect(of(taken.id)?.isAsked).toBe(true)
    const names = items.map(({ memberName }) => memberName ?? '')
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'nl')))
  })

  test('sends each on its own until when it was said, and the page after that no longer has it', async () => {
    const [good, gone] = [
      await propose('Kees', { status: 'approved' }),
      await propose('Loes', { status: 'approved' }, '2026-11-19'),
    ]
    const before = await listReadyOffers(at.coordinator, {})
    const said = before.items.find(({ id }) => id === good.id)?.deadlineAt
    const outcomes = await sendSeveral(at.coordinator, { proposals: asSeen(good, gone) })
    expect(outcomes[0]?.done).toMatchObject({ status: 'sent', deadlineAt: said })
    expect(outcomes[1]?.refused?.code).toBe('offer-closed')
    expect(await statusOf(gone.id)).toBe('approved')
    const { items } = await listReadyOffers(at.coordinator, {})
    expect(items.map(({ id }) => id)).not.toContain(good.id)
  })

  test('somebody else’s are not seen', async () => {
    const stranger = at.as(await coordinatorActor(db, (await aPool(db)).id))
    expect((await listReadyOffers(stranger, {})).items).toEqual([])
    await expect(listReadyOffers(at.school, {})).rejects.toThrow('not-allowed')
  })
})
