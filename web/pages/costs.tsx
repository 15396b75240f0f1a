import type { Day } from '../../scheduler/domain/day.ts'
import type { listFulfilments } from '../../src/actions/fulfilment/list.ts'
import type { PaidCancellation } from '../../src/actions/fulfilment/list-paid-cancellations.ts'
import { Facts } from '../parts/facts.tsx'
import { Field } from '../parts/field.tsx'
import { Help } from '../parts/help.tsx'
import { PaidCancellations, wholeEuro } from '../parts/paid-cancellations.tsx'
import { Table } from '../parts/table.tsx'
import { plainDay, stretch } from '../parts/when.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'

type Line = Awaited<ReturnType<typeof listFulfilments>>['items'][number]

interface CostsProps {
  readonly view: View
  readonly lines: readonly Line[]
  readonly cancelled: readonly PaidCancellation[]
  readonly period: { readonly from: Day; readonly to: Day }
}

/** What the confirmed hours of a period cost, and would otherwise have cost; and what was paid of cancelled lessons. */
export function Costs({ view, lines, cancelled, period }: CostsProps) {
  const { t } = view
  const words = t.costs
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Period t={t} period={period} />
      {lines.length + cancelled.length === 0 ? (
        <p class="card">{words.none}</p>
      ) : (
        <div class="stack">
          <Totals t={t} lines={lines} cancelled={cancelled} period={period} />
          {lines.length > 0 && <Lines view={view} lines={lines} />}
          <PaidCancellations view={view} lines={cancelled} about="cost" />
          <Explained t={t} />
        </div>
      )}
    </>
  )
}

function Lines({ view, lines }: Pick<CostsProps, 'view' | 'lines'>) {
  const { t, today } = view
  const words = t.costs
  const maySeeRequests = view.signedIn?.actor.role === 'school'
  return (
    <Table<Line>
      caption={words.caption}
      rows={lines}
      columns={[
        {
          head: words.when,
          cell: ({ firstDay, lastDay, requestId }) =>
            maySeeRequests ? (
              <a href={`/inbox/${requestId}`}>{stretch(t, firstDay, lastDay, today)}</a>
            ) : (
              stretch(t, firstDay, lastDay, today)
            ),
        },
        { head: words.site, cell: ({ siteName }) => siteName },
        { head: words.hours, cell: ({ minutes }) => t.minutes(minutes) },
        { head: words.paid, cell: ({ poolCents }) => wholeEuro(t, poolCents) },
        {
          head: words.instead,
          cell: (line) => (
            <>
              {t.alternative[line.alternative]}
              <div class="muted">{instead(t, line)}</div>
            </>
          ),
        },
        { head: words.saved, cell: (line) => saved(t, line) },
      ]}
    />
  )
}

function Explained({ t }: { readonly t: Messages }) {
  return (
    <div>
      <p class="muted">{t.costs.explained}</p>
      <Help t={t} word="verschil" />
      <Help t={t} word="wachturen" />
    </div>
  )
}

function Period({ t, period }: Pick<CostsProps, 'period'> & { readonly t: Messages }) {
  const day = (name: string, label: string, value: string) => (
    <Field
      name={name}
      label={label}
      control={(control) => <input {...control} type="date" value={value} />}
    />
  )
  return (
    <form class="filter" action="/kosten" role="search" aria-label={t.inbox.filters}>
      {day('vanaf', t.costs.from, period.from)}
      {day('tot', t.costs.to, period.to)}
      <button type="submit" class="quiet">
        {t.costs.apply}
      </button>
    </form>
  )
}

function Totals({
  t,
  lines,
  cancelled,
  period: { from, to },
}: Omit<CostsProps, 'view'> & { readonly t: Messages }) {
  const words = t.costs
  const sum = (of: (line: Line) => number) => lines.reduce((total, line) => total + of(line), 0)
  const priced = lines.filter(({ tariffId }) => tariffId !== null)
  const cancelledCents = cancelled.reduce((total, { wageCents }) => total + wageCents, 0)
  const savedCents =
    priced.reduce((total, line) => total + line.savingCents.expectedCents, 0) - cancelledCents
  return (
    <section class="card" aria-labelledby="samen">
      <h2 id="samen">{words.total}</h2>
      <p class="muted">{t.insight.answered(plainDay(t, from), plainDay(t, to))}</p>
      <Facts
        facts={[
          [words.totalHours, t.minutes(sum(({ minutes }) => minutes))],
          [words.totalPaid, wholeEuro(t, sum(({ poolCents }) => poolCents) + cancelledCents)],
          ...(cancelled.length === 0
            ? []
            : [[t.paidCancellation.total, wholeEuro(t, cancelledCents)] as const]),
          [words.totalSaved, priced.length === 0 ? null : wholeEuro(t, savedCents)],
        ]}
      />
    </section>
  )
}

/** What has no price is lessons that would have been lost, and never euro. */
function instead(t: Messages, { tariffId, alternativeCents }: Line): string {
  return tariffId === null ? t.costs.noPrice : range(t, alternativeCents)
}

function saved(t: Messages, { tariffId, savingCents }: Line): string {
  return tariffId === null ? '–' : range(t, savingCents)
}

function range(t: Messages, { lowCents, highCents }: Line['savingCents']): string {
  return t.costs.range(wholeEuro(t, lowCents), wholeEuro(t, highCents))
}
