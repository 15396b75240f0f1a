import { beforeAll, describe, expect, test } from 'vitest'
import { addCandidateInput } from '../../../../src/actions/intake/add-candidate.ts'
import { listCandidates, listCandidatesInput } from '../../../../src/actions/intake/list.ts'
import { showCandidate } from '../../../../src/actions/intake/show.ts'
import { showMember } from '../../../../src/actions/member/show.ts'
import { schoolActor } from '../../../support/build/actor.ts'
import { testContext } from '../../../support/build/context.ts'
import { chainProblems, rowCounts } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'
import { aChoosyPool, add, aPlace, TEACHES, TWO_DAYS } from './candidate.ts'

const db = useDb()
let own: Awaited<ReturnType<typeof aChoosyPool>>
let other: Awaited<ReturnType<typeof aChoosyPool>>

beforeAll(async () => {
  own = await aChoosyPool(db)
  other = await aChoosyPool(db)
})

const waiting = async () =>
  (await listCandidates(own.context, listCandidatesInput.parse({}))).items.map(
    ({ memberName }) => memberName,
  )

describe('a candidate', () => {
  test('is listed and shown with what the pool asks, and is no member yet', async () => {
    const { placeId, memberId } = await add(own.context, own.pool.id, { name: 'Kim Nieuw' })
    expect(await waiting()).toContain('Kim Nieuw')
    const shown = await showCandidate(own.context, { placeId })
    expect(shown).toMatchObject({
      status: 'candidate',
      candidateOn: '2026-11-20',
      roleCodes: ['leraar'],
      qualifications: [{ vak: 'wi', grade: 'G1' }],
      unmetRequired: 1,
      criteria: [
        { criterion: TEACHES, required: true, finding: null },
        { criterion: TWO_DAYS, required: false, finding: null },
      ],
    })
    const { pools } = await showMember(own.context, { memberId })
    expect(pools).toMatchObject([{ status: 'candidate', joinedOn: null }])
    expect(await chainProblems(db)).toEqual([])
  })

  test.each(['rejected', 'left'] as const)('who was %s is one again', async (status) => {
    const before = await aPlace(db, own.pool.id, {
      status,
      ...(status === 'left' && { leftOn: before20() }),
    })
    const { placeId, memberId } = await add(own.context, own.pool.id, { email: before.email })
    expect([placeId, memberId]).toEqual([before.id, before.memberId])
    expect(await showCandidate(own.context, { placeId })).toMatchObject({ status: 'candidate' })
  })
})

const before20 = () => '2026-11-01' as NonNullable<Parameters<typeof aPlace>[2]['leftOn']>

describe('refused, with nothing changed', () => {
  test.each([
    ['candidate', 'Deze persoon is al kandidaat'],
    ['admitted', 'Deze persoon is al lid'],
  ] as const)('who is %s already', async (status, remedy) => {
    const { email } = await aPlace(db, own.pool.id, { status })
    const before = await rowCounts(db)
    await expect(add(own.context, own.pool.id, { email })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'email', remedy: expect.stringContaining(remedy) }],
    })
    expect(await rowCounts(db)).toEqual(before)
  })

  test('the address of somebody whom only another pool knows, without saying who', async () => {
    const { email } = await aPlace(db, other.pool.id, { status: 'admitted' })
    const before = await rowCounts(db)
    await expect(add(own.context, own.pool.id, { email })).rejects.toMatchObject({
      fields: [{ field: 'email', value: email, remedy: expect.stringContaining('niet mag zien') }],
    })
    expect(await rowCounts(db)).toEqual(before)
  })

  test('an unknown role and an unknown vak, both told', async () => {
    const given = { roleCodes: ['tovenaar'], qualifications: [{ vak: 'toveren', grade: 'G1' }] }
    await expect(add(own.context, own.pool.id, given)).rejects.toMatchObject({
      fields: [{ field: 'roleCodes' }, { field: 'qualifications.0.vak' }],
    })
  })

  test('another pool as one that does not exist; schools not at all', async () => {
    for (const poolId of [other.pool.id, '00000000-0000-4000-8000-000000000000']) {
      await expect(add(own.context, poolId)).rejects.toMatchObject({ code: 'not-found' })
    }
    const school = testContext(db, await schoolActor(db, { boardId: own.board.id }))
    await expect(add(school, own.pool.id)).rejects.toMatchObject({ code: 'not-allowed' })
    const { placeId } = await add(other.context, other.pool.id)
    await expect(showCandidate(own.context, { placeId })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test.each([
    ['no address', { email: 'geen adres' }],
    ['no role', { roleCodes: [] }],
    ['no postcode', { postcode4: '38' }],
    ['two lines of name', { name: 'a\nb' }],
  ])('%s', (_, over) => {
    const given = { poolId: own.pool.id, name: 'A', email: 'a@b.nl', roleCodes: ['leraar'] }
    expect(addCandidateInput.safeParse(given).success).toBe(true)
    expect(addCandidateInput.safeParse({ ...given, ...over }).success).toBe(false)
  })

  test('the same address twice at once is one person', async () => {
    const tries = await Promise.allSettled(
      [1, 2].map(() => add(own.context, own.pool.id, { email: 'tegelijk@voorbeeld.nl' })),
    )
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
