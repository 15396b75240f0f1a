import { Badge } from '../badge.tsx'
import { plainDay } from '../when.ts'
import type { CandidateProps } from './candidate-props.ts'
import { StepChoice, StepText } from './step-field.tsx'
import { StepForm } from './step-form.tsx'

type Held = CandidateProps['candidate']['criteria'][number]

/** Each criterion of the pool with what was found, and the form to write it down while nobody decided. */
export function Criteria(props: CandidateProps) {
  const { view, candidate } = props
  const words = view.t.people.candidate
  return (
    <section aria-labelledby="criteria" class="section">
      <h2 id="criteria">{words.criteriaTitle}</h2>
      {candidate.criteria.length === 0 && (
        <p class="card">
          {words.noCriteria} <a href={`/spelregels/${candidate.poolId}`}>{words.toRules}</a>
        </p>
      )}
      <ul class="cards">
        {candidate.criteria.map((held, place) => (
          <li class="card criterion">
            <h3>
              {held.criterion} <Found {...props} held={held} />
            </h3>
            <p class="muted">
              {held.isAsked ? (held.required ? words.required : words.wished) : words.notAsked}
              {held.isAsked && `. ${words.evidenceAsked(held.evidence)}`}
            </p>
            {held.finding !== null && (
              <p>
                {held.finding.evidence}{' '}
                <span class="muted">({words.foundOn(plainDay(view.t, held.finding.foundOn))})</span>
              </p>
            )}
            {candidate.status === 'candidate' && held.isAsked && (
              <Find {...props} held={held} place={place} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Found({ view: { t }, held: { finding } }: CandidateProps & { readonly held: Held }) {
  const words = t.people.candidate
  if (finding === null) return <Badge text={words.notLooked} />
  return finding.met ? (
    <Badge text={words.met} tone="good" />
  ) : (
    <Badge text={words.notMet} tone="danger" />
  )
}

function Find({
  view: { t },
  candidate,
  refused,
  held,
  place,
}: CandidateProps & { readonly held: Held; readonly place: number }) {
  const words = t.people.candidate
  const at = { action: `/kandidaten/${candidate.id}/bevinding/${place}`, refused }
  const { finding } = held
  const title = finding === null ? words.record : words.change
  return (
    <StepForm {...at} title={title} submit={words.save}>
      <input type="hidden" name="criterion" value={held.criterion} />
      <StepChoice
        at={at}
        name="met"
        label={words.isMet}
        any={t.people.choose}
        options={[
          { value: 'ja', text: words.yes },
          { value: 'nee', text: words.no },
        ]}
        value={finding === null ? '' : finding.met ? 'ja' : 'nee'}
      />
      <StepText
        health={t.health}
        at={at}
        name="evidence"
        label={words.evidence}
        hint={words.evidenceHint}
        value={finding?.evidence ?? ''}
      />
    </StepForm>
  )
}
