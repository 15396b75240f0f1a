import type { showOffer } from '../../src/actions/offer/show.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import { Badge } from '../parts/badge.tsx'
import { Facts } from '../parts/facts.tsx'
import { Choice } from '../parts/field.tsx'
import { JustDone } from '../parts/just-done.tsx'
import { LessonsByWeek } from '../parts/lessons-by-week.tsx'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { moment, stretch } from '../parts/when.ts'
import type { View } from '../view.ts'

export type ShownOffer = Awaited<ReturnType<typeof showOffer>>

/** One offer: where, when and what; and the two answers, each of which takes a tap. */
export function Offer(props: OfferProps) {
  const { view, names, offer, refusal } = props
  const { t } = view
  return (
    <div class="stack">
      <RefusalSummary t={t} refusal={refusal} />
      <JustDone view={view} />
      <p class="path">
        <a href="/aanbod">{t.offers.back}</a>
      </p>
      <h1>{offerTitle(view, offer)}</h1>
      <OfferFacts {...props} />
      {offer.open ? <Answer {...props} /> : <Closed {...props} />}
      <section aria-labelledby="lessen">
        <h2 id="lessen">{t.offers.lessonsTitle}</h2>
        <LessonsByWeek t={t} names={names} lessons={offer.sessions} />
      </section>
    </div>
  )
}

export interface OfferProps {
  readonly view: View
  readonly names: Names
  readonly offer: ShownOffer
  readonly refusal?: Refusal | undefined
}

/** A question as long as it can be answered. */
export function offerTitle({ t }: View, { open, siteName }: ShownOffer): string {
  return open ? t.offers.offerTitle(siteName) : t.offers.closedTitle(siteName)
}

function OfferFacts({ view: { t, today }, offer, names }: OfferProps) {
  const words = t.offers
  const minutes = offer.sessions.reduce((sum, lesson) => sum + lesson.minutes, 0)
  return (
    <section class="card">
      <Facts
        facts={[
          [words.when, stretch(t, offer.firstDay, offer.lastDay, today)],
          [words.what, `${t.count.lessons(offer.sessions.length)}, ${t.minutes(minutes)}`],
          [t.request.role, names.roles[offer.roleCode] ?? offer.roleCode],
          [words.where, <Address offer={offer} />],
          [words.contact, offer.contact],
          [words.phone, offer.sitePhone && <Phone number={offer.sitePhone} />],
          [words.notes, offer.notes],
        ]}
      />
    </section>
  )
}

function Address({ offer }: { readonly offer: ShownOffer }) {
  const { siteName, street, houseNumber, postcode, placeName } = offer
  const lines = [
    siteName,
    [street, houseNumber].filter(Boolean).join(' '),
    [postcode, placeName].filter(Boolean).join(' '),
  ].filter((line) => line !== '')
  return (
    <>
      {lines.map((line, place) => (
        <>
          {place > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}

function Phone({ number }: { readonly number: string }) {
  return <a href={`tel:${number.replaceAll(' ', '')}`}>{number}</a>
}

function Answer({ view: { t }, offer }: OfferProps) {
  const words = t.offers
  const reasons = Object.entries(words.declineReasons)
  return (
    <section class="card" aria-label={words.waiting}>
      <p>
        <strong>{words.answerBefore(moment(t, offer.deadlineAt))}</strong>
      </p>
      <form method="post" action={`/aanbod/${offer.id}/aannemen`}>
        <button type="submit" class="big">
          {words.accept}
        </button>
      </form>
      <details>
        <summary>{words.declineTitle}</summary>
        <form method="post" action={`/aanbod/${offer.id}/afslaan`}>
          <p class="hint">{words.declineHint}</p>
          <Choice
            name="reason"
            label={words.declineReason}
            options={reasons.map(([value, text]) => ({ value, text }))}
            chosen="no-reason"
          />
          <div class="actions">
            <button type="submit" class="quiet">
              {words.decline}
            </button>
          </div>
        </form>
      </details>
    </section>
  )
}

function Closed({ view: { t }, offer }: OfferProps) {
  const { status } = offer
  return (
    <p>
      {status === 'sent' ? (
        t.offers.tooLate
      ) : (
        <>
          {t.offers.standing}:{' '}
          <Badge text={t.status.offer[status]} tone={status === 'accepted' ? 'good' : 'calm'} />
        </>
      )}
    </p>
  )
}
