import type { Messages } from '../../words/nl.ts'
import { Dutch } from '../dutch.tsx'
import { stretch } from '../when.ts'
import type { MorningPart } from './uncovered.tsx'

/** The alert that nothing is available: requests for which nobody can come, and what would make it possible. */
export function Nobody({ view, morning: { nobody } }: MorningPart) {
  const { t, today } = view
  const words = t.work.morning
  if (nobody.count === 0) return null
  return (
    <section class="notice danger" aria-labelledby="niemand">
      <h2 id="niemand">{words.nobodyTitle}</h2>
      <p>{words.nobodyLead}</p>
      <ul class="alerts">
        {nobody.items.map(({ requestId, siteName, firstDay, lastDay, lessons, why, help }) => (
          <li>
            <a href={`/inbox/${requestId}`}>
              <strong>{siteName}</strong>
            </a>{' '}
            {words.nobodyFor(lessons, stretch(t, firstDay, lastDay, today))}.{' '}
            <Dutch t={t} text={why} />
            <Help t={t} help={help} />
          </li>
        ))}
      </ul>
      {nobody.count > nobody.items.length && (
        <p>
          <a href="/inbox?besluit=nobody">{words.allNobody(nobody.count)}</a>
        </p>
      )}
    </section>
  )
}

function Help({ t, help }: { readonly t: Messages; readonly help: readonly string[] }) {
  if (help.length === 0) return <p>{t.work.morning.noHelp}</p>
  return (
    <ul class="why">
      {help.map((sentence) => (
        <li>
          <Dutch t={t} text={sentence} />
        </li>
      ))}
    </ul>
  )
}
