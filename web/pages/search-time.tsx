import { JustDone } from '../parts/just-done.tsx'
import { PoolNav } from '../parts/people/pool-nav.tsx'
import { StepRefusal } from '../parts/people/step-form.tsx'
import { NoteSearchTime } from '../parts/search-time/note-search-time.tsx'
import type { SearchTimeItem, SearchTimeProps } from '../parts/search-time/props.ts'
import { Table } from '../parts/table.tsx'
import { TakeList } from '../parts/take-list.tsx'
import { monthName } from '../parts/when.ts'

/** How long schools spend on finding somebody: to note, and what was noted. */
export function SearchTime(props: SearchTimeProps) {
  const { view, items, sites, pools, refused } = props
  const { t, signedIn } = view
  const words = t.searchTime
  return (
    <>
      <StepRefusal t={t} refused={refused} />
      <JustDone view={view} said={words.done} />
      {signedIn?.actor.role === 'coordinator' && <PoolNav view={view} />}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="stack">
        {sites.length > 0 && pools.length > 0 && <NoteSearchTime {...props} />}
        <Noted view={view} items={items} />
        {items.length > 0 && <TakeList t={t} list="search-time" />}
      </div>
    </>
  )
}

function Noted({ view: { t }, items }: Pick<SearchTimeProps, 'view' | 'items'>) {
  const words = t.searchTime
  if (items.length === 0) return <p class="card">{words.none}</p>
  const told = (minutes: number | null) => (minutes === null ? words.unknown : t.minutes(minutes))
  return (
    <Table<SearchTimeItem>
      caption={words.listTitle}
      isCaptionSeen
      rows={items}
      columns={[
        { head: words.month, cell: ({ month }) => monthName(t, month) },
        { head: words.site, cell: ({ siteName, boardName }) => `${siteName}, ${boardName}` },
        { head: words.director, cell: ({ directorMinutes }) => told(directorMinutes) },
        { head: words.planner, cell: ({ plannerMinutes }) => told(plannerMinutes) },
      ]}
    />
  )
}
