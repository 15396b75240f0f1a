import { SOURCES } from '../../scheduler/domain/source.ts'
import { INBOX_LENGTHS, INBOX_STAGES } from '../../src/actions/request/inbox.ts'
import type { View } from '../view.ts'
import { Choice, type Option } from './field.tsx'
import { requestChoices } from './request-choices.ts'

/** What the list of a coordinator can be narrowed to, beside what is the same everywhere. */
export interface WorklistChoices {
  readonly vakken: readonly Option[]
  readonly boards: readonly Option[]
  readonly pools: readonly Option[]
}

/** The names of the filter in the address. */
export const WORKLIST_FILTERS = [
  'besluit',
  'vak',
  'niveau',
  'bestuur',
  'pool',
  'duur',
  'bron',
  'stand',
  'vanaf',
] as const

/** The filter above the list; it works by address, so that a list can be kept or passed on. */
export function WorklistFilter({ view, choices }: WorklistFilterProps) {
  const { t, query } = view
  const field = (props: Omit<Parameters<typeof Choice>[0], 'chosen'>) => (
    <Choice {...props} chosen={query[props.name]} />
  )
  const isMore = MORE.some((name) => (query[name] ?? '') !== '')
  const { work, inbox } = t
  return (
    <form class="card" action="/inbox" role="search" aria-label={inbox.filters}>
      <div class="filter flat">
        {field({
          name: 'besluit',
          label: work.list.stage,
          any: work.list.anyStage,
          options: INBOX_STAGES.map((value) => ({ value, text: work.list.stages[value] })),
        })}
        {field({ name: 'vak', label: inbox.vak, any: inbox.anyVak, options: choices.vakken })}
        {field({
          name: 'niveau',
          label: inbox.level,
          any: inbox.anyLevel,
          options: requestChoices(t).levels,
        })}
        {field({
          name: 'bestuur',
          label: inbox.board,
          any: inbox.anyBoard,
          options: choices.boards,
        })}
        <button type="submit" class="quiet">
          {inbox.apply}
        </button>
      </div>
      <details open={isMore}>
        <summary>{work.list.more}</summary>
        <MoreFilters view={view} choices={choices} />
      </details>
    </form>
  )
}

interface WorklistFilterProps {
  readonly view: View
  readonly choices: WorklistChoices
}

const MORE = ['pool', 'duur', 'bron', 'stand', 'vanaf'] as const

function MoreFilters({ view: { t, query }, choices: { pools } }: WorklistFilterProps) {
  const { list } = t.work
  const lengths = INBOX_LENGTHS.map((value) => ({ value, text: list.lengths[value] }))
  const sources = SOURCES.map((value) => ({ value, text: t.source[value] }))
  const periods = [
    { value: 'vandaag', text: t.inbox.fromToday },
    { value: 'alles', text: t.inbox.always },
  ]
  return (
    <div class="filter flat">
      {pools.length > 1 && (
        <Choice
          name="pool"
          label={list.pool}
          any={list.anyPool}
          options={pools}
          chosen={query['pool']}
        />
      )}
      <Choice
        name="duur"
        label={list.length}
        any={list.anyLength}
        options={lengths}
        chosen={query['duur']}
      />
      <Choice
        name="bron"
        label={list.source}
        any={list.anySource}
        options={sources}
        chosen={query['bron']}
      />
      <Choice
        name="stand"
        label={t.inbox.status}
        options={requestChoices(t).statuses}
        chosen={query['stand'] || 'open'}
      />
      <Choice
        name="vanaf"
        label={t.inbox.period}
        options={periods}
        chosen={query['vanaf'] || 'vandaag'}
      />
    </div>
  )
}
