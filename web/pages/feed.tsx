import type { Instant } from '../../scheduler/domain/instant.ts'
import { JustDone } from '../parts/just-done.tsx'
import { QrCode } from '../parts/qr-code.tsx'
import { moment } from '../parts/when.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'

/** Where a new secret can be read, once. */
export interface Address {
  readonly host: string
  readonly protocol: string
  readonly path: string
}

/** Making, seeing once, and ending the address under which calendars read the own lessons. */
export function Feed({ view, createdAt, address }: FeedProps) {
  const { t } = view
  const words = t.member.feed
  return (
    <div class="stack">
      <JustDone view={view} said={t.member.done} />
      <p class="path">
        <a href="/agenda">{words.back}</a>
      </p>
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      {address === undefined ? (
        <p>{createdAt === null ? words.off : words.on(moment(t, createdAt))}</p>
      ) : (
        <NewAddress words={words} address={address} />
      )}
      <section class="card" aria-labelledby="maken">
        <h2 id="maken">{createdAt === null ? words.make : words.again}</h2>
        {createdAt !== null && <p class="hint">{words.againHint}</p>}
        <form method="post" action="/agenda/abonnement">
          <button type="submit" class={createdAt === null ? undefined : 'quiet'}>
            {createdAt === null ? words.make : words.again}
          </button>
        </form>
      </section>
      {createdAt !== null && (
        <section class="card" aria-labelledby="stoppen">
          <h2 id="stoppen">{words.stopTitle}</h2>
          <p class="hint">{words.stopHint}</p>
          <form method="post" action="/agenda/abonnement/stop">
            <button type="submit" class="grave">
              {words.stop}
            </button>
          </form>
        </section>
      )}
    </div>
  )
}

interface NewAddressProps {
  readonly words: Pick<
    Messages['member']['feed'],
    'newTitle' | 'once' | 'open' | 'scan' | 'scanLabel' | 'copy' | 'how' | 'steps'
  >
  readonly address: Address
}

interface FeedProps {
  readonly view: View
  /** Null: there is no feed. */
  readonly createdAt: Instant | null
  /** Set right after it was made, and never again. */
  readonly address: Address | undefined
}

/** A secret address that was just made, in every way in which a calendar can take it. */
export function NewAddress({ words, address }: NewAddressProps) {
  const { host, protocol, path } = address
  const subscribe = `webcal://${host}${path}`
  return (
    <section class="card" aria-labelledby="nieuw">
      <h2 id="nieuw">{words.newTitle}</h2>
      <p class="notice warn">{words.once}</p>
      <p>
        <a class="button" href={subscribe} hx-boost="false">
          {words.open}
        </a>
      </p>
      <h3>{words.scan}</h3>
      <QrCode text={subscribe} label={words.scanLabel} />
      <div class="field">
        <label for="adres">{words.copy}</label>
        <input id="adres" type="url" readonly value={`${protocol}//${host}${path}`} />
      </div>
      <h3>{words.how}</h3>
      <ul class="why">
        {words.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ul>
    </section>
  )
}
