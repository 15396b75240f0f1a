import type { WhyNotMe as Line } from '../../src/actions/offer/why-not-me.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import { Badge } from '../parts/badge.tsx'
import { Dutch } from '../parts/dutch.tsx'
import { subjectsInWords } from '../parts/lesson.ts'
import { stretch } from '../parts/when.ts'
import type { View } from '../view.ts'

/** Requests that suited a member and went otherwise, with the own part of the reasons. */
export function WhyNotMe({ view, names, requests }: WhyNotMeProps) {
  const { t } = view
  const words = t.member.whyNot
  return (
    <div class="stack">
      <p class="path">
        <a href="/mijn-overzicht">{words.back}</a>
      </p>
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p class="lead">{words.about}</p>
      </div>
      {requests.length === 0 ? (
        <p class="card">{words.none}</p>
      ) : (
        <ul class="cards">
          {requests.map((line) => (
            <Passed view={view} names={names} line={line} />
          ))}
        </ul>
      )}
      <p>
        {words.change} <a href="/beschikbaar">{words.changeLink}</a>.
      </p>
      <p>
        <a href="/hulp/regels">{words.rules}</a>
      </p>
    </div>
  )
}

interface WhyNotMeProps {
  readonly view: View
  readonly names: Names
  readonly requests: readonly Line[]
}

function Passed({ view: { t, today }, names, line }: PassedProps) {
  const words = t.member.whyNot
  const { outcome, sentences, siteName, placeName, roleCode, firstDay, lastDay } = line
  const subjects = subjectsInWords(names, line)
  return (
    <li class="card">
      <h2>
        {siteName}, {placeName}
      </h2>
      <p>
        {stretch(t, firstDay, lastDay, today)}
        <br />
        {subjects === '' ? (names.roles[roleCode] ?? roleCode) : subjects}
      </p>
      <p>
        <Badge text={words.outcome[outcome]} />
      </p>
      {sentences.length === 0 && outcome !== 'somebody' && <p>{words.could[outcome]}</p>}
      {sentences.length === 1 && (
        <p>
          <Dutch t={t} text={sentences[0] ?? ''} />
        </p>
      )}
      {sentences.length > 1 && (
        <ul class="why">
          {sentences.map((sentence) => (
            <li>
              <Dutch t={t} text={sentence} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

interface PassedProps {
  readonly view: View
  readonly names: Names
  readonly line: Line
}
