import type { Messages } from '../../words/nl.ts'
import { Choice, Field } from '../field.tsx'
import type { AvailabilityProps, TypedDays } from './about.ts'
import { ExceptionList } from './exception-list.tsx'

/** Days on which it is otherwise than usual: the list, each to take away, and the form for more. */
export function DaysOtherwise(props: AvailabilityProps) {
  const { view, availability } = props
  const { t } = view
  const words = t.member.availability
  return (
    <section class="card" aria-labelledby="dagen">
      <h2 id="dagen">{words.daysTitle}</h2>
      <p class="hint">{words.daysLead}</p>
      {availability.exceptions.length === 0 ? (
        <p>{words.noDays}</p>
      ) : (
        <ExceptionList
          view={view}
          exceptions={availability.exceptions}
          removeAt={(id) => `/beschikbaar/dagen/${id}/weg`}
          remove={words.remove}
          removeOf={words.removeOf}
        />
      )}
      <AddDays {...props} />
    </section>
  )
}

function AddDays({ view: { t, today }, days, refusal }: AvailabilityProps) {
  const words = t.member.availability
  const errorOf = (id: string) => refusal?.fields.find(({ field }) => field === id)?.remedy
  return (
    <form method="post" action="/beschikbaar/dagen" class="apart" novalidate>
      <h3>{words.addTitle}</h3>
      <Choice
        name="soort"
        label={words.kind}
        options={[
          { value: 'niet', text: words.cannot },
          { value: 'wel', text: words.can },
        ]}
        chosen={days.soort}
      />
      <div class="row">
        {whenFields(t, days).map(({ id, type, label, value, hint }) => (
          <Field
            name={id}
            label={label}
            hint={hint}
            error={errorOf(id)}
            control={(props) => (
              <input
                {...props}
                type={type}
                value={value}
                min={type === 'date' ? today : undefined}
              />
            )}
          />
        ))}
      </div>
      <div class="actions">
        <button type="submit">{words.add}</button>
      </div>
    </form>
  )
}

function whenFields({ member: { availability: words } }: Messages, days: TypedDays) {
  const { eerste, laatste, van, tot } = days
  return [
    { id: 'eerste', type: 'date', label: words.firstDay, value: eerste },
    { id: 'laatste', type: 'date', label: words.lastDay, value: laatste, hint: words.lastDayHint },
    { id: 'van', type: 'time', label: words.fromTime, value: van, hint: words.fromHint },
    { id: 'tot', type: 'time', label: words.untilTime, value: tot },
  ]
}
