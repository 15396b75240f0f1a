import type { Dashboard } from '../../src/actions/measures/dashboard.ts'
import { Choice, Field } from '../parts/field.tsx'
import type { Messages } from '../words/nl.ts'
import { dashboardPath, type Shown } from './address.ts'

const BREAKDOWNS = [
  'vak',
  'level',
  'board',
  'pool',
  'site',
  'role',
  'kind',
  'length',
  'lead',
  'agency',
  'source',
  'rule',
  'pair',
] as const
/** Told to who runs the pool alone. */
const EXACT: readonly (typeof BREAKDOWNS)[number][] = ['source', 'pair']
const PERIODS = ['month', 'quarter', 'school-year'] as const
const FINE_PERIODS = ['week', 'half-quarter'] as const

/** Whose figures, of which days, along which period and broken down by what. */
export function DashboardFilter({ t, dashboard, shown }: FilterProps) {
  const words = t.insight.filter
  const { choices, series } = dashboard
  const breakdowns = series.withholds
    ? BREAKDOWNS.filter((one) => !EXACT.includes(one))
    : BREAKDOWNS
  const periods = series.withholds ? PERIODS : [...FINE_PERIODS, ...PERIODS]
  return (
    <>
      <Shortcuts t={t} dashboard={dashboard} shown={shown} />
      <form class="filter" action="/dashboard" role="search" aria-label={words.name}>
        <Choice
          name="wie"
          label={words.whose}
          chosen={shown.whose}
          options={choices.map(({ kind, id, name }) => ({
            value: `${kind}:${id}`,
            text: `${t.insight.kinds[kind]}: ${name}`,
          }))}
        />
        <DayField name="van" label={words.from} value={shown.from} />
        <DayField name="tot" label={words.to} value={shown.to} />
        <Choice
          name="per"
          label={words.period}
          chosen={shown.period}
          options={periods.map((value) => ({ value, text: t.insight.periods[value] }))}
        />
        <Choice
          name="naar"
          label={words.by}
          chosen={shown.by ?? 'niet'}
          options={[
            { value: 'niet', text: t.insight.noBy },
            ...breakdowns.map((value) => ({ value, text: t.insight.bys[value] })),
          ]}
        />
        <button type="submit">{words.apply}</button>
      </form>
    </>
  )
}

/** Periods that people ask for most, one step away. */
function Shortcuts({ t, dashboard, shown }: FilterProps) {
  return (
    <nav aria-label={t.insight.filter.quick}>
      <ul class="quick">
        {dashboard.shortcuts.map(({ name, from, to }) => (
          <li>
            <a
              href={dashboardPath(shown, { from, to })}
              aria-current={from === shown.from && to === shown.to ? 'true' : undefined}
            >
              {t.insight.shortcuts[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface FilterProps {
  readonly t: Messages
  readonly dashboard: Dashboard
  readonly shown: Shown
}

function DayField({
  name,
  label,
  value,
}: {
  readonly name: string
  readonly label: string
  readonly value: string
}) {
  return (
    <Field
      name={name}
      label={label}
      control={(control) => <input {...control} type="date" value={value} required />}
    />
  )
}
