import type { Day } from '../../scheduler/domain/day.ts'
import type { OwnFile } from '../../src/actions/member/own-file.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import { Badge } from '../parts/badge.tsx'
import { Facts } from '../parts/facts.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { plainDay } from '../parts/when.ts'
import type { View } from '../view.ts'

/** What boards have seen of a member and until when it is of use, the licences, the contract and the pools. */
export function Documents(props: DocumentsProps) {
  const { view, file } = props
  const { t } = view
  const words = t.member.documents
  return (
    <div class="stack">
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <section aria-labelledby="besturen">
        <h2 id="besturen">{words.boardsTitle}</h2>
        {file.boards.length === 0 ? (
          <p class="card">{words.noBoards}</p>
        ) : (
          <Table caption={words.boardsTitle} rows={file.boards} columns={boardColumns(view)} />
        )}
      </section>
      <section aria-labelledby="bevoegd">
        <h2 id="bevoegd">{words.licencesTitle}</h2>
        {file.qualifications.length === 0 ? (
          <p class="card">{words.noLicences}</p>
        ) : (
          <Table
            caption={words.licencesTitle}
            rows={file.qualifications}
            columns={licenceColumns(props)}
          />
        )}
      </section>
      <Contract {...props} />
      <section class="card" aria-labelledby="pools">
        <h2 id="pools">{words.poolsTitle}</h2>
        <ul class="why">
          {file.pools.map(({ name, joinedOn }) => (
            <li>
              {name}
              {joinedOn !== null && `, ${words.joined(plainDay(t, joinedOn))}`}
            </li>
          ))}
        </ul>
      </section>
      <p class="muted">
        <a href="/privacy/verbeteren">{words.wrong}</a>
      </p>
      <TakeAlong view={view} />
    </div>
  )
}

interface DocumentsProps {
  readonly view: View
  readonly names: Names
  readonly file: OwnFile
}

/** Everything that is kept, as one file. */
function TakeAlong({ view }: { readonly view: View }) {
  const words = view.t.member.documents
  return (
    <section class="card" aria-labelledby="meenemen">
      <h2 id="meenemen">{words.takeTitle}</h2>
      <p>{words.takeLead}</p>
      <form method="post" action="/documenten/meenemen" hx-boost="false">
        <button type="submit" class="quiet">
          {words.take}
        </button>
      </form>
    </section>
  )
}

type BoardRow = OwnFile['boards'][number]

function boardColumns(view: View): readonly Column<BoardRow>[] {
  const words = view.t.member.documents
  const kinds = ['vog', 'identity', 'diploma'] as const
  return [
    { head: words.board, cell: ({ name }) => name },
    {
      head: words.admitted,
      cell: ({ admitted }) => (
        <Badge text={admitted ? words.yes : words.no} tone={admitted ? 'good' : 'warn'} />
      ),
    },
    ...kinds.map(
      (kind): Column<BoardRow> => ({
        head: words.kinds[kind],
        cell: ({ documents }) => (
          <Seen view={view} seen={documents.find((one) => one.kind === kind)?.seen ?? null} />
        ),
      }),
    ),
  ]
}

function Seen({ view: { t, today }, seen }: SeenProps) {
  const words = t.member.documents
  if (seen === null) return <Badge text={words.notSeen} tone="warn" />
  const { issuedOn, seenOn, firstSeenUntil } = seen
  return (
    <>
      {words.issued(plainDay(t, issuedOn))}, {words.seen(plainDay(t, seenOn))}
      {firstSeenUntil !== null && ' '}
      {firstSeenUntil !== null && (
        <span class="muted">
          {firstSeenUntil < today
            ? words.tooOld
            : words.firstSeenUntil(plainDay(t, firstSeenUntil))}
        </span>
      )}
    </>
  )
}

interface SeenProps {
  readonly view: View
  readonly seen: BoardRow['documents'][number]['seen']
}

function licenceColumns({ view: { t, today }, names }: DocumentsProps) {
  const words = t.member.documents
  const until = (day: Day | null) => {
    if (day === null) return words.noEnd
    return (
      <>
        {t.when.until(plainDay(t, day))} {day < today && <Badge text={words.over} tone="danger" />}
      </>
    )
  }
  const columns: readonly Column<OwnFile['qualifications'][number]>[] = [
    {
      head: words.vak,
      cell: ({ vak }) => (vak === null ? words.anyVak : (names.vakken[vak] ?? vak)),
    },
    { head: words.grade, cell: ({ grade }) => words.grades[grade] },
    { head: words.until, cell: ({ validUntil }) => until(validUntil) },
  ]
  return columns
}

function Contract({ view: { t }, file: { engagement } }: DocumentsProps) {
  const words = t.member.documents
  return (
    <section class="card" aria-labelledby="contract">
      <h2 id="contract">{words.contractTitle}</h2>
      {engagement === null ? (
        <p>{words.noContract}</p>
      ) : (
        <Facts
          facts={[
            [words.form, words.forms[engagement.form]],
            [words.week, engagement.weekMinutes === 0 ? null : t.minutes(engagement.weekMinutes)],
            [words.since, plainDay(t, engagement.firstDay)],
            [
              words.ends,
              engagement.lastDay === null ? words.noEnd : plainDay(t, engagement.lastDay),
            ],
          ]}
        />
      )}
    </section>
  )
}
