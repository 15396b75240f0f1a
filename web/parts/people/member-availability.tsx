import { ExceptionList } from '../availability/exception-list.tsx'
import { dayAt, plainDay } from '../when.ts'
import type { MemberProps } from './member-props.ts'
import { StepChoice, StepInput } from './step-field.tsx'
import { StepForm } from './step-form.tsx'
import { WeekStep } from './week-step.tsx'

/** When a member can be asked and how far away; the coordinator keeps both on behalf. */
export function MemberAvailability(props: MemberProps) {
  const { view, dossier, availability } = props
  const { t } = view
  const words = t.people.one
  const at = availability.confirmedAt
  return (
    <section class="card" aria-labelledby="beschikbaar">
      <h2 id="beschikbaar">{words.availabilityTitle}</h2>
      <p>{at === null ? words.neverConfirmed : words.confirmed(plainDay(t, dayAt(at)))}</p>
      <form method="post" action={`/leden/${dossier.id}/nagekeken`}>
        <button type="submit" class="quiet">
          {words.confirm}
        </button>
      </form>
      {availability.conflicts.length > 0 && (
        <p class="notice warn">{words.conflicts(availability.conflicts.length)}</p>
      )}
      <Week {...props} />
      <WeekStep {...props} />
      <Exceptions {...props} />
      <AddDays {...props} />
      <Travel {...props} />
    </section>
  )
}

function Week({ view: { t }, availability }: MemberProps) {
  const words = t.people.one
  const { weekdays } = t.member.availability
  return (
    <>
      <h3>{words.week}</h3>
      {availability.week.length === 0 && availability.otherRules === 0 && <p>{words.noWeek}</p>}
      <ul class="plain">
        {availability.week.map(({ weekday, from, until }) => (
          <li>
            {weekdays[weekday - 1]} {t.member.availability.times(from, until)}
          </li>
        ))}
        {availability.otherRules > 0 && <li>{words.otherRules(availability.otherRules)}</li>}
      </ul>
    </>
  )
}

function Exceptions({ view, dossier, availability }: MemberProps) {
  if (availability.exceptions.length === 0) return null
  const words = view.t.people.one
  return (
    <>
      <h3>{words.exceptions}</h3>
      <ExceptionList
        view={view}
        exceptions={availability.exceptions}
        removeAt={(id) => `/leden/${dossier.id}/dagen/${id}/weg`}
        remove={words.removeDays}
        removeOf={words.removeDaysOf}
      />
    </>
  )
}

function AddDays({ view: { t }, dossier, refused }: MemberProps) {
  const words = t.member.availability
  const at = { action: `/leden/${dossier.id}/dagen`, refused }
  return (
    <StepForm
      {...at}
      title={t.people.one.addDays}
      lead={t.people.one.addDaysLead}
      submit={words.add}
    >
      <StepChoice
        at={at}
        name="soort"
        label={words.kind}
        options={[
          { value: 'niet', text: words.cannot },
          { value: 'wel', text: words.can },
        ]}
      />
      <div class="row">
        <StepInput at={at} name="firstDay" type="date" label={words.firstDay} />
        <StepInput
          at={at}
          name="lastDay"
          type="date"
          label={words.lastDay}
          hint={words.lastDayHint}
        />
        <StepInput at={at} name="from" type="time" label={words.fromTime} hint={words.fromHint} />
        <StepInput at={at} name="until" type="time" label={words.untilTime} />
      </div>
    </StepForm>
  )
}

function Travel({ view: { t }, dossier, refused }: MemberProps) {
  const words = t.people.one
  const at = { action: `/leden/${dossier.id}/reisgrens`, refused }
  const { travelMinutesMax } = dossier
  return (
    <>
      <h3>{words.travelTitle}</h3>
      <p>{travelMinutesMax === null ? words.noTravel : words.travel(travelMinutesMax)}</p>
      <StepForm {...at} title={words.travelForm} submit={words.save}>
        <StepInput
          at={at}
          name="travelMinutesMax"
          label={words.travelMinutes}
          hint={words.travelHint}
          value={travelMinutesMax === null ? '' : `${travelMinutesMax}`}
          isNumber
        />
      </StepForm>
    </>
  )
}
