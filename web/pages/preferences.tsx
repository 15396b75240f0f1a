import type { showPreferences } from '../../src/actions/preference/show.ts'
import { Choice } from '../parts/field.tsx'
import { JustDone } from '../parts/just-done.tsx'
import type { View } from '../view.ts'

interface PreferencesProps {
  readonly view: View
  readonly how: Awaited<ReturnType<typeof showPreferences>>
}

/** In which language, when and by which way somebody is told things, and what they hear in any case. */
export function Preferences({ view, how: { language, informs, rings } }: PreferencesProps) {
  const { t } = view
  const words = t.preference
  const who = rings === null ? 'other' : 'member'
  return (
    <div class="stack">
      <JustDone view={view} said={words.done} />
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <p class="notice">{words.necessary[who]}</p>
      <form method="post" action="/mijn-berichten" class="card">
        <Choice
          name="taal"
          label={words.language}
          options={optionsOf(words.languages)}
          chosen={language}
        />
        <Choice
          name="ter"
          label={words.informs}
          hint={words.informsHint[who]}
          options={optionsOf(words.informsOptions)}
          chosen={informs}
        />
        {rings !== null && (
          <Choice
            name="bel"
            label={words.rings}
            options={optionsOf(words.ringsOptions)}
            chosen={rings}
          />
        )}
        <button type="submit">{words.save}</button>
      </form>
    </div>
  )
}

function optionsOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, text]) => ({ value, text }))
}
