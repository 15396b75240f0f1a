import type { PaidCancellation } from '../../src/actions/fulfilment/list-paid-cancellations.ts'
import type { View } from '../view.ts'
import { numberFormat } from './formats.ts'
import { type Column, Table } from './table.tsx'
import { dayAt, shortDay, stretch } from './when.ts'

interface PaidCancellationsProps {
  readonly view: View
  readonly lines: readonly PaidCancellation[]
  /** With what it costs, or with who would have come. */
  readonly about: 'cost' | 'person'
}

/** Lessons that were cancelled and are paid all the same; nothing where there are none. */
export function PaidCancellations({ view, lines, about }: PaidCancellationsProps) {
  const { t, today } = view
  const words = t.paidCancellation
  if (lines.length === 0) return null
  const when: Column<PaidCancellation> = {
    head: words.when,
    cell: ({ firstDay, lastDay }) => stretch(t, firstDay, lastDay, today),
  }
  const who: Column<PaidCancellation> = {
    head: words.who,
    cell: ({ memberName }) => memberName ?? words.someone,
  }
  const cost: Column<PaidCancellation> = {
    head: words.cost,
    cell: ({ wageCents }) => wholeEuro(t, wageCents),
  }
  return (
    <section aria-labelledby="afgezegd">
      <h2 id="afgezegd">{words.title}</h2>
      <p class="muted">{about === 'cost' ? words.costs : words.lead}</p>
      <Table<PaidCancellation>
        caption={words.caption}
        rows={lines}
        columns={[
          ...(about === 'cost' ? [when] : [who, when]),
          { head: words.where, cell: ({ siteName }) => siteName },
          { head: words.lessons, cell: ({ lessons }) => t.count.lessons(lessons) },
          { head: words.hours, cell: ({ minutes }) => t.minutes(minutes) },
          ...(about === 'cost' ? [cost] : []),
          {
            head: words.cancelledOn,
            cell: ({ cancelledAt }) => shortDay(t, dayAt(cancelledAt), today),
          },
        ]}
      />
    </section>
  )
}

/** An amount in whole euro, as the page of costs shows it. */
export function wholeEuro(t: View['t'], cents: number): string {
  const format = { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 } as const
  return numberFormat(t.locale, format).format(cents / 100)
}
