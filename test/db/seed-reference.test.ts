import { beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../db/as-owner.ts'
import { lawInForce, wageTables } from '../../db/queries/law.ts'
import { tariffInForce } from '../../db/queries/tariff.ts'
import { COMPETENCE } from '../../db/seed/competence.ts'
import { CHAIN_RULE, VOG_RULES, WORKING_TIME_LAW } from '../../db/seed/law.ts'
import { seedReference } from '../../db/seed/reference.ts'
import { day } from '../../scheduler/domain/day.ts'
import { hourlyWageOn } from '../../scheduler/money/hourly-wage.ts'
import { licenceFor } from '../../scheduler/rules/licence.ts'
import { useDb } from '../support/use-db.ts'

const database = useDb()

beforeAll(() => asOwner(database.ownerUrl, seedReference))

test('the law comes back out of the database as it went in', async () => {
  const law = await asOwner(database.ownerUrl, (tx) => lawInForce(tx, day('2026-11-20')))
  const byText = (one: unknown, other: unknown) =>
    JSON.stringify(one) < JSON.stringify(other) ? -1 : 1
  expect(law.competence.toSorted(byText)).toEqual(COMPETENCE.toSorted(byText))
  expect(law.workingTime).toEqual(WORKING_TIME_LAW)
  expect(law.chainRules).toEqual([CHAIN_RULE])
  expect(law.vogRules.toSorted(byText)).toEqual(VOG_RULES.toSorted(byText))
})

test.for([
  ['G2', 'wi', 'HAVO', 3, 'licensed'],
  ['G2', 'wi', 'HAVO', 4, 'none'],
  ['G1', 'wi', 'VWO', 6, 'licensed'],
  ['G1', 'netl', 'VWO', 6, 'none'],
  ['G2B', 'wi', 'VMBO-K', 2, 'limited'],
  ['PABO', null, 'BO', 5, 'licensed'],
  ['PABO', null, 'HAVO', 1, 'none'],
  ['ONBEV', null, 'VMBO-T', 2, 'appointable'],
] as const)('%s in wi is for %s in %s %i: %s', ([grade, vak, level, year, outcome]) => {
  const member = { qualifications: [{ vak: vak === null ? null : 'wi', grade, validUntil: null }] }
  const session = { day: day('2026-11-20'), vak, level, year }
  expect(licenceFor(member, session, { competence: COMPETENCE }).outcome).toBe(outcome)
})

test('the salary tables and the on-cost come back as they went in: an hour costs what the sources say', async () => {
  const cost = (scale: string, step: number, on: string) =>
    asOwner(database.ownerUrl, async (tx) =>
      hourlyWageOn(await wageTables(tx, scale, step), { scale, step, on: day(on) }),
    )
  expect(await cost('LB', 1, '2026-11-20')).toBe(4_227)
  expect(await cost('LB', 12, '2026-11-20')).toBe(6_441)
  expect(await cost('LB', 12, '2023-12-31')).toBe(5_800)
  expect(await cost('LB', 13, '2026-11-20')).toBeUndefined()
})

test('a teacher from an agency has the tariff of the Court of Audit, with its range', async () => {
  const found = await asOwner(database.ownerUrl, (tx) =>
    tariffInForce(tx, {
      alternative: 'agency',
      roleCode: 'leraar',
      boardId: '00000000-0000-4000-8000-000000000000',
      day: day('2026-11-20'),
    }),
  )
  expect(found).toMatchObject({
    lowCentsPerHour: 8_800,
    expectedCentsPerHour: 9_500,
    highCentsPerHour: 11_300,
    status: 'sourced',
  })
})

test('what somebody changed since stays changed, and nothing is written twice', async () => {
  const { adminPool } = database
  const count = `select (select count(*) from tariff) + (select count(*) from calendar_entry)
    + (select count(*) from law_parameter) + (select count(*) from vak) as rows`
  const before = (await adminPool.query(count)).rows
  await adminPool.query(`update vak set name = 'Wiskunde, onderbouw' where id = 'wi'`)
  await asOwner(database.ownerUrl, seedReference)
  expect((await adminPool.query(count)).rows).toEqual(before)
  expect((await adminPool.query(`select name from vak where id = 'wi'`)).rows).toEqual([
    { name: 'Wiskunde, onderbouw' },
  ])
})
