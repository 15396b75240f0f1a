import type { View } from '../../view.ts'
import { Choice, Field } from '../field.tsx'

/** What of the log is looked for. */
export function LogbookFilter({ view: { t, query } }: { readonly view: View }) {
  const words = t.record.logbook
  const options = Object.entries(t.record.kinds)
    .map(([value, text]) => ({ value, text }))
    .toSorted((one, other) => one.text.localeCompare(other.text, t.locale))
  const day = (name: 'vanaf' | 'tot', label: string) => (
    <Field
      name={name}
      label={label}
      control={(field) => <input {...field} type="date" class="date" value={query[name] ?? ''} />}
    />
  )
  return (
    <form method="get" action="/privacy/logboek" class="row">
      <Choice
        name="soort"
        label={words.kind}
        any={words.anyKind}
        options={options}
        chosen={query['soort']}
      />
      <Field
        name="q"
        label={words.who}
        control={(field) => (
          <input
            {...field}
            type="search"
            value={query['q'] ?? ''}
            maxlength={120}
            autocomplete="off"
          />
        )}
      />
      {day('vanaf', t.record.from)}
      {day('tot', t.record.to)}
      <div class="actions">
        <button type="submit" class="quiet">
          {t.record.whoFind}
        </button>
      </div>
    </form>
  )
}
