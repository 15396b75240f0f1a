import type { Names } from '../../src/actions/reference/names.ts'
import type { RequestListItem } from '../../src/actions/request/list.ts'
import { Badge, NearnessBadge } from '../parts/badge.tsx'
import { type InboxChoices, InboxFilter } from '../parts/inbox-filter.tsx'
import { JustDone } from '../parts/just-done.tsx'
import { subjectsInWords } from '../parts/lesson.ts'
import { Live } from '../parts/live.tsx'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { PoolPanel, type PoolSummary } from '../parts/pool-panel.tsx'
import { Table } from '../parts/table.tsx'
import { nearnessOf, stretch } from '../parts/when.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'

/** To be decided, to be sent, or sent and to be answered. */
export type Stage = 'proposed' | 'approved' | 'offered'

export interface InboxProps {
  readonly view: View
  readonly names: Names
  readonly items: readonly RequestListItem[]
  /** Where the next page begins; null at the end. */
  readonly next: string | null
  readonly choices: InboxChoices
  /** The pools of a coordinator; empty for a school. */
  readonly pools: readonly PoolSummary[]
  /** How far each request is with the coordinator; those with nothing under way are not in it. */
  readonly underWay: ReadonlyMap<string, Stage>
  readonly refusal?: Refusal | undefined
}

/** The requests, the most urgent first; and for a coordinator the search for substitutes. */
export function Inbox(props: InboxProps) {
  const { view, items, choices, pools, refusal } = props
  const { t } = view
  return (
    <>
      <RefusalSummary t={t} refusal={refusal} />
      <JustDone view={view} />
      <h1>{inboxTitle(view)}</h1>
      <p class="lead">{t.inbox.lead(t.count.requests(items.length))}</p>
      {pools.map((pool) => (
        <PoolPanel t={t} pool={pool} />
      ))}
      <InboxFilter view={view} choices={choices} />
      <Live view={view} id="aanvragen">
        {items.length === 0 ? <Nothing {...props} /> : <Requests {...props} />}
        <Pager {...props} />
      </Live>
    </>
  )
}

/** What the list is called for who looks at it. */
export function inboxTitle({ t, signedIn, query }: View): string {
  if (signedIn?.actor.role === 'school') return t.inbox.ownTitle
  return (query['stand'] ?? 'open') === 'open' ? t.inbox.title : t.inbox.allTitle
}

function Requests({ view, names, items, underWay }: InboxProps) {
  const { t, today } = view
  const words = t.inbox
  return (
    <Table<RequestListItem>
      caption={words.caption}
      rows={items}
      columns={[
        { head: words.when, cell: (item) => <When t={t} item={item} today={today} /> },
        { head: words.where, cell: (item) => <Where item={item} /> },
        {
          head: words.what,
          cell: (item) => (
            <>
              {subjectsInWords(names, item)}
              <div class="muted">{names.roles[item.roleCode] ?? item.roleCode}</div>
            </>
          ),
        },
        { head: words.length, cell: (item) => <Length t={t} item={item} /> },
        {
          head: words.standing,
          cell: (item) => <Standing t={t} item={item} stage={underWay.get(item.id)} />,
        },
      ]}
    />
  )
}

interface CellProps {
  readonly t: Messages
  readonly item: RequestListItem
}

function When({ t, item: { firstDay, lastDay }, today }: CellProps & Pick<View, 'today'>) {
  return (
    <>
      <NearnessBadge t={t} near={nearnessOf(firstDay, lastDay, today)} />{' '}
      <span class="when">{stretch(t, firstDay, lastDay, today)}</span>
    </>
  )
}

function Where({ item: { id, siteName, boardName } }: Pick<CellProps, 'item'>) {
  return (
    <>
      <a href={`/inbox/${id}`}>{siteName}</a>
      <div class="muted">{boardName}</div>
    </>
  )
}

function Length({ t, item: { minutes, length, openEnded } }: CellProps) {
  return (
    <>
      {t.minutes(minutes)}
      <div class="muted">
        {t.count.days(length.sessionDays)}
        {openEnded && `, ${t.when.openEnded}`}
      </div>
    </>
  )
}

function Standing({ t, item, stage }: CellProps & { readonly stage: Stage | undefined }) {
  const isGrave = item.urgency === 'class-sent-home'
  return (
    <>
      {t.status.request[item.status]}
      <div class="badges">
        <UnderWay t={t} stage={stage} />
        <Badge text={t.urgency[item.urgency]} tone={isGrave ? 'danger' : 'calm'} />
      </div>
    </>
  )
}

function UnderWay({ t, stage }: { readonly t: Messages; readonly stage: Stage | undefined }) {
  if (stage === undefined) return null
  return <Badge text={t.inbox.underWay[stage]} tone={stage === 'offered' ? 'good' : 'warn'} />
}

function Nothing({ view: { t, query, signedIn }, choices }: InboxProps) {
  const isFiltered = choices.names.some((name) => (query[name] ?? '') !== '')
  const isOwn = signedIn?.actor.role === 'school'
  return (
    <div class="card">
      <p>{isFiltered ? t.inbox.emptyFiltered : isOwn ? t.inbox.emptyOwn : t.inbox.emptyOpen}</p>
      {isFiltered && (
        <p>
          <a href="/inbox">{t.inbox.clear}</a>
        </p>
      )}
    </div>
  )
}

function Pager({ view: { t, query }, next }: InboxProps) {
  const { na: after, ...rest } = query
  if (next === null && after === undefined) return null
  return (
    <nav class="pager" aria-label={t.inbox.pages}>
      {after !== undefined && (
        <a class="button quiet" href={`/inbox?${new URLSearchParams(rest).toString()}`}>
          {t.inbox.first}
        </a>
      )}
      {next !== null && (
        <a
          class="button quiet"
          href={`/inbox?${new URLSearchParams({ ...rest, na: next }).toString()}`}
        >
          {t.inbox.next}
        </a>
      )}
    </nav>
  )
}
