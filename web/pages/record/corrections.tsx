import type { listCorrections } from '../../../src/actions/correction/list.ts'
import { Badge } from '../../parts/badge.tsx'
import { JustDone } from '../../parts/just-done.tsx'
import { StepChoice, StepText } from '../../parts/people/step-field.tsx'
import { type RefusedStep, StepForm, StepRefusal } from '../../parts/people/step-form.tsx'
import { RecordNav } from '../../parts/record/record-nav.tsx'
import { moment } from '../../parts/when.ts'
import type { View } from '../../view.ts'

/** What a correction can be about. */
export const FIELDS = [
  'name',
  'email',
  'contact',
  'qualification',
  'document',
  'contract',
  'hours',
  'other',
] as const

type Correction = Awaited<ReturnType<typeof listCorrections>>['items'][number]

interface CorrectionsProps {
  readonly view: View
  readonly items: readonly Correction[]
  readonly refused: RefusedStep | undefined
}

/** Questions for correction: the own ones with a form to ask, or those of others with a form to answer. */
export function Corrections(props: CorrectionsProps) {
  const { view, items, refused } = props
  const words = view.t.record.corrections
  const isOwn = view.signedIn?.actor.role === 'member'
  return (
    <>
      <RecordNav view={view} />
      <StepRefusal t={view.t} refused={refused} />
      <JustDone view={view} said={words.done} />
      <h1>{words.title}</h1>
      <p class="lead">{isOwn ? words.ownLead : words.lead}</p>
      <div class="stack">
        {isOwn && <Ask {...props} />}
        {isOwn && <h2>{words.listTitle}</h2>}
        {items.length === 0 && <p class="card">{isOwn ? words.none : words.noneHere}</p>}
        {items.map((one) => (
          <One {...props} one={one} isOwn={isOwn} />
        ))}
      </div>
    </>
  )
}

function Ask({ view: { t }, refused }: CorrectionsProps) {
  const words = t.record.corrections
  const at = { action: '/privacy/verbeteren', refused }
  return (
    <div class="card">
      <StepForm {...at} title={words.askTitle} submit={words.submit}>
        <StepChoice
          at={at}
          name="field"
          label={words.field}
          any={words.fieldAny}
          options={FIELDS.map((value) => ({ value, text: words.fields[value] }))}
        />
        <StepText
          at={at}
          name="words"
          label={words.should}
          hint={words.shouldHint}
          health={t.health}
        />
      </StepForm>
    </div>
  )
}

const TONES = { open: 'warn', done: 'good', refused: 'calm' } as const

interface OneProps extends CorrectionsProps {
  readonly one: Correction
  readonly isOwn: boolean
}

function One(props: OneProps) {
  const { view, one, isOwn } = props
  const { t, now } = view
  const words = t.record.corrections
  return (
    <article class="card" aria-label={isOwn ? one.words : `${one.memberName}: ${one.words}`}>
      {!isOwn && (
        <h2>
          <Who view={view} one={one} />
        </h2>
      )}
      <p>{one.words}</p>
      <p>
        <Badge text={words.statuses[one.status]} tone={TONES[one.status]} />{' '}
        <small class="muted">
          {one.decidedAt === null
            ? words.asked(moment(t, one.askedAt, now))
            : words.decided(moment(t, one.decidedAt, now))}
        </small>
      </p>
      {one.answer !== null && <blockquote>{one.answer}</blockquote>}
      {!isOwn && one.status === 'open' && <Answer {...props} />}
    </article>
  )
}

/** Who keeps the files of the pool goes to the file where it is put right. */
function Who({ view: { signedIn }, one }: Pick<OneProps, 'view' | 'one'>) {
  const { memberId, memberName } = one
  if (signedIn?.actor.role !== 'coordinator') return memberName
  return <a href={`/leden/${memberId}`}>{memberName}</a>
}

function Answer({ view: { t }, one, refused }: OneProps) {
  const words = t.record.corrections
  const at = { action: `/privacy/verbeteren/${one.id}`, refused }
  return (
    <StepForm {...at} title={`${words.decideTitle}: ${one.memberName}`} submit={words.send}>
      <StepChoice
        at={at}
        name="status"
        label={words.choice}
        any={words.fieldAny}
        options={(['done', 'refused'] as const).map((value) => ({
          value,
          text: words.choices[value],
        }))}
      />
      <StepText
        at={at}
        name="answer"
        label={words.answer}
        hint={words.answerHint}
        health={t.health}
      />
    </StepForm>
  )
}
