import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { addAgency, addAgencyInput } from '../../../../src/actions/agency/add.ts'
import { agreeTariff, agreeTariffInput } from '../../../../src/actions/agency/agree-tariff.ts'
import { changeAgency, changeAgencyInput } from '../../../../src/actions/agency/change.ts'
import {
  changeAgreement,
  changeAgreementInput,
} from '../../../../src/actions/agency/change-agreement.ts'
import { endAgencyTariff } from '../../../../src/actions/agency/end-tariff.ts'
import { listAgencies } from '../../../../src/actions/agency/list.ts'
import type { Context } from '../../../../src/context.ts'
import { coordinatorActor, schoolActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { aParticipation, aPool } from '../../../support/build/pool.ts'
import { next } from '../../../support/build/rows.ts'
import { chainProblems, rowCounts } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let poolId: string
let otherPoolId: string
let own: Context
let other: Context

beforeAll(async () => {
  poolId = (await aPool(db)).id
  otherPoolId = (await aPool(db)).id
  own = testContext(db, await coordinatorActor(db, poolId))
  other = testContext(db, await coordinatorActor(db, otherPoolId))
})

const add = (over: object = {}, by = own) =>
  addAgency(by, addAgencyInput.parse({ poolId, name: `Bureau ${next()}`, kind: 'agency', ...over }))
const find = async (agencyId: string, by = own) =>
  (await listAgencies(by, {})).items.find(({ id }) => id === agencyId)
const tariff = (agencyId: string, over: object = {}, by = own) =>
  agreeTariff(
    by,
    agreeTariffInput.parse({
      poolId,
      agencyId,
      roleCode: 'leraar',
      lowCentsPerHour: 8_800,
      expectedCentsPerHour: 9_500,
      highCentsPerHour: 11_300,
      vatBasisPoints: 2_100,
      validFrom: '2026-12-01',
      source: 'Raamovereenkomst 2026',
      ...over,
    }),
  )

describe('an agency', () => {
  test('is in the register with what the pool agreed', async () => {
    const { agencyId } = await add({
      contact: 'Sam Bel',
      email: 'Planning@Bureau.nl',
      vakIds: ['wi', 'netl'],
      terms: 'Opzeggen kan tot 12 uur.',
    })
    expect(await find(agencyId)).toMatchObject({
      kind: 'agency',
      contact: 'Sam Bel',
      email: 'planning@bureau.nl',
      agreements: [
        {
          poolId,
          vakIds: ['wi', 'netl'],
          terms: 'Opzeggen kan tot 12 uur.',
          firstDay: '2026-11-20',
          lastDay: null,
          isInForce: true,
        },
      ],
    })
    expect(await chainProblems(db)).toEqual([])
  })

  test('of the same name is the same, and each pool agrees for itself', async () => {
    const first = await add({ name: 'Samen BV' })
    const second = await add({ name: 'samen bv', poolId: otherPoolId }, other)
    expect(second.agencyId).toBe(first.agencyId)
    expect((await find(first.agencyId))?.agreements).toHaveLength(1)
    await expect(add({ name: 'SAMEN bv' })).rejects.toMatchObject({
      fields: [{ field: 'name', remedy: expect.stringContaining('al een afspraak') }],
    })
  })

  test('agreed on by two at once is agreed on once', async () => {
    const tries = await Promise.allSettled([add({ name: 'Tegelijk' }), add({ name: 'Tegelijk' })])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('is changed by whoever saw the last version', async () => {
    const { agencyId } = await add()
    const given = { agencyId, version: 1, kind: 'provider', phone: '030 123 45 67' }
    await changeAgency(own, changeAgencyInput.parse(given))
    expect(await find(agencyId)).toMatchObject({ kind: 'provider', phone: '030 123 45 67' })
    await expect(changeAgency(own, changeAgencyInput.parse(given))).rejects.toMatchObject({
      code: 'stale-version',
      facts: { version: 2 },
    })
  })

  test('is the end of an agreement from a day on', async () => {
    const { agencyId, agreementId } = await add()
    const end = (over: object) =>
      changeAgreement(own, changeAgreementInput.parse({ agreementId, version: 1, ...over }))
    await expect(end({ lastDay: '2026-11-19' })).rejects.toMatchObject({
      fields: [{ field: 'lastDay' }],
    })
    await end({ lastDay: '2026-12-31', terms: 'Loopt af.' })
    expect((await find(agencyId))?.agreements).toMatchObject([
      { lastDay: '2026-12-31', terms: 'Loopt af.', isInForce: true, version: 2 },
    ])
    await expect(end({ lastDay: null })).rejects.toMatchObject({ code: 'stale-version' })
    await expect(end({ version: 2, vakIds: ['toveren'] })).rejects.toMatchObject({
      fields: [{ field: 'vakIds' }],
    })
  })
})

describe('a tariff', () => {
  test('takes the place of the one before from its day on', async () => {
    const { agencyId } = await add()
    await tariff(agencyId)
    await tariff(agencyId, { validFrom: '2027-01-01', expectedCentsPerHour: 9_900 })
    await tariff(agencyId, { roleCode: null })
    const { tariffs = [] } = (await find(agencyId)) ?? {}
    expect(tariffs.map((one) => [one.roleCode, one.validFrom, one.validUntil])).toEqual([
      ['leraar', '2027-01-01', null],
      ['leraar', '2026-12-01', '2026-12-31'],
      [null, '2026-12-01', null],
    ])
    await expect(tariff(agencyId, { validFrom: '2027-01-01' })).rejects.toMatchObject({
      fields: [{ field: 'validFrom' }],
    })
    const tariffId = tariffs[0]?.id ?? ''
    await endAgencyTariff(own, { tariffId, validUntil: day('2027-06-30') })
    expect((await find(agencyId))?.tariffs[0]?.validUntil).toBe('2027-06-30')
    const early = endAgencyTariff(own, { tariffId, validUntil: day('2026-12-31') })
    await expect(early).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is seen by its pool and not by another that agreed otherwise', async () => {
    const { agencyId } = await add({ name: 'Gedeeld' })
    await add({ name: 'Gedeeld', poolId: otherPoolId }, other)
    await tariff(agencyId)
    expect((await find(agencyId, other))?.tariffs).toEqual([])
  })

  test.each([
    [{ expectedCentsPerHour: 8_000 }, 'expectedCentsPerHour'],
    [{ highCentsPerHour: 9_000 }, 'highCentsPerHour'],
  ])('that is no range is refused: %o', (over, field) => {
    const { error } = agreeTariffInput.safeParse({
      poolId,
      agencyId: poolId,
      lowCentsPerHour: 8_800,
      expectedCentsPerHour: 9_500,
      highCentsPerHour: 11_300,
      vatBasisPoints: 0,
      validFrom: '2026-12-01',
      source: 'x',
      ...over,
    })
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
  })
})

test('another pool finds nothing and changes nothing; schools may read', async () => {
  const { agencyId, agreementId } = await add()
  await tariff(agencyId)
  const tariffId = (await find(agencyId))?.tariffs[0]?.id ?? ''
  const before = await rowCounts(db)
  const tries = [
    () => add({}, other),
    () => changeAgency(other, changeAgencyInput.parse({ agencyId, version: 1, kind: 'agency' })),
    () => changeAgreement(other, changeAgreementInput.parse({ agreementId, version: 1 })),
    () => tariff(agencyId, {}, other),
    () => tariff(agencyId, { poolId: otherPoolId }, other),
    () => endAgencyTariff(other, { tariffId, validUntil: day('2027-06-30') }),
  ]
  for (const attempt of tries) {
    await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
  }
  expect(await rowCounts(db)).toEqual(before)
  const board = await aBoard(db)
  await aParticipation(db, { poolId, boardId: board.id })
  const school = testContext(db, await schoolActor(db, { boardId: board.id }))
  expect((await find(agencyId, school))?.agreements).toHaveLength(1)
  await expect(add({}, school)).rejects.toMatchObject({ code: 'not-allowed' })
})
