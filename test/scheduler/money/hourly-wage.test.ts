import { describe, expect, test } from 'vitest'
import { ON_COSTS, SALARY_STEPS } from '../../../db/seed/salary-steps.ts'
import { TARIFFS } from '../../../db/seed/tariffs.ts'
import { day } from '../../../scheduler/domain/day.ts'
import { alternativeCents } from '../../../scheduler/money/alternative-cents.ts'
import { hourlyWageCents, hourlyWageOn } from '../../../scheduler/money/hourly-wage.ts'
import { savingCents } from '../../../scheduler/money/saving-cents.ts'
import { wageCents } from '../../../scheduler/money/wage-cents.ts'

const TABLES = { steps: SALARY_STEPS, onCosts: ON_COSTS }
const lb = (step: number, on: string) => hourlyWageOn(TABLES, { scale: 'LB', step, on: day(on) })

/*
 * The public example: Court of Audit (Algemene Rekenkamer, 24-4-2024), secondary education, 2023: a teacher in LB step 12 costs
 * a board EUR 58 an hour in its own service and EUR 113 including VAT from an agency. It agrees with an on-cost of 1.594 times
 * the salary and 1659 hours a year. The factor was worked out from this very example, so the EUR 58 shows that the road from a
 * salary to an hour is right and not that the factor is; the published amounts are in whole euros, so half a euro is allowed.
 */
describe('the public example of 2023', () => {
  const own = lb(12, '2023-12-31') ?? 0
  const agency = TARIFFS.find(
    (one) => one.alternative === 'agency' && one.roleCode === 'leraar' && one.agencyId === null,
  )

  test('own service: 5030 x 12 x 1.594 / 1659 is 57.995, EUR 58 an hour within half a euro', () => {
    expect(own).toBe(5_800)
    expect(Math.abs(own - 5_800)).toBeLessThan(50)
  })

  test('an agency for the same scale: EUR 113 including VAT, by a tariff of that year with its source', () => {
    expect(agency?.highCentsPerHour).toBe(11_300)
    expect(agency?.vatBasisPoints).toBe(2_100)
    expect(agency?.status).toBe('sourced')
    expect((agency?.validFrom ?? '') <= '2023-12-31').toBe(true)
    expect(agency?.source).toContain('Rekenkamer')
  })

  test('100 hours of it save EUR 5500, and cost the pool money once it pays 200 hours for 100', () => {
    const tariff = agency ?? { lowCentsPerHour: 0, expectedCentsPerHour: 0, highCentsPerHour: 0 }
    const alternative = alternativeCents(100 * 60, tariff)
    expect(savingCents(alternative, wageCents(100 * 60, own)).highCents).toBe(550_000)
    expect(savingCents(alternative, wageCents(200 * 60, own)).highCents).toBe(-30_000)
  })

  test('a year of it lies between the average staff costs of teachers that were published for 2021', () => {
    const yearCents = hourlyWageCents(
      503_000,
      ON_COSTS[0] ?? { factorPermille: 0, hoursPerYear: 1 },
    )
    expect((yearCents * 1_659) / 100).toBeGreaterThan(87_002)
    expect((yearCents * 1_659) / 100).toBeLessThan(98_672)
  })
})

describe('an hour', () => {
  test('costs what the table in force on the day says, and another amount from the day of a rise', () => {
    expect(lb(1, '2026-11-01')).toBe(4_227)
    expect(lb(12, '2026-11-01')).toBe(6_441)
    expect(lb(12, '2026-10-31')).toBe(6_364)
    expect(lb(12, '2024-10-01')).toBe(6_084)
  })

  test('is unknown before the first table, of a step that does not exist, and without an on-cost', () => {
    expect(lb(12, '2023-06-30')).toBeUndefined()
    expect(lb(13, '2026-11-01')).toBeUndefined()
    expect(
      hourlyWageOn({ ...TABLES, onCosts: [] }, { scale: 'LB', step: 1, on: day('2026-11-01') }),
    ).toBeUndefined()
  })

  test('is rounded half a cent upward', () => {
    expect(hourlyWageCents(1, { factorPermille: 500, hoursPerYear: 12 })).toBe(1)
    expect(hourlyWageCents(1, { factorPermille: 499, hoursPerYear: 12 })).toBe(0)
  })

  test('has a source and a status in every table', () => {
    for (const { source, status } of [...SALARY_STEPS, ...ON_COSTS, ...TARIFFS]) {
      expect(source.length).toBeGreaterThan(10)
      expect(['sourced', 'derived', 'unverified']).toContain(status)
    }
  })
})
