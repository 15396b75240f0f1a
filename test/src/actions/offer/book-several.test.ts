import { afterAll, beforeAll, expect, it } from 'vitest'
import { bookSeveral } from '../../../../src/actions/offer/book-several.ts'
import { listReadyOffers } from '../../../../src/actions/offer/list-ready.ts'
import { aProposal } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
afterAll(() => at.matcher.close())

it('books who may not refuse, and leaves who may', async () => {
  const approved = { status: 'approved' as const }
  const fixed = await at.member()
  const onCall = await at.member({ engagement: { form: 'on-call' } })
  const ids: string[] = []
  for (const member of [fixed, onCall]) {
    const about = { pool: at.pool, request: await at.request(), member }
    ids.push((await aProposal(db, about, approved)).id)
  }
  const { items } = await listReadyOffers(at.coordinator, {})
  expect(new Map(items.map((one) => [one.memberId, one.mayBook]))).toEqual(
    new Map([
      [fixed.id, true],
      [onCall.id, false],
    ]),
  )
  const proposals = items.map(({ id: proposalId, version }) => ({ proposalId, version }))
  const outcomes = await bookSeveral(at.coordinator, { proposals })
  expect(outcomes.find(({ id }) => id === ids[0])?.done).toMatchObject({ status: 'accepted' })
  expect(outcomes.find(({ id }) => id === ids[1])?.refused).toMatchObject({ code: 'rule-broken' })
})
