import { DAY_PARTS, dayFields, type TypedDay } from '../../week-form.ts'
import { Choice, Field } from '../field.tsx'
import type { AvailabilityProps } from './about.ts'

/** The form for the usual week; clock times show where a day has times of its own. */
export function UsualWeek(props: AvailabilityProps) {
  const { view, availability, week } = props
  const words = view.t.member.availability
  return (
    <section class="card" aria-labelledby="week">
      <h2 id="week">{words.weekTitle}</h2>
      <p class="hint">{words.weekLead}</p>
      {availability.otherRules > 0 && (
        <p class="notice warn">{words.otherRules(availability.otherRules)}</p>
      )}
      <form method="post" action="/beschikbaar/week" novalidate>
        {week.map((day) => (
          <DayOfWeek {...props} day={day} />
        ))}
        <div class="actions">
          <button type="submit">{words.saveWeek}</button>
        </div>
      </form>
    </section>
  )
}

function DayOfWeek({ view: { t }, refusal, day }: AvailabilityProps & { readonly day: TypedDay }) {
  const words = t.member.availability
  const name = words.weekdays[day.weekday - 1] ?? ''
  const fields = dayFields(day.weekday)
  const errorOf = (id: string) => refusal?.fields.find(({ field }) => field === id)?.remedy
  const times = [
    { id: fields.from, label: words.from(name), value: day.from },
    { id: fields.until, label: words.until(name), value: day.until },
  ]
  return (
    <fieldset class="weekday">
      <legend class="unseen">{name}</legend>
      <Choice
        name={fields.part}
        label={name}
        options={DAY_PARTS.map((value) => ({ value, text: words.parts[value] }))}
        chosen={day.part}
      />
      <div class="row own-times">
        {times.map(({ id, label, value }) => (
          <Field
            name={id}
            label={label}
            error={errorOf(id)}
            control={(props) => <input {...props} type="time" value={value} />}
          />
        ))}
      </div>
    </fieldset>
  )
}
