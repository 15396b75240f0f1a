import type { UndeliveredMessage } from '../../src/actions/delivery/list-undelivered.ts'
import { errorInWords } from '../parts/error-in-words.ts'
import { Done } from '../parts/notice.tsx'
import { Table } from '../parts/table.tsx'
import { moment } from '../parts/when.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'

export interface UndeliveredProps {
  readonly view: View
  readonly items: readonly UndeliveredMessage[]
}

/** Messages that do not get there: to whom, about what, why not, and sending them again. */
export function Undelivered({ view, items }: UndeliveredProps) {
  const { t } = view
  const words = t.delivery.undelivered
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {view.query['gelukt'] === 'opnieuw' && <Done t={t}>{words.retried}</Done>}
      {items.length === 0 ? (
        <p class="card">{words.none}</p>
      ) : (
        <Table caption={words.caption} rows={items} columns={columnsOf(t)} />
      )}
    </>
  )
}

function columnsOf(t: Messages) {
  const words = t.delivery.undelivered
  const cell = (head: string, of: (one: UndeliveredMessage) => unknown) => ({
    head,
    cell: (one: UndeliveredMessage) => <>{of(one)}</>,
  })
  return [
    cell(words.who, (one) =>
      one.memberId === null ? (
        whoIs(t, one)
      ) : (
        <a href={`/leden/${one.memberId}`}>{whoIs(t, one)}</a>
      ),
    ),
    cell(words.about, ({ kinds }) => kinds.map((kind) => aboutOf(t, kind)).join(', ')),
    cell(words.way, ({ channel }) => t.delivery.ways[channel]),
    cell(words.when, ({ writtenAt }) => moment(t, writtenAt)),
    cell(words.tries, ({ attempts }) => attempts),
    cell(words.state, ({ status }) => (status === 'undelivered' ? words.gaveUp : words.goesOn)),
    cell(words.why, ({ lastError }) => errorInWords(t, lastError)),
    cell(words.step, (one) => (
      <form method="post" action={`/niet-aangekomen/${one.id}/opnieuw`}>
        <button type="submit" class="quiet" aria-label={words.retryTo(whoIs(t, one))}>
          {words.retry}
        </button>
      </form>
    )),
  ]
}

function whoIs(t: Messages, { name, audience }: UndeliveredMessage): string {
  const someone: Readonly<Record<string, string>> = t.delivery.undelivered.someone
  return name ?? someone[audience ?? ''] ?? t.unknown
}

function aboutOf(t: Messages, kind: string): string {
  const about: Readonly<Record<string, string>> = t.delivery.about
  return about[kind] ?? kind
}
