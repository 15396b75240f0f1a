import type { ShownRun } from '../../src/actions/run/shown-run.ts'
import type { Messages } from '../words/nl.ts'
import { gapInWords } from './gap.ts'
import { Table } from './table.tsx'
import { moment } from './when.ts'

/** Runs of a pool, the newest first, with what each came to. */
export function RunTable({ t, caption, runs }: RunTableProps) {
  const words = t.work.runs
  return (
    <Table<ShownRun>
      caption={caption}
      rows={runs}
      columns={[
        {
          head: words.when,
          cell: ({ runId, startedAt }) => (
            <a href={`/zoektocht/${runId}`}>{moment(t, startedAt)}</a>
          ),
        },
        { head: words.status, cell: ({ status }) => t.run.status[status] },
        {
          head: words.found,
          cell: ({ coveredCount, requestCount }) =>
            coveredCount === null ? t.unknown : words.foundOf(coveredCount, requestCount),
        },
        {
          head: words.quality,
          cell: ({ gap }) => (gap === null ? t.unknown : gapInWords(t, gap)),
        },
        { head: words.changed, cell: ({ changeCount }) => changeCount ?? t.unknown },
      ]}
    />
  )
}

interface RunTableProps {
  readonly t: Messages
  readonly caption: string
  readonly runs: readonly ShownRun[]
}
