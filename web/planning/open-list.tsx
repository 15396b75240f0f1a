import type { OpenItem } from '../../src/actions/planning/open-items.ts'
import { subjectsInWords } from '../parts/lesson.ts'
import { Table } from '../parts/table.tsx'
import { startOf } from './address.ts'
import type { BoardWords } from './board-words.ts'
import { standing } from './open-rows.tsx'

/** The same open requests as a list, with the way to choose somebody that needs no board and no script. */
export function OpenList({ words, open, search }: OpenListProps) {
  const { planning } = words.t
  if (open.length === 0) return null
  const address = ({ requestId, proposalId }: OpenItem) => {
    const query = new URLSearchParams({
      ...(proposalId !== null && { voorstel: startOf(proposalId) }),
      ...(search !== '' && { terug: search }),
    })
    return `/planbord/kies/${startOf(requestId)}?${query.toString()}`
  }
  return (
    <details>
      <summary>{planning.listTitle(open.length)}</summary>
      <Table<OpenItem>
        caption={planning.listCaption}
        rows={open}
        columns={[
          { head: planning.when, cell: (item) => words.stretch(item) },
          {
            head: planning.where,
            cell: ({ siteName, requestId }) => (
              <a href={`/planbord/aanvraag/${startOf(requestId)}`}>{siteName}</a>
            ),
          },
          { head: planning.what, cell: (item) => subjectsInWords(words.names, item) },
          { head: planning.how, cell: (item) => standing(words, item) },
          {
            head: planning.choose,
            cell: (item) => (
              <a
                class="button quiet"
                href={address(item)}
                aria-label={planning.chooseFor(item.siteName, words.stretch(item))}
              >
                {planning.choose}
              </a>
            ),
          },
        ]}
      />
    </details>
  )
}

interface OpenListProps {
  readonly words: BoardWords
  readonly open: readonly OpenItem[]
  /** The filter of the board, to come back to it. */
  readonly search: string
}
