import { moment, stretch } from '../when.ts'
import type { MorningPart } from './uncovered.tsx'

/** So many are named on the page; the others are in their list. */
const NAMED_MAX = 8

/** Proposals that wait for a decision, by request. */
export function ToDecide({ view: { t, today }, morning: { toDecide } }: MorningPart) {
  const words = t.work.morning
  const requests = [...Map.groupBy(toDecide, ({ requestId }) => requestId).values()]
  return (
    <section class="card" aria-labelledby="besluit">
      <h2 id="besluit">{words.toDecideTitle}</h2>
      {toDecide.length === 0 && <p class="muted">{words.toDecideNone}</p>}
      <ul class="dense">
        {requests.slice(0, NAMED_MAX).map((own) => {
          const [first] = own
          if (first === undefined) return null
          const { requestId, siteName, firstDay, lastDay } = first
          const people = [...new Set(own.map(({ memberName }) => memberName ?? t.unknown))]
          return (
            <li>
              <a href={`/inbox/${requestId}`}>{siteName}</a>
              <div class="muted">
                {words.proposedFor(people.join(', '), stretch(t, firstDay, lastDay, today))}
              </div>
            </li>
          )
        })}
      </ul>
      {toDecide.length > 0 && (
        <p>
          <a href="/inbox?besluit=proposed">{words.allToDecide(requests.length)}</a>
        </p>
      )}
    </section>
  )
}

/** What was approved and that nobody knows of yet. */
export function ToSend({ view: { t }, morning: { toSend } }: MorningPart) {
  const words = t.work.morning
  return (
    <section class="card" aria-labelledby="sturen">
      <h2 id="sturen">{words.toSendTitle}</h2>
      {toSend.length === 0 ? (
        <p class="muted">{words.toSendNone}</p>
      ) : (
        <>
          <p>{words.toSend(toSend.length)}</p>
          <p>
            <a class="button" href="/inbox/versturen">
              {words.toSendLink}
            </a>
          </p>
        </>
      )}
    </section>
  )
}

/** Offers that are out, and until when; what ends first on top. */
export function OffersOut({ view: { t }, morning: { offers } }: MorningPart) {
  const words = t.work.morning
  return (
    <section class="card" aria-labelledby="gevraagd">
      <h2 id="gevraagd">{words.offersTitle}</h2>
      {offers.length === 0 && <p class="muted">{words.offersNone}</p>}
      <ul class="dense">
        {offers.slice(0, NAMED_MAX).map(({ requestId, siteName, memberName, deadlineAt }) => (
          <li>
            <a href={`/inbox/${requestId}`}>{siteName}</a>
            <div class="muted">
              {memberName ?? t.unknown}, {words.until(moment(t, deadlineAt))}
            </div>
          </li>
        ))}
      </ul>
      {offers.length > NAMED_MAX && (
        <p>
          <a href="/inbox?besluit=offered">{words.counts.offers(offers.length)}</a>
        </p>
      )}
    </section>
  )
}
