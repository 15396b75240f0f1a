import { LEVELS } from '../../../scheduler/domain/level.ts'
import type { MemberOverview, OverviewMembersInput } from '../../../src/actions/member/overview.ts'
import { MEMBER_ORDERS, MEMBER_STATES } from '../../../src/actions/member/overview.ts'
import type { Person } from '../../../src/actions/member/people.ts'
import type { Names } from '../../../src/actions/reference/names.ts'
import { Choice, Field, type Option } from '../../parts/field.tsx'
import { JustDone } from '../../parts/just-done.tsx'
import { Live } from '../../parts/live.tsx'
import { memberColumns } from '../../parts/people/member-columns.tsx'
import { PoolNav } from '../../parts/people/pool-nav.tsx'
import { Table } from '../../parts/table.tsx'
import type { View } from '../../view.ts'

export interface MembersProps {
  readonly view: View
  readonly names: Names
  readonly overview: MemberOverview
  readonly asked: OverviewMembersInput
  readonly pools: readonly Option[]
}

/** Everybody in the pool, with what a coordinator must look after. */
export function Members(props: MembersProps) {
  const { view, overview } = props
  const words = view.t.people.list
  return (
    <>
      <JustDone view={view} said={view.t.people.done} />
      <PoolNav view={view} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(overview.total)}</p>
      <Filter {...props} />
      <Live view={view} id="leden">
        {overview.total === 0 ? <Nobody view={view} /> : <People {...props} />}
        <Pager {...props} />
      </Live>
    </>
  )
}

const FILTERS = ['naam', 'vak', 'niveau', 'bestuur', 'stand', 'pool']

function Filter({ view: { t, query }, names, overview, asked, pools }: MembersProps) {
  const words = t.people.list
  const option = (value: string): Option => ({ value, text: value })
  const vakken = Object.entries(names.vakken).map(([value, text]) => ({ value, text }))
  const states = MEMBER_STATES.map((value) => ({ value, text: words.states[value] }))
  const orders = MEMBER_ORDERS.map((value) => ({ value, text: words.orders[value] }))
  const choices = [
    { name: 'vak', label: words.vak, any: words.anyVak, options: vakken },
    { name: 'niveau', label: words.level, any: words.anyLevel, options: LEVELS.map(option) },
    {
      name: 'bestuur',
      label: words.board,
      any: words.anyBoard,
      options: overview.homeBoards.map(option),
    },
    { name: 'stand', label: words.state, any: words.anyState, options: states },
    ...(pools.length > 1
      ? [{ name: 'pool', label: t.people.pool, any: t.people.anyPool, options: pools }]
      : []),
  ]
  return (
    <form class="filter" action="/leden" role="search" aria-label={words.filters}>
      <Field
        name="naam"
        label={words.search}
        control={(props) => <input {...props} type="search" value={query['naam'] ?? ''} />}
      />
      {choices.map((choice) => (
        <Choice {...choice} chosen={query[choice.name]} />
      ))}
      <Choice name="volgorde" label={words.order} options={orders} chosen={asked.order} />
      <button type="submit" class="quiet">
        {words.apply}
      </button>
    </form>
  )
}

function Nobody({ view: { t, query } }: Pick<MembersProps, 'view'>) {
  const words = t.people.list
  const isFiltered = FILTERS.some((name) => (query[name] ?? '') !== '')
  return (
    <div class="card">
      <p>{isFiltered ? words.emptyFiltered : words.empty}</p>
      <p>
        {isFiltered ? (
          <a href="/leden">{words.clear}</a>
        ) : (
          <a href="/kandidaten">{words.toCandidates}</a>
        )}
      </p>
    </div>
  )
}

function People({ view, names, overview }: MembersProps) {
  const words = view.t.people.list
  return (
    <Table<Person>
      caption={words.caption}
      rows={overview.items}
      columns={memberColumns(view, names)}
    />
  )
}

function Pager({ view: { t, query }, overview, asked }: MembersProps) {
  const words = t.people.list
  if (overview.pages === 1) return null
  const at = (page: number) =>
    `/leden?${new URLSearchParams({ ...query, blad: String(page) }).toString()}`
  return (
    <nav class="pager" aria-label={words.pages}>
      {asked.page > 1 && (
        <a class="button quiet" href={at(asked.page - 1)}>
          {words.previous}
        </a>
      )}
      <span class="muted">{words.page(asked.page, overview.pages)}</span>
      {asked.page < overview.pages && (
        <a class="button quiet" href={at(asked.page + 1)}>
          {words.next}
        </a>
      )}
    </nav>
  )
}
