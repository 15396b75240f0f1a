import type { DueHours } from '../../src/actions/fulfilment/list-due.ts'
import type { PaidCancellation } from '../../src/actions/fulfilment/list-paid-cancellations.ts'
import { JustDone } from '../parts/just-done.tsx'
import { Live } from '../parts/live.tsx'
import { PaidCancellations } from '../parts/paid-cancellations.tsx'
import { Table } from '../parts/table.tsx'
import { stretch } from '../parts/when.ts'
import type { View } from '../view.ts'

interface HoursProps {
  readonly view: View
  readonly due: readonly DueHours[]
  readonly cancelled: readonly PaidCancellation[]
}

/** The hours that wait for the school; and those that were cancelled and are paid, of which nothing is to be done. */
export function Hours({ view, due, cancelled }: HoursProps) {
  const { t } = view
  const words = t.hours
  return (
    <>
      <JustDone view={view} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>
        <a href="/zoektijd">{t.searchTime.note}</a>
      </p>
      <div class="stack">
        <Live view={view} id="wachtende-uren">
          {due.length === 0 ? <p class="card">{words.none}</p> : <DueTable {...{ view, due }} />}
        </Live>
        <PaidCancellations view={view} lines={cancelled} about="person" />
      </div>
    </>
  )
}

function DueTable({ view: { t, today }, due }: Pick<HoursProps, 'view' | 'due'>) {
  const words = t.hours
  return (
    <Table<DueHours>
      caption={words.caption}
      rows={due}
      columns={[
        {
          head: words.who,
          cell: ({ assignmentId, memberName }) => (
            <a href={`/uren/${assignmentId}`} aria-label={words.look(memberName)}>
              {memberName}
            </a>
          ),
        },
        { head: words.away, cell: ({ personName }) => personName },
        { head: words.where, cell: ({ siteName }) => siteName },
        {
          head: words.when,
          cell: ({ firstDay, lastDay }) => stretch(t, firstDay, lastDay, today),
        },
        {
          head: words.planned,
          cell: ({ lessons, minutes }) => `${t.count.lessons(lessons)}, ${t.minutes(minutes)}`,
        },
        {
          head: t.school.hours.ahead,
          cell: ({ lessonsAhead }) => (lessonsAhead === 0 ? '–' : t.count.lessons(lessonsAhead)),
        },
      ]}
    />
  )
}
