import { CONTRACT_FORMS } from '../../../scheduler/domain/engagement.ts'
import type { MemberProps } from './member-props.ts'
import { StepChoice, StepInput } from './step-field.tsx'
import { type StepAt, StepForm } from './step-form.tsx'

const EMPLOYERS = ['board', 'requesting-board', 'provider'] as const

/** The form for who engages a member from a day on. */
export function EngageMember(props: MemberProps) {
  const { view, dossier, refused } = props
  const { t, today } = view
  const words = t.people.one
  const at = { action: `/leden/${dossier.id}/contract`, refused }
  return (
    <StepForm {...at} title={words.engage} lead={words.engageLead} submit={words.save}>
      <Payer {...props} at={at} />
      <div class="row">
        <StepChoice
          at={at}
          name="vorm"
          label={words.form}
          any={t.people.choose}
          options={CONTRACT_FORMS.map((value) => ({ value, text: t.people.forms[value] }))}
        />
        <StepInput
          at={at}
          name="hours"
          label={words.hoursPerWeek}
          hint={words.hoursHint}
          value="0"
          isNumber
        />
        <StepInput at={at} name="firstDay" type="date" label={words.from} value={today} />
        <StepInput
          at={at}
          name="lastDay"
          type="date"
          label={words.until}
          hint={words.lastDayHint}
        />
        <StepInput at={at} name="wage" label={words.wage} hint={words.wageHint} isNumber />
        <StepInput at={at} name="wageBasis" label={words.wageBasis} hint={words.wageBasisHint} />
      </div>
    </StepForm>
  )
}

function Payer({ view: { t }, dossier, agencies, at }: MemberProps & { readonly at: StepAt }) {
  const words = t.people.one
  return (
    <div class="row">
      <StepChoice
        at={at}
        name="employer"
        label={words.payer}
        any={t.people.choose}
        options={EMPLOYERS.map((value) => ({ value, text: words.employer[value] }))}
      />
      <StepChoice
        at={at}
        name="boardId"
        label={words.whichBoard}
        any={words.noneOf}
        options={dossier.participants.map(({ boardId, boardName }) => ({
          value: boardId,
          text: boardName,
        }))}
      />
      <StepChoice
        at={at}
        name="agencyId"
        label={words.whichAgency}
        any={words.noneOf}
        options={agencies.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <StepChoice
        at={at}
        name="homeSiteId"
        label={words.home}
        any={words.noHome}
        options={dossier.homeSites.map(({ id, name, boardName }) => ({
          value: id,
          text: `${name} (${boardName})`,
        }))}
      />
    </div>
  )
}
