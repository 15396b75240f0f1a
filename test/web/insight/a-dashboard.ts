import { day } from '../../../scheduler/domain/day.ts'
import type { Dashboard } from '../../../src/actions/measures/dashboard.ts'
import type { MeasureRow, MeasuresRead } from '../../../src/actions/measures/table-of.ts'

const UNITS: Readonly<Record<string, MeasuresRead['measures'][number]['unit']>> = {
  'demand-requests': 'count',
  'demand-hours': 'minutes',
  'demand-outside': 'minutes',
  'demand-unfilled': 'minutes',
  'fill-rate': 'share',
  'time-to-fill-median': 'minutes',
  'saving-low': 'cents',
  'saving-expected': 'cents',
  'saving-high': 'cents',
  'wage-cost': 'cents',
  deployment: 'share',
}

export const MEASURES: MeasuresRead['measures'] = Object.entries(UNITS).map(([id, unit]) => ({
  id,
  unit,
  nl: `Maat ${id}`,
  en: `Measure ${id}`,
  definition: `Wat ${id} telt.`,
}))

const WHOLE = { first: day('2025-08-01'), last: day('2026-07-31'), label: '2025-2026' }
const MONTHS = [
  { first: day('2025-08-01'), last: day('2025-08-31'), label: 'augustus 2025' },
  { first: day('2025-09-01'), last: day('2025-09-30'), label: 'september 2025' },
]

export function aRow(over: Partial<MeasureRow> = {}): MeasureRow {
  return {
    measureId: 'demand-hours',
    ...WHOLE,
    value: 600,
    numerator: 600,
    denominator: null,
    group: null,
    withheld: false,
    instead: null,
    trend: null,
    ...over,
  }
}

/** A figure that is not told. */
export const HOLE = { value: null, numerator: null, denominator: null, withheld: true } as const

/** Every measure of a pool over a year and two of its months, by two vakken. */
export function aDashboard(
  over: Partial<Dashboard> = {},
  change: (row: MeasureRow) => MeasureRow = (row) => row,
): Dashboard {
  const groups = [null, { id: 'wi', label: 'Wiskunde' }, { id: 'ne', label: '=Nederlands' }]
  const rows = (stretches: readonly (typeof WHOLE)[]) =>
    MEASURES.flatMap(({ id, unit }) =>
      stretches.flatMap((stretch) =>
        groups.map((group) =>
          change(
            aRow({
              measureId: id,
              ...stretch,
              group,
              ...(unit === 'share'
                ? { numerator: 300, denominator: 400, value: 0.75 }
                : {
                    numerator: id.startsWith('saving') ? -1_250 : 600,
                    value: id.startsWith('saving') ? -1_250 : 600,
                  }),
            }),
          ),
        ),
      ),
    )
  const base = {
    scope: { poolId: 'p', boardId: null, regionId: null, name: 'Pool & Oost' },
    days: { first: WHOLE.first, last: WHOLE.last },
    by: 'vak' as const,
    withholds: true,
    countedAt: null,
    measures: MEASURES,
  }
  return {
    choices: [{ kind: 'pool', id: 'p', name: 'Pool & Oost' }],
    asked: { from: WHOLE.first, to: WHOLE.last },
    shortcuts: [],
    today: WHOLE.last,
    whole: { ...base, period: 'whole', rows: rows([WHOLE]) },
    series: { ...base, period: 'month', rows: rows(MONTHS) },
    target: { savingCentsPerYear: 5_000_000, deploymentBasisPoints: 9_000 },
    ...over,
  }
}
