import type { showOffer } from '../../src/actions/offer/show.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import { Address } from '../parts/address.tsx'
import { Facts } from '../parts/facts.tsx'
import { Choice, Field } from '../parts/field.tsx'
import { JustDone } from '../parts/just-done.tsx'
import { LessonsByWeek } from '../parts/lessons-by-week.tsx'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { PartOfOffer } from '../parts/part-of-offer.tsx'
import { Prose } from '../parts/prose.tsx'
import { payInWords, travelInWords } from '../parts/terms.ts'
import { moment, stretch } from '../parts/when.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'

export type ShownOffer = Awaited<ReturnType<typeof showOffer>>

/** One offer: where, when and what; and the two answers, each of which takes a tap. */
export function Offer(props: OfferProps) {
  const { view, names, offer, refusal } = props
  const { t } = view
  return (
    <div class="stack">
      <RefusalSummary
        t={t}
        refusal={refusal}
        fieldIds={{ reason: 'reason', words: 'words', weekdays: 'deel' }}
      />
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
  /** What was typed into the form for no, where it was refused. */
  readonly typed?: { readonly reason: string; readonly words: string } | undefined
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
          [words.ownClass, offer.isOwnClass ? words.ownClassYes : null],
          [t.request.role, names.roles[offer.roleCode] ?? offer.roleCode],
          [words.where, <Address of={offer} />],
          [t.member.offer.travel, travelInWords(t, offer.terms)],
          [t.member.offer.pay, payInWords(t, offer.terms)],
          [words.contact, offer.contact],
          [words.phone, offer.sitePhone && <Phone number={offer.sitePhone} />],
          [words.notes, offer.notes],
        ]}
      />
    </section>
  )
}

function Phone({ number }: { readonly number: string }) {
  return <a href={`tel:${number.replaceAll(' ', '')}`}>{number}</a>
}

function Deadline({ t, offer }: { readonly t: Messages; readonly offer: OfferProps['offer'] }) {
  return (
    <>
      <p>
        <strong>{t.offers.answerBefore(moment(t, offer.deadlineAt))}</strong>
      </p>
      {offer.restsBetween !== null && <p class="hint">{t.mail.rests(offer.restsBetween)}</p>}
    </>
  )
}

function Answer({ view: { t }, offer, refusal, typed }: OfferProps) {
  const [words, own] = [t.offers, t.member.offer]
  const reasons = Object.entries(words.declineReasons)
  const errorOf = (name: string) => refusal?.fields.find(({ field }) => field === name)?.remedy
  const isOnCall = offer.terms?.form === 'on-call'
  return (
    <section class="card" aria-label={words.waiting}>
      <Deadline t={t} offer={offer} />
      <form method="post" action={`/aanbod/${offer.id}/aannemen`}>
        <button type="submit" class="big">
          {words.accept}
        </button>
      </form>
      <PartOfOffer t={t} offer={offer} error={errorOf('weekdays')} />
      <details open={typed !== undefined}>
        <summary>{words.declineTitle}</summary>
        <form method="post" action={`/aanbod/${offer.id}/afslaan`} novalidate>
          <p class="hint">{isOnCall ? own.onCallHint : words.declineHint}</p>
          <Choice
            name="reason"
            label={words.declineReason}
            error={errorOf('reason')}
            options={reasons.map(([value, text]) => ({ value, text }))}
            chosen={typed?.reason ?? 'no-reason'}
          />
          {!isOnCall && (
            <Field
              name="words"
              label={own.words}
              hint={own.wordsHint}
              error={errorOf('words')}
              control={(props) => (
                <Prose words={t.health} control={props} value={typed?.words ?? ''} rows={3} />
              )}
            />
          )}
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

/** What became of it, kindly, and where to go from here. */
function Closed({ view: { t }, offer }: OfferProps) {
  const words = t.member.offer
  const { status, assignmentId, closedBecause } = offer
  return (
    <section class="card" aria-label={t.offers.standing}>
      <p>
        <strong>
          {closedBecause === null ? words.closed[status] : words.because[closedBecause]}
        </strong>
      </p>
      <ul class="why tasks">
        {assignmentId !== null && (
          <li>
            <a href={`/agenda/${assignmentId}`}>{words.toPack}</a>
          </li>
        )}
        <li>
          <a href="/aanbod">{words.toOthers}</a>
        </li>
        <li>
          <a href="/mijn-overzicht">{words.toLedger}</a>
        </li>
      </ul>
    </section>
  )
}
