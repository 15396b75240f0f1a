import type { Messages } from '../words/nl.ts'
import { Dutch } from './dutch.tsx'
import { numberFormat } from './formats.ts'
import type { Candidate } from './proposal-step.ts'
import { Table } from './table.tsx'

/** How a candidate does on each soft objective, folded away. */
export function CandidateCosts({ t, name, costs, isOpen = false }: CandidateCostsProps) {
  if (costs.length === 0) return null
  const words = t.proposal
  const points = numberFormat(t.locale, { maximumFractionDigits: 0 })
  return (
    <details open={isOpen}>
      <summary>{words.costsOf(name)}</summary>
      <Table
        caption={words.costsOf(name)}
        rows={costs}
        columns={[
          { head: words.costTitle, cell: ({ title }) => <Dutch t={t} text={title} /> },
          { head: words.costWhy, cell: ({ sentence }) => <Dutch t={t} text={sentence} /> },
          { head: words.costPoints, cell: ({ weighted }) => points.format(weighted) },
        ]}
      />
    </details>
  )
}

interface CandidateCostsProps {
  readonly t: Messages
  readonly name: string
  readonly costs: Candidate['costs']
  readonly isOpen?: boolean
}
