import type { readOutbox, showLetter } from '../../src/actions/delivery/outbox.ts'
import { Facts } from '../parts/facts.tsx'
import { Live } from '../parts/live.tsx'
import { Table } from '../parts/table.tsx'
import { moment } from '../parts/when.ts'
import type { View } from '../view.ts'

/** Every message of a demonstration, the newest first. */
export function Outbox({ view, outbox: { items, next } }: OutboxProps) {
  const { t } = view
  const words = t.delivery.outbox
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Live view={view} id="postvak" everySeconds={5}>
        {items.length === 0 ? (
          <p class="card">{words.none}</p>
        ) : (
          <Table
            caption={words.caption}
            rows={items}
            columns={[
              {
                head: words.subject,
                cell: ({ id, subject }) => <a href={`/postvak-uit/${id}`}>{subject}</a>,
              },
              { head: words.to, cell: ({ name, address }) => name ?? address },
              { head: words.way, cell: ({ channel }) => t.delivery.ways[channel] },
              { head: words.when, cell: ({ writtenAt }) => moment(t, writtenAt) },
            ]}
          />
        )}
      </Live>
      {next !== null && (
        <nav class="pager" aria-label={words.pages}>
          <a class="button quiet" href={`/postvak-uit?voor=${next}`}>
            {words.older}
          </a>
        </nav>
      )}
    </>
  )
}

export interface OutboxProps {
  readonly view: View
  readonly outbox: Awaited<ReturnType<typeof readOutbox>>
}

/** One message, as its receiver sees it: the mail in a frame of its own, whose policy lets nothing run, and the text. */
export function LetterPage({ view, letter }: LetterPageProps) {
  const { t } = view
  const words = t.delivery.outbox
  const { id, subject, name, address, channel, writtenAt, html, text, language } = letter
  return (
    <>
      <p class="path">
        <a href="/postvak-uit">{words.back}</a>
      </p>
      <h1 lang={language}>{subject}</h1>
      <div class="stack">
        <Facts
          facts={[
            [words.to, name === null ? address : `${name} (${address})`],
            [words.way, t.delivery.ways[channel]],
            [words.when, moment(t, writtenAt)],
          ]}
        />
        {html !== null && (
          <section class="stack" aria-labelledby="mail">
            <h2 id="mail">{words.asHtml}</h2>
            <iframe class="letter" src={`/postvak-uit/${id}/mail`} title={subject} />
            <p>
              {/* Under a policy of its own, so the browser itself must go there. */}
              <a href={`/postvak-uit/${id}/mail`} hx-boost="false">
                {words.open}
              </a>
            </p>
          </section>
        )}
        <section class="stack" aria-labelledby="tekst">
          <h2 id="tekst">{words.asText}</h2>
          <pre class="letter-text" lang={language}>
            {text}
          </pre>
        </section>
      </div>
    </>
  )
}

export interface LetterPageProps {
  readonly view: View
  readonly letter: Awaited<ReturnType<typeof showLetter>>
}
