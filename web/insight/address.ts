import type { Dashboard } from '../../src/actions/measures/dashboard.ts'
import type { MeasuresRead } from '../../src/actions/measures/table-of.ts'
import { textOf } from '../read-form.ts'
import type { View } from '../view.ts'

/** What a dashboard shows, as it stands in its address. */
export interface Shown {
  /** `pool:…`, `board:…` or `region:…`. */
  readonly whose: string
  readonly from: string
  readonly to: string
  readonly period: MeasuresRead['period']
  readonly by: MeasuresRead['by']
}

/** What this dashboard shows. */
export function shownOn({ series, asked }: Dashboard): Shown {
  const { poolId, boardId, regionId } = series.scope
  const whose =
    poolId === null
      ? boardId === null
        ? `region:${regionId}`
        : `board:${boardId}`
      : `pool:${poolId}`
  return { whose, from: asked.from, to: asked.to, period: series.period, by: series.by }
}

/** The same as fields of a form or an address; a dashboard that is not broken down says so. */
export function fieldsOf({ whose, from, to, period, by }: Shown): Readonly<Record<string, string>> {
  return { wie: whose, van: from, tot: to, per: period, naar: by ?? 'niet' }
}

/** The address of a dashboard, a little different from this one. */
export function dashboardPath(shown: Shown, over: Partial<Shown> = {}): string {
  return `/dashboard?${new URLSearchParams(fieldsOf({ ...shown, ...over })).toString()}`
}

/** The address of a page that goes further into what this dashboard shows. */
export function furtherPath({ whose, from, to }: Shown, page: string): string {
  return `/dashboard/${page}?${new URLSearchParams({ wie: whose, van: from, tot: to }).toString()}`
}

/** Whose figures, as the address of a dashboard or of a page further into it has it. */
export function whoseOf(fields: Readonly<Record<string, unknown>>) {
  const [kind, id] = textOf(fields['wie']).split(':')
  return {
    poolId: kind === 'pool' ? id : undefined,
    boardId: kind === 'board' ? id : undefined,
    regionId: kind === 'region' ? id : undefined,
  }
}

/** The dashboard from which somebody came; without one, the reader's own. */
export function backOf({ wie: whose, van: from, tot: to }: View['query']): string {
  if (whose === undefined || from === undefined || to === undefined) return '/dashboard'
  return dashboardPath({ whose, from, to, period: 'month', by: null })
}

/** The address of the rows behind one figure. */
export function rowsPath(shown: Shown, measureId: string, group: string | null): string {
  const fields = { ...fieldsOf(shown), maat: measureId, ...(group !== null && { groep: group }) }
  return `/dashboard/rijen?${new URLSearchParams(fields).toString()}`
}

const FINER: readonly NonNullable<Shown['by']>[] = [
  'board',
  'pool',
  'vak',
  'level',
  'kind',
  'length',
]

/** The next breakdown for whoever sees no rows; a board is not divided over boards. */
export function nextBreakdown({ whose, by }: Shown): NonNullable<Shown['by']> {
  const steps = FINER.filter(
    (step) =>
      !(step === 'board' && whose.startsWith('board')) &&
      !(step === 'pool' && whose.startsWith('pool')),
  )
  const place = by === null ? -1 : steps.indexOf(by)
  return steps[(place + 1) % steps.length] ?? 'vak'
}

/** Of a board or pool in a table its own dashboard; nothing for other groups. */
export function pathInto(
  shown: Shown,
  group: string | null,
  isKnown: (whose: string) => boolean,
): string | null {
  if (group === null || (shown.by !== 'board' && shown.by !== 'pool')) return null
  const whose = `${shown.by}:${group}`
  return isKnown(whose)
    ? dashboardPath(shown, { whose, by: nextBreakdown({ ...shown, whose }) })
    : null
}
