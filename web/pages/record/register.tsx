import type { Registered } from '../../../src/actions/privacy/register.ts'
import { RecordNav } from '../../parts/record/record-nav.tsx'
import { tableName } from '../../parts/record/table-name.ts'
import { termInWords } from '../../parts/record/terms.ts'
import { Table } from '../../parts/table.tsx'
import type { View } from '../../view.ts'

interface RegisterProps {
  readonly view: View
  readonly items: readonly Registered[]
}

/** The register of processing, and below it who sees which table. */
export function Register(props: RegisterProps) {
  const { view } = props
  const words = view.t.record.register
  return (
    <>
      <RecordNav view={view} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="stack">
        {view.signedIn?.actor.role === 'member' && (
          <p>
            <a href="/documenten#meenemen">{words.take}</a>
          </p>
        )}
        <Processings {...props} />
        <Matrix {...props} />
      </div>
    </>
  )
}

function Processings({ view: { t }, items }: RegisterProps) {
  const words = t.record.register
  const inDutch = (text: string) => <span lang="nl">{text}</span>
  return (
    <Table<Registered>
      caption={words.caption}
      isWide={true}
      rows={items}
      columns={[
        { head: words.purpose, cell: ({ purpose }) => inDutch(purpose) },
        { head: words.whose, cell: ({ whose }) => inDutch(whose) },
        { head: words.ground, cell: ({ ground }) => inDutch(ground) },
        { head: words.kept, cell: ({ kept }) => inDutch(kept) },
        {
          head: words.term,
          cell: ({ term }) => (term === null ? words.asPart : termInWords(t, term)),
        },
        {
          head: words.seenBy,
          cell: ({ seenBy }) =>
            seenBy.map((role) => t.record.roles[role]).join(', ') || words.nobody,
        },
      ]}
    />
  )
}

/** Who sees which table, folded away by what it is kept for: open at once they are longer than a phone is patient. */
function Matrix({ view: { t }, items }: RegisterProps) {
  const words = t.record.register
  return (
    <div class="stack">
      <h2>{words.matrixTitle}</h2>
      <p class="muted">{words.matrixLead}</p>
      {items.map(({ purpose, seenByTable }) => (
        <details>
          <summary lang="nl">{purpose}</summary>
          <Table
            caption={`${words.matrixTitle}: ${purpose}`}
            rows={seenByTable}
            columns={[
              { head: words.table, cell: ({ table }) => tableName(t, table) },
              {
                head: words.seenBy,
                cell: ({ roles }) =>
                  roles.map((role) => t.record.roles[role]).join(', ') || words.nobody,
              },
            ]}
          />
        </details>
      ))}
    </div>
  )
}
