import type { LedgerLine } from '../../src/actions/offer/ledger.ts'
import { type Column, Table } from '../parts/table.tsx'
import { dayAt, shortDay, stretch } from '../parts/when.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'

/** The own book: everything a member was asked, by school year, and what came of it. */
export function Ledger({ view, lines }: LedgerProps) {
  const { t } = view
  const words = t.member.ledger
  const years = [...Map.groupBy(lines, ({ sentAt }) => schoolYear(dayAt(sentAt)))]
  const count = (status: LedgerLine['status']) =>
    lines.filter((line) => line.status === status).length
  return (
    <div class="stack">
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <nav aria-label={words.linksTitle} class="card">
        <ul class="why tasks">
          <li>
            <a href="/waarom-ik-niet">{words.toWhyNot}</a>
          </li>
          <li>
            <a href="/documenten">{words.toDocuments}</a>
          </li>
          <li>
            <a href="/mijn-uren">{words.toHours}</a>
          </li>
        </ul>
      </nav>
      <section aria-labelledby="gevraagd">
        <h2 id="gevraagd">{words.title2}</h2>
        {lines.length === 0 ? (
          <p class="card">{words.none}</p>
        ) : (
          <>
            <p>{words.summary(lines.length, count('accepted'), count('declined'))}</p>
            {years.map(([year, own], place) => (
              <details open={place === 0}>
                <summary>{words.year(year)}</summary>
                <Table caption={words.year(year)} rows={own} columns={columns(view)} />
              </details>
            ))}
          </>
        )}
      </section>
    </div>
  )
}

interface LedgerProps {
  readonly view: View
  readonly lines: readonly LedgerLine[]
}

function schoolYear(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0)
  return `${year}-${year + 1}`
}

function columns(view: View): readonly Column<LedgerLine>[] {
  const { t, today } = view
  const words = t.member.ledger
  return [
    {
      head: words.where,
      cell: ({ id, siteName, placeName }) => (
        <a href={`/aanbod/${id}`}>
          {siteName}, {placeName}
        </a>
      ),
    },
    { head: words.asked, cell: ({ sentAt }) => shortDay(t, dayAt(sentAt), today) },
    { head: words.when, cell: (line) => stretch(t, line.firstDay, line.lastDay, today) },
    { head: words.what, cell: (line) => <What view={view} line={line} /> },
  ]
}

function What({ view, line }: { readonly view: View; readonly line: LedgerLine }) {
  const { t, today } = view
  const { status, answeredAt, declineReason, declineWords, assignmentStatus } = line
  const isLast = status === 'declined' || assignmentStatus === 'confirmed'
  const why = declineReason === null || declineReason === 'no-reason' ? undefined : declineReason
  const said = [
    why && t.offers.declineReasons[why],
    declineWords !== null && `“${declineWords}”`,
  ].filter(Boolean)
  return (
    <>
      {whatHappened(t, line, view)}
      {isLast && answeredAt !== null
        ? ` ${t.member.ledger.answered(shortDay(t, dayAt(answeredAt), today))}`
        : ''}
      {said.length > 0 && ' '}
      {said.length > 0 && <span class="muted">{said.join(', ')}</span>}
    </>
  )
}

function whatHappened(t: Messages, line: LedgerLine, { now }: View): string {
  const { events } = t.member.ledger
  const { status, deadlineAt, assignmentStatus, cancelledBy, closedBecause } = line
  switch (status) {
    case 'sent':
      return now < deadlineAt ? events.sent : events.late
    case 'expired':
      return events.late
    case 'accepted':
      if (assignmentStatus === 'cancelled') return events[`cancelled${cancelledBy ?? 'school'}`]
      return assignmentStatus === 'fulfilled' ? events.fulfilled : events.accepted
    case 'withdrawn':
      return events[closedBecause ?? status]
    default:
      return events[status]
  }
}
