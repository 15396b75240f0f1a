import { StepChoice, StepInput } from '../people/step-field.tsx'
import { StepForm } from '../people/step-form.tsx'
import { plainDay } from '../when.ts'
import type { BeginnerItem, BeginnersProps } from './props.ts'

type CardProps = Pick<BeginnersProps, 'view' | 'mentors' | 'refused'> & {
  readonly beginner: BeginnerItem
}

/** A director who begins: since when, helped by whom, and what whoever keeps the list can say of it. */
export function BeginnerCard(props: CardProps) {
  const { view, beginner } = props
  const { t, signedIn } = view
  const { siteName, boardName, startedOn, endedOn } = beginner
  const maySay = endedOn === null && signedIn?.actor.role !== 'board'
  return (
    <article class="card stack">
      <h3>{siteName}</h3>
      <p class="small">
        {boardName}, {t.beginners.since(plainDay(t, startedOn))}
      </p>
      <Told {...{ view, beginner }} />
      {maySay && <Mentor {...props} />}
      {maySay && <Leave {...props} />}
    </article>
  )
}

function Told({ view: { t, today }, beginner }: Pick<CardProps, 'view' | 'beginner'>) {
  const words = t.beginners
  const { mentorName, supportedFrom, supportedUntil, endedOn, yearOverOn } = beginner
  const mentor = mentorName ?? words.somebody
  const from = supportedFrom === null ? '' : plainDay(t, supportedFrom)
  const year = plainDay(t, yearOverOn)
  const isStillInPost = endedOn === null || endedOn >= yearOverOn
  return (
    <>
      {supportedFrom === null && (
        <p>{endedOn === null ? words.unsupported : words.wasUnsupported}</p>
      )}
      {supportedFrom !== null && (
        <p>
          {supportedUntil === null
            ? words.supported(mentor, from)
            : words.supportedUntil(mentor, from, plainDay(t, supportedUntil))}
        </p>
      )}
      {endedOn !== null && <p>{words.left(plainDay(t, endedOn))}</p>}
      <p>
        {!isStillInPost
          ? words.leftBefore(year)
          : yearOverOn > today
            ? words.yearAhead(year)
            : words.yearOver(year)}
      </p>
    </>
  )
}

function Mentor({ view: { t, today }, beginner, mentors, refused }: CardProps) {
  const words = t.beginners
  const { id, poolId, startedOn, supportedFrom, supportedUntil, yearOverOn } = beginner
  const support = { action: `/beginnende-directeuren/${id}/mentor`, refused }
  const stop = { action: `/beginnende-directeuren/${id}/einde-mentor`, refused }
  const options = mentors
    .filter((one) => one.poolId === poolId)
    .map(({ id: value, name: text }) => ({ value, text }))
  if (supportedFrom !== null)
    return supportedUntil !== null ? null : (
      <StepForm {...stop} title={words.unsupport} submit={words.save}>
        <StepInput
          at={stop}
          name="supportedUntil"
          type="date"
          label={words.lastSupported}
          value={today}
        />
      </StepForm>
    )
  if (yearOverOn <= today) return null
  if (options.length === 0) return <p class="small">{words.noMentors}</p>
  return (
    <StepForm {...support} title={words.support} submit={words.save}>
      <div class="row">
        <StepChoice
          at={support}
          name="mentorId"
          label={words.mentor}
          any={words.choose}
          options={options}
        />
        <StepInput
          at={support}
          name="supportedFrom"
          type="date"
          label={words.supportedFrom}
          value={startedOn}
        />
      </div>
    </StepForm>
  )
}

function Leave({ view: { t, today }, beginner: { id }, refused }: CardProps) {
  const words = t.beginners
  const at = { action: `/beginnende-directeuren/${id}/vertrek`, refused }
  return (
    <StepForm {...at} title={words.end} submit={words.save}>
      <StepInput at={at} name="endedOn" type="date" label={words.endedOn} value={today} />
    </StepForm>
  )
}
