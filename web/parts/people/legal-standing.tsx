import type { LegalStanding, StandingOfBoard } from '../../../src/actions/member/legal-standing.ts'
import type { UnlicensedCover } from '../../../src/actions/member/unlicensed-cover.ts'
import type { View } from '../../view.ts'
import { Badge } from '../badge.tsx'
import { Table } from '../table.tsx'
import { plainDay } from '../when.ts'

interface StandingProps {
  readonly view: View
  readonly standing: LegalStanding
}

/** Whether the law is kept: who teaches without a licence by which article, and per board certificates and contract chain. */
export function LegalStandingCards({ view, standing }: StandingProps) {
  return (
    <>
      <Unlicensed {...{ view, standing }} />
      <PerBoard {...{ view, standing }} />
    </>
  )
}

function Unlicensed({ view: { t }, standing: { schoolYear, unlicensed } }: StandingProps) {
  const words = t.legalStanding
  return (
    <section class="section stack" aria-labelledby="onbevoegd">
      <h2 id="onbevoegd">{words.unlicensedTitle}</h2>
      <p class="prose">
        {words.unlicensedLead(plainDay(t, schoolYear.first), plainDay(t, schoolYear.last))}
      </p>
      {unlicensed.length === 0 ? (
        <p class="card">{words.unlicensedNone}</p>
      ) : (
        <Table<UnlicensedCover>
          caption={words.unlicensedTitle}
          rows={unlicensed}
          columns={[
            {
              head: words.article,
              cell: ({ article }) => article ?? <Badge text={words.noArticle} tone="danger" />,
            },
            { head: words.people, cell: ({ members }) => String(members) },
            { head: words.hours, cell: ({ minutes }) => t.minutes(minutes) },
            {
              head: words.until,
              cell: ({ until }) => (until === null ? '–' : plainDay(t, until)),
            },
          ]}
        />
      )}
    </section>
  )
}

function PerBoard({ view: { t }, standing: { boards } }: StandingProps) {
  const words = t.legalStanding
  const count = (of: (board: StandingOfBoard) => number) => (board: StandingOfBoard) =>
    String(of(board))
  return (
    <section class="section stack" aria-labelledby="per-bestuur">
      <h2 id="per-bestuur">{words.boardsTitle}</h2>
      <p class="prose">{words.boardsLead}</p>
      <Table<StandingOfBoard>
        caption={words.boardsTitle}
        rows={boards}
        columns={[
          { head: words.board, cell: ({ boardName }) => boardName },
          { head: words.members, cell: count(({ members }) => members) },
          { head: words.vogSeen, cell: count(({ vogSeen }) => vogSeen) },
          { head: words.vogToSee, cell: count(({ vogToSee }) => vogToSee) },
          {
            head: words.vogMissing,
            cell: ({ vogMissing }) =>
              vogMissing === 0 ? '0' : <Badge text={String(vogMissing)} tone="danger" />,
          },
          { head: words.chainLast, cell: count(({ chainLast }) => chainLast) },
          { head: words.chainFull, cell: count(({ chainFull }) => chainFull) },
        ]}
      />
    </section>
  )
}
