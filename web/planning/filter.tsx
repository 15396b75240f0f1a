import { LEVELS } from '../../scheduler/domain/level.ts'
import { Choice, Field, type Option } from '../parts/field.tsx'
import type { View } from '../view.ts'
import { boardSearch, laterAddress, SPAN_NAMES, spanName } from './address.ts'

/** What the board can be narrowed to. */
export interface BoardChoices {
  readonly vakken: readonly Option[]
  readonly boards: readonly Option[]
  readonly pools: readonly Option[]
}

/** Which weeks, and whose; it works by address, so that a board can be kept or passed on. */
export function BoardFilter({ view, choices, first }: BoardFilterProps) {
  const { t, query } = view
  const { inbox, planning, work } = t
  const field = (props: Omit<Parameters<typeof Choice>[0], 'chosen'>) => (
    <Choice {...props} chosen={query[props.name]} />
  )
  const spans = Object.entries(SPAN_NAMES).map(([value, span]) => ({
    value,
    text: planning.views[span],
  }))
  return (
    <form class="card filter" action="/planbord" role="search" aria-label={planning.filters}>
      <Choice name="weergave" label={planning.view} options={spans} chosen={spanName(view)} />
      <Field
        name="vanaf"
        label={planning.from}
        control={(control) => <input {...control} type="date" value={query['vanaf'] ?? first} />}
      />
      {field({ name: 'vak', label: inbox.vak, any: inbox.anyVak, options: choices.vakken })}
      {field({ name: 'niveau', label: inbox.level, any: inbox.anyLevel, options: LEVEL_OPTIONS })}
      {field({ name: 'bestuur', label: inbox.board, any: inbox.anyBoard, options: choices.boards })}
      {choices.pools.length > 1 &&
        field({
          name: 'pool',
          label: work.list.pool,
          any: work.list.anyPool,
          options: choices.pools,
        })}
      <button type="submit" class="quiet">
        {inbox.apply}
      </button>
    </form>
  )
}

interface BoardFilterProps {
  readonly view: View
  readonly choices: BoardChoices
  /** The Monday that the board begins with. */
  readonly first: string
}

const LEVEL_OPTIONS: readonly Option[] = LEVELS.map((level) => ({ value: level, text: level }))

/** Whether the address narrows the board to some people. */
export function isNarrowed({ query }: Pick<View, 'query'>): boolean {
  return ['vak', 'niveau', 'bestuur', 'pool'].some((name) => (query[name] ?? '') !== '')
}

/** Earlier, now and later. */
export function ThroughTime({ view }: { readonly view: View }) {
  const { planning } = view.t
  const { vanaf: _from, ...rest } = view.query
  return (
    <nav class="way" aria-label={planning.way}>
      <a class="button quiet" href={laterAddress(view, -1)} rel="prev">
        {planning.earlier}
      </a>
      <a class="button quiet" href={`/planbord?${boardSearch(rest)}`}>
        {planning.thisWeek}
      </a>
      <a class="button quiet" href={laterAddress(view, 1)} rel="next">
        {planning.later}
      </a>
    </nav>
  )
}
