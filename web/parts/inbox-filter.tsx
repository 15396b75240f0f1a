import { LEVELS } from '../../scheduler/domain/level.ts'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import type { View } from '../view.ts'
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
  const words = t.inbox
  const isOfBoards = choices.placeName === 'bestuur'
  return (
    <form class="filter" action="/inbox" role="search" aria-label={words.filters}>
      <Choice
        name="vak"
        label={words.vak}
        any={words.anyVak}
        options={choices.vakken}
        chosen={query['vak']}
      />
      <Choice
        name="niveau"
        label={words.level}
        any={words.anyLevel}
        options={LEVELS.map((level) => ({ value: level, text: level }))}
        chosen={query['niveau']}
      />
      <Choice
        name={choices.placeName}
        label={isOfBoards ? words.board : words.site}
        any={isOfBoards ? words.anyBoard : words.anySite}
        options={choices.places}
        chosen={query[choices.placeName]}
      />
      <Choice
        name="stand"
        label={words.status}
        options={[
          ...statusesOf('request').map((value) => ({ value, text: t.status.request[value] })),
          { value: 'elke', text: words.anyStatus },
        ]}
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
