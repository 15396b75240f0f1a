import { GRADES } from '../../../scheduler/domain/qualification.ts'
import type { MemberProps } from './member-props.ts'
import { StepChoice, StepInput } from './step-field.tsx'
import { StepForm } from './step-form.tsx'

/** The form for what somebody may teach: a new line, or until when a known one is valid. */
export function LicenseMember({ view: { t }, names, dossier, refused }: MemberProps) {
  const words = t.people.license
  const at = { action: `/leden/${dossier.id}/bevoegdheid`, refused }
  return (
    <StepForm {...at} title={words.title} lead={words.lead} submit={t.people.one.save}>
      <div class="row">
        <StepChoice
          at={at}
          name="grade"
          label={t.people.one.grade}
          any={words.anyGrade}
          options={GRADES.map((value) => ({ value, text: t.people.grades[value] }))}
        />
        <StepChoice
          at={at}
          name="vak"
          label={t.people.one.vak}
          any={t.people.everyVak}
          options={Object.entries(names.vakken).map(([value, text]) => ({ value, text }))}
        />
        <StepInput
          at={at}
          name="validUntil"
          type="date"
          label={t.people.one.until}
          hint={t.people.candidates.validUntilHint}
        />
      </div>
    </StepForm>
  )
}
