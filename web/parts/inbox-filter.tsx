import type { View } from '../view.ts'
import { Choice, type Option } from './field.tsx'
import { requestChoices } from './request-choices.ts'

/** What the list of a school can be narrowed to. */
export interface InboxChoices {
  readonly vakken: readonly Option[]
  readonly sites: readonly Option[]
}

/** The names of the filter in the address. */
export const INBOX_FILTERS = ['vak', 'niveau', 'school', 'stand', 'vanaf'] as const

/** The filter above the list; it works by address, so that a list can be kept or passed on. */
export function InboxFilter({
  view,
  choices,
}: {
  readonly view: View
  readonly choices: InboxChoices
}) {
  const { t, query } = view
  const words = t.inbox
  const fields = [
    { name: 'vak', label: words.vak, any: words.anyVak, options: choices.vakken },
    { name: 'niveau', label: words.level, any: words.anyLevel, options: requestChoices(t).levels },
    { name: 'school', label: words.site, any: words.anySite, options: choices.sites },
  ]
  return (
    <form class="filter" action="/inbox" role="search" aria-label={words.filters}>
      {fields.map((field) => (
        <Choice {...field} chosen={query[field.name]} />
      ))}
      <Choice
        name="stand"
        label={words.status}
        options={requestChoices(t).statuses}
        chosen={query['stand'] ?? 'open'}
      />
      <Choice
        name="vanaf"
        label={words.period}
        options={[
          { value: 'vandaag', text: words.fromToday },
          { value: 'alles', text: words.always },
        ]}
        chosen={query['vanaf'] ?? 'vandaag'}
      />
      <button type="submit" class="quiet">
        {words.apply}
      </button>
    </form>
  )
}
