import type { Viewing } from '../../../src/actions/viewing/list.ts'
import { Field } from '../../parts/field.tsx'
import { RecordNav } from '../../parts/record/record-nav.tsx'
import { roleName } from '../../parts/record/role-name.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { moment } from '../../parts/when.ts'
import type { View } from '../../view.ts'

interface ViewingsProps {
  readonly view: View
  readonly title: string
  readonly items: readonly Viewing[]
  /** The name that was searched for; empty for all, and always for a member. */
  readonly who: string
  readonly limit: number
}

/** Who looked; for a member by role, for a board by name and about whom. */
export function Viewings({ view, title, items, who, limit }: ViewingsProps) {
  const words = view.t.record.viewings
  const isOwn = view.signedIn?.actor.role === 'member'
  return (
    <>
      <RecordNav view={view} />
      <h1>{title}</h1>
      <p class="lead">{isOwn ? words.ownLead : words.lead}</p>
      <div class="stack">
        {!isOwn && <Search view={view} who={who} />}
        {items.length === 0 ? (
          <p class="card">
            {who === '' ? words.none : words.noneFound}{' '}
            {who !== '' && <a href="/privacy/wie-keek">{view.t.record.all}</a>}
          </p>
        ) : (
          <Table caption={words.caption} rows={items} columns={columnsOf(view, isOwn)} />
        )}
        {items.length === limit && (
          <p class="muted">{isOwn ? words.ownCut(limit) : words.cut(limit)}</p>
        )}
      </div>
    </>
  )
}

function Search({ view: { t }, who }: Pick<ViewingsProps, 'view' | 'who'>) {
  return (
    <form method="get" action="/privacy/wie-keek" class="row">
      <Field
        name="q"
        label={t.record.viewings.person}
        control={(field) => (
          <input {...field} type="search" value={who} maxlength={120} autocomplete="off" />
        )}
      />
      <div class="actions">
        <button type="submit" class="quiet">
          {t.record.whoFind}
        </button>
      </div>
    </form>
  )
}

function columnsOf({ t, now }: View, isOwn: boolean): readonly Column<Viewing>[] {
  const words = t.record.viewings
  const about: Column<Viewing> = {
    head: words.about,
    cell: ({ memberName, absentName }) => memberName ?? absentName ?? words.forgotten,
  }
  const viewer: Column<Viewing> = {
    head: words.viewer,
    cell: ({ viewerName }) => viewerName ?? t.unknown,
  }
  const when: Column<Viewing> = {
    head: t.record.when,
    cell: ({ seenAt }) => moment(t, seenAt as Parameters<typeof moment>[1], now),
  }
  const role: Column<Viewing> = {
    head: words.role,
    cell: ({ viewerRole }) => roleName(t, viewerRole),
  }
  const what: Column<Viewing> = { head: words.what, cell: (one) => words.kinds[one.what] }
  return isOwn ? [when, role, what] : [about, viewer, role, what, when]
}
