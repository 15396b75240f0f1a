import { day } from '../../scheduler/domain/day.ts'
import type { OnCost, SalaryStep } from '../../scheduler/domain/wage.ts'

/** Gross per month at full time on 1 October 2024, steps 1 to 12 (domain.md 3.2). */
const SCALES_2024: Readonly<Record<string, readonly number[]>> = {
  LB: [3463, 3547, 3653, 3760, 3868, 4001, 4157, 4333, 4534, 4757, 5004, 5277],
  LC: [3484, 3649, 3838, 4028, 4216, 4426, 4659, 4912, 5189, 5487, 5807, 6149],
  LD: [3498, 3704, 3944, 4183, 4423, 4694, 4995, 5332, 5698, 6097, 6528, 6992],
  LE: [4489, 4656, 4804, 5106, 5441, 5747, 6051, 6357, 6662, 6966, 7271, 7710],
}

/** Each rise counts over the figures of 2024; the official tables may differ by a euro. */
const RISES = [
  {
    validFrom: day('2024-10-01'),
    factor: 1,
    source: 'Salarisschalen primair onderwijs 1-10-2024',
    status: 'sourced',
  },
  {
    validFrom: day('2025-11-01'),
    factor: 1.046,
    source: 'CAO PO 2025-2027: 4,6 % per 1-11-2025, afgerond op hele euro',
    status: 'derived',
  },
  {
    validFrom: day('2026-11-01'),
    factor: 1.046 * 1.012,
    source: 'CAO PO 2025-2027: 4,6 % en 1,2 % per 1-11-2026, afgerond op hele euro',
    status: 'derived',
  },
] as const

/** The two steps that are known of the year of the public example: 4.9 % before the table of 2024. */
const KNOWN_OF_2023: readonly SalaryStep[] = [
  [1, 3_301],
  [12, 5_030],
].map(([step = 0, euros = 0]) => ({
  scale: 'LB',
  step,
  monthCents: euros * 100,
  validFrom: day('2023-07-01'),
  source: 'LB voor de verhoging van 4,9 %; begindag niet bevestigd',
  status: 'unverified',
}))

/** The salary scales of teachers; assistants and directors are entered per board, since no table of theirs was found. */
export const SALARY_STEPS: readonly SalaryStep[] = [
  ...KNOWN_OF_2023,
  ...RISES.flatMap(({ factor, ...rise }) =>
    Object.entries(SCALES_2024).flatMap(([scale, months]) =>
      months.map((euros, index) => ({
        scale,
        step: index + 1,
        monthCents: Math.round(euros * factor) * 100,
        ...rise,
      })),
    ),
  ),
]

/** On-costs on the base salary, all in: 58 x 1659 / (5030 x 12), domain.md 3.3. Newer public figures are not known. */
export const ON_COSTS: readonly OnCost[] = [
  {
    factorPermille: 1_594,
    hoursPerYear: 1_659,
    validFrom: day('2023-01-01'),
    source:
      'Algemene Rekenkamer 24-4-2024: LB 12 kost 58 per uur; 58 x 1659 / (5030 x 12) = 1,594 keer het salaris',
    status: 'derived',
  },
]
