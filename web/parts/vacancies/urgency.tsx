import { amount } from '../../charts/amount.ts'
import type { Messages } from '../../words/nl.ts'
import { Table } from '../table.tsx'
import { TakeList } from '../take-list.tsx'
import { plainDay } from '../when.ts'
import { fteOf, type VacanciesProps } from './props.ts'

/** The sites by the share of their formation that is lacking, with what it was worked out from. */
export function Urgency({ view: { t }, urgency }: Pick<VacanciesProps, 'view' | 'urgency'>) {
  const words = t.vacancies
  const { days, items } = urgency
  const needy = items.filter(({ lacking }) => lacking > 0)
  const others = items.filter(({ lacking }) => lacking === 0)
  return (
    <section class="stack" aria-labelledby="nood">
      <h2 id="nood">{words.urgencyTitle}</h2>
      <p class="muted">{words.urgencyLead(plainDay(t, days.first), plainDay(t, days.last))}</p>
      {items.length === 0 ? (
        <p class="card">{words.urgencyNone}</p>
      ) : (
        <Needs t={t} caption={words.urgencyTitle} rows={needy} />
      )}
      {others.length > 0 && (
        <details>
          <summary>{words.nothingLacks(others.length)}</summary>
          <Needs t={t} caption={words.nothingLacks(others.length)} rows={others} />
        </details>
      )}
    </section>
  )
}

interface NeedsProps {
  readonly t: Messages
  readonly caption: string
  readonly rows: VacanciesProps['urgency']['items']
}

function Needs({ t, caption, rows }: NeedsProps) {
  const words = t.vacancies
  if (rows.length === 0) return null
  return (
    <Table
      caption={caption}
      rows={rows}
      columns={[
        { head: words.site, cell: ({ siteName }) => siteName },
        { head: words.board, cell: ({ boardName }) => boardName },
        {
          head: words.formation,
          cell: ({ formation }) => (formation === null ? words.unknown : fteOf(t, formation)),
        },
        { head: words.vacant, cell: ({ vacant }) => fteOf(t, vacant) },
        { head: words.replacement, cell: ({ replacement }) => fteOf(t, replacement) },
        {
          head: words.share,
          cell: ({ lacking, share }) =>
            share === null
              ? fteOf(t, lacking)
              : `${amount(t, 'share', share)} (${fteOf(t, lacking)})`,
        },
      ]}
    />
  )
}

/** How vacancies are spread over the boards of a pool, and what came of referrals. */
export function SpreadOverBoards({
  view: { t },
  solidarity,
}: Pick<VacanciesProps, 'view' | 'solidarity'>) {
  if (solidarity === null) return null
  const words = t.vacancies
  const { pool, boards, trend, counted } = solidarity
  const share = (value: number | null) => (value === null ? '–' : amount(t, 'share', value))
  const people = (count: number | null) => (count === null ? words.few : String(count))
  const now = trend.at(-1)?.spread
  const before = trend.find(({ spread }) => spread !== null)
  return (
    <section class="stack" aria-labelledby="verdeling">
      <h2 id="verdeling">{words.spreadTitle}</h2>
      {now && (
        <p>
          {words.spread(share(now.maxMin), now.gini === null ? '–' : amount(t, 'mean', now.gini))}{' '}
          {before?.spread &&
            before.spread !== now &&
            words.spreadBefore(share(before.spread.maxMin), plainDay(t, before.day))}
        </p>
      )}
      <Table
        caption={words.spreadCaption}
        rows={boards}
        columns={[
          { head: words.board, cell: ({ boardName }) => boardName },
          {
            head: words.formation,
            cell: ({ formation }) => (formation === null ? words.unknown : fteOf(t, formation)),
          },
          { head: words.vacant, cell: ({ vacant }) => fteOf(t, vacant) },
          { head: words.vacantShare, cell: (board) => share(board.share) },
        ]}
      />
      <TakeList t={t} list="shortages" poolId={pool.id} />
      <p>{words.counted(people(counted.referred), people(counted.hired))}</p>
      {counted.hiredBefore !== 0 && (
        <p>{words.stayed(people(counted.hiredBefore), people(counted.stayed))}</p>
      )}
    </section>
  )
}
