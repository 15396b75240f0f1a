import { afterAll, beforeAll, expect, it } from 'vitest'
import { listSwaps, listSwapsInput } from '../../../../src/actions/assignment/list-swaps.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
afterAll(() => at.matcher.close())

async function coming(name: string, day: string): Promise<string> {
  const [member, request] = [await at.member({ row: { name } }), await at.request({ days: [day] })]
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
  return (await acceptOffer(await at.asMember(member.id), { offerId })).assignmentId
}

it('says that there are more than were looked at, and finds these by part of a name', async () => {
  const assignmentId = await coming('Anna', '2026-11-23')
  for (let n = 0; n < 10; n += 1) await coming(`Bas ${n}`, '2026-11-24')
  const look = (name?: string) =>
    listSwaps(at.coordinator, listSwapsInput.parse({ assignmentId, ...(name && { name }) }))
  expect(await look()).toMatchObject({ hasMore: false })
  expect((await look()).partners).toHaveLength(10)
  await coming('Zoë Ver', '2026-12-01')
  const { partners, hasMore } = await look()
  expect(hasMore).toBe(true)
  expect(partners.map(({ memberName }) => memberName)).not.toContain('Zoë Ver')
  const found = await look('zoë')
  expect(found).toMatchObject({ hasMore: false, partners: [{ memberName: 'Zoë Ver', why: [] }] })
  expect((await look('%')).partners).toEqual([])
})
