import type { Messages } from '../../words/nl.ts'
import { Dutch } from '../dutch.tsx'
import { Table } from '../table.tsx'
import type { RuleChange } from './changes.ts'

/** What is different between two versions, side by side. */
export function ChangeTable({ t, changes, was, is }: ChangeTableProps) {
  return (
    <Table<RuleChange>
      caption={t.rulesOfPlay.differenceCaption}
      rows={changes}
      columns={[
        { head: t.rulesOfPlay.rule, cell: ({ label }) => label },
        { head: was, cell: (change) => <Says t={t} says={change.was} /> },
        { head: is, cell: (change) => <Says t={t} says={change.is} /> },
      ]}
    />
  )
}

interface ChangeTableProps {
  readonly t: Messages
  readonly changes: readonly RuleChange[]
  readonly was: string
  readonly is: string
}

/** What a rule says: one thing, or a list of them. */
export function Says({ t, says }: { readonly t: Messages; readonly says: readonly string[] }) {
  if (says.length === 0) return <>–</>
  if (says.length === 1) return <Dutch t={t} text={says[0] ?? ''} />
  return (
    <ul class="plain">
      {says.map((one) => (
        <li>
          <Dutch t={t} text={one} />
        </li>
      ))}
    </ul>
  )
}
