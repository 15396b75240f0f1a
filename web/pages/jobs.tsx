import type { listJobs } from '../../src/actions/job/list.ts'
import { errorInWords } from '../parts/error-in-words.ts'
import { Live } from '../parts/live.tsx'
import { Done } from '../parts/notice.tsx'
import { Table } from '../parts/table.tsx'
import { moment } from '../parts/when.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'

type Listed = Awaited<ReturnType<typeof listJobs>>

export interface JobsProps {
  readonly view: View
  readonly jobs: Listed
  /** In the demonstration mails are read on a page. */
  readonly hasOutbox: boolean
}

/** What goes on by itself, how much of it waits, and what does not succeed. */
export function JobsPage({ view, jobs: { kinds, items }, hasOutbox }: JobsProps) {
  const { t } = view
  const words = t.delivery.jobs
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {view.query['gelukt'] === 'opnieuw' && <Done t={t}>{words.retried}</Done>}
      <Live view={view} id="taken" everySeconds={5}>
        {hasOutbox && (
          <p>
            <a href="/postvak-uit">{t.delivery.outbox.title}</a>
          </p>
        )}
        {kinds.length === 0 && items.length === 0 && <p class="card">{words.nothing}</p>}
        {kinds.length > 0 && <Kinds t={t} kinds={kinds} />}
        <section aria-labelledby="mislukt">
          <h2 id="mislukt">{words.troubleTitle}</h2>
          {items.length === 0 ? (
            <p class="card">{words.troubleNone}</p>
          ) : (
            <Trouble t={t} items={items} />
          )}
        </section>
      </Live>
    </>
  )
}

function Kinds({ t, kinds }: { readonly t: Messages; readonly kinds: Listed['kinds'] }) {
  const words = t.delivery.jobs
  return (
    <Table
      caption={words.kindsCaption}
      isCaptionSeen
      rows={kinds}
      columns={[
        { head: words.kind, cell: ({ kind }) => words.kinds[kind] },
        { head: words.waiting, cell: ({ waiting }) => waiting },
        { head: words.running, cell: ({ running }) => running },
        { head: words.later, cell: ({ later }) => later },
        { head: words.dead, cell: ({ dead }) => dead },
        {
          head: words.late,
          cell: ({ lateMs }) => {
            const minutes = Math.floor(lateMs / 60_000)
            return minutes === 0 ? words.onTime : words.minutesLate(minutes)
          },
        },
      ]}
    />
  )
}

function Trouble({ t, items }: { readonly t: Messages; readonly items: Listed['items'] }) {
  const words = t.delivery.jobs
  return (
    <Table
      caption={words.troubleCaption}
      rows={items}
      columns={[
        { head: words.kind, cell: ({ kind }) => words.kinds[kind] },
        { head: words.subject, cell: ({ subjectId }) => <code>{subjectId.slice(0, 10)}</code> },
        { head: words.attempts, cell: ({ attempts }) => attempts },
        { head: words.error, cell: ({ lastError }) => errorInWords(t, lastError) },
        {
          head: words.next,
          cell: ({ nextAt, endedAt }) =>
            nextAt === null
              ? words.gaveUp(endedAt === null ? '' : moment(t, endedAt))
              : moment(t, nextAt),
        },
        {
          head: words.step,
          cell: ({ id, kind }) => (
            <form method="post" action={`/taken/${id}/opnieuw`}>
              <button type="submit" class="quiet" aria-label={words.retryOf(words.kinds[kind])}>
                {words.retry}
              </button>
            </form>
          ),
        },
      ]}
    />
  )
}
