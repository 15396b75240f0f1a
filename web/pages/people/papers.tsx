import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import type { LegalStanding } from '../../../src/actions/member/legal-standing.ts'
import type { ListedPaper } from '../../../src/actions/member/list-papers.ts'
import type { Names } from '../../../src/actions/reference/names.ts'
import { Badge } from '../../parts/badge.tsx'
import { Live } from '../../parts/live.tsx'
import { paperInWords } from '../../parts/people/in-words.ts'
import { LegalStandingCards } from '../../parts/people/legal-standing.tsx'
import { PoolNav } from '../../parts/people/pool-nav.tsx'
import { Table } from '../../parts/table.tsx'
import { TakeList } from '../../parts/take-list.tsx'
import { plainDay } from '../../parts/when.ts'
import type { View } from '../../view.ts'
import type { Messages } from '../../words/nl.ts'

/** What is missing and what ends, the soonest on top. */
export function Papers({ view, names, papers, standing }: PapersProps) {
  const { t, today } = view
  const words = t.people.papers
  return (
    <>
      <PoolNav view={view} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="stack">
        <Live view={view} id="papieren">
          {papers.length === 0 ? (
            <p class="card">{words.none}</p>
          ) : (
            <>
              <p>{tallyOf(t, papers, today)}</p>
              <PapersTable {...{ view, names, papers }} />
              <TakeList t={t} list="papers" />
            </>
          )}
        </Live>
        <p class="muted prose">{words.explained}</p>
      </div>
      <LegalStandingCards {...{ view, standing }} />
    </>
  )
}

function PapersTable({ view: { t, today }, names, papers }: Omit<PapersProps, 'standing'>) {
  const words = t.people.papers
  return (
    <Table<ListedPaper>
      caption={words.caption}
      rows={papers}
      columns={[
        {
          head: words.who,
          cell: (paper) => <a href={`/leden/${paper.memberId}`}>{paper.memberName}</a>,
        },
        { head: words.what, cell: (paper) => paperInWords(t, names, paper) },
        { head: words.board, cell: ({ boardName }) => boardName ?? '–' },
        {
          head: words.until,
          cell: ({ until }) => <PaperUntil t={t} until={until} today={today} />,
        },
      ]}
    />
  )
}

/** How many are missing and how many end soon; one that ended already is neither. */
function tallyOf(t: Messages, papers: readonly ListedPaper[], today: Day): string {
  const last = addDays(today, TERM_DAYS)
  const missing = papers.filter(({ until }) => until === null)
  const ending = papers.filter(({ until }) => until !== null && today <= until && until <= last)
  return t.people.papers.tally(missing.length, ending.length, TERM_DAYS)
}

interface PapersProps {
  readonly view: View
  readonly names: Names
  readonly papers: readonly ListedPaper[]
  readonly standing: LegalStanding
}

/** What the monitor of the pilot calls a term that ends soon. */
const TERM_DAYS = 60
const SOON_DAYS = 31

/** Until when a paper is all right, with a word where that is soon. */
export function PaperUntil({
  t,
  until,
  today,
}: {
  readonly t: Messages
  readonly until: Day | null
  readonly today: Day
}) {
  const words = t.people.papers
  if (until === null) return <Badge text={words.missing} tone="danger" />
  return (
    <>
      {plainDay(t, until)}{' '}
      {until <= addDays(today, SOON_DAYS) && <Badge text={words.soon} tone="warn" />}
    </>
  )
}
