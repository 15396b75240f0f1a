import type { ListedOffer } from '../../src/actions/offer/list.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import { NearnessBadge } from '../parts/badge.tsx'
import { EarlierOffers } from '../parts/earlier-offers.tsx'
import { JustDone } from '../parts/just-done.tsx'
import { lessonInWords } from '../parts/lesson.ts'
import { Live } from '../parts/live.tsx'
import { travelInWords } from '../parts/terms.ts'
import { moment, nearnessOf, stretch } from '../parts/when.ts'
import type { View } from '../view.ts'

/** A member's offers: those that wait for an answer first, the soonest deadline on top. */
export function Offers({ view, names, waiting, answered }: OffersProps) {
  const { t } = view
  return (
    <div class="stack">
      <JustDone view={view} />
      <div>
        <h1>{t.offers.title}</h1>
        <p class="lead">{t.offers.lead}</p>
      </div>
      <Live view={view} id="aanbod">
        <section aria-labelledby="wacht">
          <h2 id="wacht">{t.offers.waiting}</h2>
          {waiting.length === 0 ? (
            <p class="card">{t.offers.none}</p>
          ) : (
            <ul class="cards">
              {waiting.map((offer) => (
                <OfferCard view={view} names={names} offer={offer} />
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="eerder">
          <h2 id="eerder">{t.offers.earlier}</h2>
          {answered.length === 0 ? (
            <p class="muted">{t.offers.noneEarlier}</p>
          ) : (
            <EarlierOffers view={view} offers={answered} />
          )}
        </section>
      </Live>
    </div>
  )
}

export interface OffersProps {
  readonly view: View
  readonly names: Names
  readonly waiting: readonly ListedOffer[]
  readonly answered: readonly ListedOffer[]
}

function OfferCard({ view: { t, today }, names, offer }: OfferCardProps) {
  const { id, siteName, placeName, firstDay, lastDay, sessions, deadlineAt, terms } = offer
  const minutes = sessions.reduce((sum, lesson) => sum + lesson.minutes, 0)
  const subjects = sessions.map((lesson) => lessonInWords(names, { ...lesson, group: null }))
  return (
    <li class="card">
      <h3>
        {siteName}, {placeName}
      </h3>
      <p>
        <NearnessBadge t={t} near={nearnessOf(firstDay, lastDay, today)} />{' '}
        {stretch(t, firstDay, lastDay, today)}
      </p>
      <p>
        {[...new Set(subjects)].join('; ')}
        <br />
        <span class="muted">
          {t.count.lessons(sessions.length)}, {t.minutes(minutes)}
        </span>
      </p>
      {terms !== undefined && (
        <p>
          {t.member.offer.travel}: {travelInWords(t, terms)}
        </p>
      )}
      <p>
        <strong>{t.offers.answerBefore(moment(t, deadlineAt))}</strong>
      </p>
      <p>
        <a class="button" href={`/aanbod/${id}`}>
          {t.offers.look}
          <span class="unseen">: {siteName}</span>
        </a>
      </p>
    </li>
  )
}

interface OfferCardProps {
  readonly view: View
  readonly names: Names
  readonly offer: ListedOffer
}
