import type { Alternative } from '../../scheduler/domain/alternative.ts'
import { day } from '../../scheduler/domain/day.ts'
import { hourlyWageOn } from '../../scheduler/money/hourly-wage.ts'
import { ON_COSTS, SALARY_STEPS } from './salary-steps.ts'
import { uuidOf } from './uuid-of.ts'

type Status = 'sourced' | 'derived' | 'unverified'

/** Euro per hour, VAT included: low, expected, high. */
type Range = readonly [low: number, expected: number, high: number]

const COURT = 'Algemene Rekenkamer, Focus op inhuur van docenten (24-4-2024)'
const INTERIM =
  'onderwijsinterimdesk.nl en bureauadinterim.nl (2023): 80-105 per uur; marge 14,50 of 20 %; 21 % btw aangenomen'

/** What others than a pool cost per hour (domain.md 3.3); boards and agencies add the tariffs that they agreed. */
export const TARIFFS = [
  tariff('agency', 'leraar', [88, 95, 113], 2100, 'sourced', '2023-01-01', {
    source: `${COURT}: zzp via bureau 88, gemiddeld via bureau 95, gedetacheerd in LB 113`,
  }),
  tariff('self-employed', 'leraar', [77, 82.5, 88], 0, 'derived', '2023-01-01', {
    source: `${COURT}: zzp direct 77, zzp via bureau 88; verwacht is het midden`,
  }),
  tariff('agency', 'onderwijsassistent', [38, 45, 55], 2100, 'unverified', '2023-01-01', {
    source: 'Aanname: geen openbaar tarief gevonden, per regio na te vragen',
  }),
  tariff('interim', 'schoolleider', interimRange(), 2100, 'derived', '2023-01-01', {
    source: INTERIM,
  }),
  tariff('agency', 'schoolleider', interimRange(), 2100, 'derived', '2023-01-01', {
    source: INTERIM,
  }),
  ...ownPartTimers(),
]

/** One tariff as a row, under an id that its words decide. */
export function tariff(
  alternative: Alternative,
  roleCode: string | null,
  [low, expected, high]: Range,
  vatBasisPoints: number,
  status: Status,
  validFrom: string,
  more: {
    readonly source: string
    readonly agencyId?: string | null
    readonly boardId?: string | null
    readonly poolId?: string | null
  },
) {
  const { source, agencyId = null, boardId = null, poolId = null } = more
  return {
    id: uuidOf(`tariff ${alternative} ${roleCode} ${agencyId} ${boardId} ${validFrom}`),
    alternative,
    roleCode,
    agencyId,
    boardId,
    poolId,
    lowCentsPerHour: Math.round(low * 100),
    expectedCentsPerHour: Math.round(expected * 100),
    highCentsPerHour: Math.round(high * 100),
    vatBasisPoints,
    validFrom: day(validFrom),
    validUntil: null,
    source,
    status,
  }
}

/** Low with a fixed margin, the middle and high with 20 %; all with VAT. */
function interimRange(): Range {
  return [(80 + 14.5) * 1.21, 92.5 * 1.2 * 1.21, 105 * 1.2 * 1.21]
}

/** A part-timer of the school who works more: the first, sixth and last step of LB, per salary table that has them. */
function ownPartTimers() {
  const days = [...new Set(SALARY_STEPS.map(({ validFrom }) => validFrom))]
  return days.flatMap((validFrom) => {
    const euros = [1, 6, 12].map((step) => {
      const tables = { steps: SALARY_STEPS, onCosts: ON_COSTS }
      const cents = hourlyWageOn(tables, { scale: 'LB', step, on: validFrom })
      return cents === undefined ? undefined : cents / 100
    })
    const [low, expected, high] = euros
    if (low === undefined || expected === undefined || high === undefined) return []
    const source = 'LB 1, LB 6 en LB 12 x 12 x 1,594 / 1659 (afgeleid van de Algemene Rekenkamer)'
    const more = { source }
    return tariff('own-part-timer', null, [low, expected, high], 0, 'derived', validFrom, more)
  })
}
