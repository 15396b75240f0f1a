import type { Day } from '../../../scheduler/domain/day.ts'
import type { View } from '../../view.ts'
import { Field } from '../field.tsx'

interface LogbookTakeProps {
  readonly view: View
  readonly firstDay: Day
}

/** The log of some days as a file; a form that posts, because that it is taken is written down. */
export function LogbookTake({ view: { t, today, query }, firstDay }: LogbookTakeProps) {
  const words = t.record.logbook
  const days = [
    { name: 'vanaf', label: t.record.from, value: query['vanaf'] || firstDay },
    { name: 'tot', label: t.record.to, value: query['tot'] || today },
  ]
  return (
    <section class="card" aria-labelledby="meenemen">
      <h2 id="meenemen">{words.takeTitle}</h2>
      <p class="muted">{words.takeLead}</p>
      <form method="post" action="/privacy/logboek/meenemen" hx-boost="false" class="row of-days">
        {days.map(({ name, label, value }) => (
          <Field
            name={name}
            id={`meenemen-${name}`}
            label={label}
            control={(field) => (
              <input {...field} type="date" class="date" value={value} required />
            )}
          />
        ))}
        <div class="actions">
          <button type="submit" class="quiet">
            {words.take}
          </button>
        </div>
      </form>
    </section>
  )
}
