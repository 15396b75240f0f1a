import type { Names } from '../../src/actions/reference/names.ts'
import type { InboxItem } from '../../src/actions/request/inbox.ts'
import { InboxPager } from '../parts/inbox-pager.tsx'
import { JustDone } from '../parts/just-done.tsx'
import { Live } from '../parts/live.tsx'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { PoolSearch, type SearchedPool } from '../parts/pool-search.tsx'
import { Table } from '../parts/table.tsx'
import {
  WORKLIST_FILTERS,
  type WorklistChoices,
  WorklistFilter,
} from '../parts/worklist-filter.tsx'
import { Standing, What, WhenToTick, Where } from '../parts/worklist-row.tsx'
import type { View } from '../view.ts'

export interface WorklistProps {
  readonly view: View
  readonly names: Names
  readonly items: readonly InboxItem[]
  /** Where the next page begins; null at the end. */
  readonly next: string | null
  /** On all pages together. */
  readonly total: number
  readonly choices: WorklistChoices
  readonly pools: readonly SearchedPool[]
  readonly refusal?: Refusal | undefined
}

/** The requests of a coordinator, the most urgent first, each with what is to be done, and one step for several. */
export function Worklist(props: WorklistProps) {
  const { view, items, total, pools, choices, refusal } = props
  const { t } = view
  return (
    <>
      <RefusalSummary t={t} refusal={refusal} />
      <JustDone view={view} />
      <div class="between">
        <div>
          <h1>{worklistTitle(view)}</h1>
          <p class="lead">{t.work.list.lead(items.length, total)}</p>
        </div>
        <a class="button quiet" href="/inbox/versturen">
          {t.work.list.toSend}
        </a>
      </div>
      <div class="stack">
        <div class="searches">
          {pools.map((pool) => (
            <PoolSearch t={t} pool={pool} />
          ))}
        </div>
        <WorklistFilter view={view} choices={choices} />
        <Live view={view} id="aanvragen">
          {items.length === 0 ? <Nothing view={view} /> : <Requests {...props} />}
          <InboxPager view={props.view} next={props.next} />
        </Live>
      </div>
    </>
  )
}

/** What the list is called. */
export function worklistTitle({ t, query }: View): string {
  return (query['stand'] || 'open') === 'open' ? t.inbox.title : t.inbox.allTitle
}

function Requests({ view, names, items }: WorklistProps) {
  const { t, query } = view
  const words = t.work.list
  const { alles: _ticked, gelukt: _said, ...here } = query
  return (
    <form action="/inbox/samen" method="get">
      <input type="hidden" name="terug" value={new URLSearchParams(here).toString()} />
      {items.some(({ status }) => status === 'open') && <WithTicked view={view} />}
      <Table<InboxItem>
        caption={words.caption}
        rows={items}
        columns={[
          { head: t.inbox.when, cell: (item) => <WhenToTick view={view} item={item} /> },
          { head: t.inbox.where, cell: (item) => <Where item={item} /> },
          { head: t.inbox.what, cell: (item) => <What {...{ view, item, names }} /> },
          { head: t.inbox.standing, cell: (item) => <Standing view={view} item={item} /> },
        ]}
      />
    </form>
  )
}

/** The steps for what is ticked; each is first shown, and done after that. */
function WithTicked({ view: { t, query } }: Pick<WorklistProps, 'view'>) {
  const words = t.work.list
  const isOn = query['alles'] === 'aan'
  const { alles: _ticked, gelukt: _said, ...here } = query
  const other = new URLSearchParams(isOn ? here : { ...here, alles: 'aan' }).toString()
  return (
    <div class="with-ticked" role="group" aria-label={words.withTicked}>
      <p>
        <strong>{words.withTicked}:</strong> <span class="muted">{words.firstLooked}</span>{' '}
        <a href={`/inbox?${other}`}>{isOn ? words.tickNone : words.tickAll}</a>
      </p>
      <button type="submit" name="stap" value="goedkeuren">
        {words.approve}
      </button>
      <button type="submit" name="stap" value="versturen" class="quiet">
        {words.send}
      </button>
      <button type="submit" name="stap" value="zoeken" class="quiet">
        {words.search}
      </button>
    </div>
  )
}

function Nothing({ view: { t, query } }: Pick<WorklistProps, 'view'>) {
  const isFiltered = WORKLIST_FILTERS.some((name) => (query[name] ?? '') !== '')
  return (
    <div class="card">
      <p>{isFiltered ? t.inbox.emptyFiltered : t.inbox.emptyOpen}</p>
      {isFiltered && (
        <p>
          <a href="/inbox">{t.inbox.clear}</a>
        </p>
      )}
    </div>
  )
}
