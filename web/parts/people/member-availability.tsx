import { Badge } from '../badge.tsx'
import { dayAt, plainDay, stretch } from '../when.ts'
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

function Exceptions({ view: { t, today }, dossier, availability }: MemberProps) {
  if (availability.exceptions.length === 0) return null
  const words = t.member.availability
  return (
    <>
      <h3>{t.people.one.exceptions}</h3>
      <ul class="plain">
        {availability.exceptions.map(({ id, firstDay, lastDay, available, from, until }) => {
          const days = stretch(t, firstDay, lastDay, today)
          const isPart = from !== null && until !== null
          return (
            <li class="between">
              <span>
                <Badge
                  text={available ? words.can : words.cannot}
                  tone={available ? 'good' : 'warn'}
                />{' '}
                {days}, {isPart ? words.times(from, until) : words.wholeDay}
              </span>
              <form method="post" action={`/leden/${dossier.id}/dagen/${id}/weg`}>
                <button type="submit" class="quiet" aria-label={t.people.one.removeDaysOf(days)}>
                  {t.people.one.removeDays}
                </button>
              </form>
            </li>
          )
        })}
      </ul>
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
