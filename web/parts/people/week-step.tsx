import { DAY_PARTS, dayFields, typedWeek } from '../../week-form.ts'
import type { MemberProps } from './member-props.ts'
import { StepChoice, StepInput } from './step-field.tsx'
import { StepForm } from './step-form.tsx'

/** The usual week of a member, written down on behalf: somebody new has none and would never be asked. */
export function WeekStep({ view: { t }, dossier, availability, refused }: MemberProps) {
  const words = t.member.availability
  const at = { action: `/leden/${dossier.id}/week`, refused }
  const parts = DAY_PARTS.map((value) => ({ value, text: words.parts[value] }))
  return (
    <StepForm
      {...at}
      title={t.people.one.weekForm}
      lead={t.people.one.weekLead}
      submit={t.people.one.save}
    >
      {typedWeek(availability.week).map(({ weekday, part, from, until }) => {
        const fields = dayFields(weekday)
        const name = words.weekdays[weekday - 1] ?? ''
        return (
          <div class="weekday">
            <StepChoice at={at} name={fields.part} label={name} options={parts} value={part} />
            <div class="row own-times">
              <StepInput
                at={at}
                name={fields.from}
                type="time"
                label={words.from(name)}
                value={from}
              />
              <StepInput
                at={at}
                name={fields.until}
                type="time"
                label={words.until(name)}
                value={until}
              />
            </div>
          </div>
        )
      })}
    </StepForm>
  )
}
