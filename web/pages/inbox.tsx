import type { Names } from '../../src/actions/reference/names.ts'
import type { RequestListItem } from '../../src/actions/request/list.ts'
import { Badge, NearnessBadge } from '../parts/badge.tsx'
import { INBOX_FILTERS, type InboxChoices, InboxFilter } from '../parts/inbox-filter.tsx'
import { InboxPager } from '../parts/inbox-pager.tsx'
import { JustDone } from '../parts/just-done.tsx'
import { subjectsInWords } from '../parts/lesson.ts'
import { Live } from '../parts/live.tsx'
import { Table } from '../parts/table.tsx'
import { nearnessOf, stretch } from '../parts/when.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'

export interface InboxProps {
  readonly view: View
  readonly names: Names
  readonly items: readonly RequestListItem[]
  /** Where the next page begins; null at the end. */
  readonly next: string | null
  readonly choices: InboxChoices
}

/** The requests of a school, the earliest first. */
export function Inbox(props: InboxProps) {
  const { view, items, choices } = props
  const { t } = view
  return (
    <>
      <JustDone view={view} />
      <h1>{t.inbox.ownTitle}</h1>
      <p class="lead">{t.inbox.lead(t.count.requests(items.length))}</p>
      <InboxFilter view={view} choices={choices} />
      <Live view={view} id="aanvragen">
        {items.length === 0 ? <Nothing view={view} /> : <Requests {...props} />}
        <InboxPager view={props.view} next={props.next} />
      </Live>
    </>
  )
}

function Requests({ view, names, items }: InboxProps) {
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
          cell: (item) => <Standing t={t} item={item} />,
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

function Standing({ t, item }: CellProps) {
  const isGrave = item.urgency === 'class-sent-home'
  return (
    <>
      {t.status.request[item.status]}
      <div class="badges">
        <Badge text={t.urgency[item.urgency]} tone={isGrave ? 'danger' : 'calm'} />
      </div>
    </>
  )
}

function Nothing({ view: { t, query } }: Pick<InboxProps, 'view'>) {
  const isFiltered = INBOX_FILTERS.some((name) => (query[name] ?? '') !== '')
  return (
    <div class="card">
      <p>{isFiltered ? t.inbox.emptyFiltered : t.inbox.emptyOwn}</p>
      {isFiltered && (
        <p>
          <a href="/inbox">{t.inbox.clear}</a>
        </p>
      )}
    </div>
  )
}
