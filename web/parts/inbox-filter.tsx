import { LEVELS } from '../../scheduler/domain/level.ts'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'
import { Choice, type Option } from './field.tsx'

/** What the list can be narrowed to. */
export interface InboxChoices {
  readonly vakken: readonly Option[]
  /** Boards for a coordinator, schools for a school. */
  readonly places: readonly Option[]
  readonly placeName: 'bestuur' | 'school'
  /** The fields that the filter has, for telling whether one is in use. */
  readonly names: readonly string[]
}

/** The filter above the list; it works by address, so that a list can be kept or passed on. */
export function InboxFilter({
  view,
  choices,
}: {
  readonly view: View
  readonly choices: InboxChoices
}) {
  const { t, query } = view
  const { placeName } = choices
  const words = t.inbox
  const [place, anyPlace] =
    placeName === 'bestuur' ? [words.board, words.anyBoard] : [words.site, words.anySite]
  const fields = [
    { name: 'vak', label: words.vak, any: words.anyVak, options: choices.vakken },
    { name: 'niveau', label: words.level, any: words.anyLevel, options: LEVEL_OPTIONS },
    { name: placeName, label: place, any: anyPlace, options: choices.places },
  ]
  return (
    <form class="filter" action="/inbox" role="search" aria-label={words.filters}>
      {fields.map((field) => (
        <Choice {...field} chosen={query[field.name]} />
      ))}
      <Choice
        name="stand"
        label={words.status}
        options={statusOptions(t)}
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

const LEVEL_OPTIONS: readonly Option[] = LEVELS.map((level) => ({ value: level, text: level }))

function statusOptions(t: Messages): readonly Option[] {
  const statuses = statusesOf('request').map((value) => ({ value, text: t.status.request[value] }))
  return [...statuses, { value: 'elke', text: t.inbox.anyStatus }]
}
