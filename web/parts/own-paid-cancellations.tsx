import type { OwnHours as Hours } from '../../src/actions/fulfilment/own-hours.ts'
import type { View } from '../view.ts'
import { Table } from './table.tsx'
import { stretch } from './when.ts'

/** What is paid to a member without work, so in no total of hours worked; nothing where there is none. */
export function OwnPaidCancellations({
  view: { t, today },
  lines,
}: {
  readonly view: View
  readonly lines: Hours['cancelled']
}) {
  const words = t.paidCancellation
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="afgezegd">
      <h2 id="afgezegd">{words.title}</h2>
      <p class="muted">{words.own}</p>
      <Table<Hours['cancelled'][number]>
        caption={words.caption}
        rows={lines}
        columns={[
          {
            head: words.where,
            cell: ({ assignmentId, siteName, placeName }) => (
              <a href={`/agenda/${assignmentId}`}>
                {siteName}, {placeName}
              </a>
            ),
          },
          { head: words.when, cell: (line) => stretch(t, line.firstDay, line.lastDay, today) },
          { head: words.lessons, cell: ({ lessons }) => t.count.lessons(lessons) },
          { head: words.hours, cell: ({ minutes }) => t.minutes(minutes) },
        ]}
      />
    </section>
  )
}
