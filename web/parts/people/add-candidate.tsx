import { GRADES } from '../../../scheduler/domain/qualification.ts'
import type { CandidatesProps } from '../../pages/people/candidates.tsx'
import { StepChoice, StepInput, StepTicks } from './step-field.tsx'
import { StepForm } from './step-form.tsx'

/** The form for somebody who wants to become a member. */
export function AddCandidate({ view: { t }, names, pools, refused }: CandidatesProps) {
  const words = t.people.candidates
  const at = { action: '/kandidaten', refused }
  const options = (all: Readonly<Record<string, string>>) =>
    Object.entries(all).map(([value, text]) => ({ value, text }))
  return (
    <StepForm {...at} title={words.add} lead={words.addLead} submit={words.submit}>
      {pools.length > 1 && (
        <StepChoice at={at} name="poolId" label={t.people.pool} options={pools} />
      )}
      <div class="row">
        <StepInput at={at} name="name" label={words.name} autocomplete="off" />
        <StepInput
          at={at}
          name="email"
          type="email"
          label={words.email}
          hint={words.emailHint}
          autocomplete="off"
        />
        <StepInput at={at} name="phone" type="tel" label={words.phone} autocomplete="off" />
        <StepInput at={at} name="postcode4" label={words.postcode} isNumber />
      </div>
      <StepTicks
        at={at}
        name="roleCodes"
        label={words.roles}
        options={options(names.roles)}
        values={['leraar']}
      />
      <div class="row">
        <StepChoice
          at={at}
          name="grade"
          label={words.licence}
          any={words.noGrade}
          options={GRADES.map((value) => ({ value, text: t.people.grades[value] }))}
        />
        <StepInput
          at={at}
          name="validUntil"
          type="date"
          label={words.validUntil}
          hint={words.validUntilHint}
        />
      </div>
      <details class="field">
        <summary>{words.vakken}</summary>
        <StepTicks
          at={at}
          name="vakken"
          label={words.vakken}
          hint={words.vakkenHint}
          options={options(names.vakken)}
        />
      </details>
    </StepForm>
  )
}
