import type { FigureLine } from '../insight/section.ts'
import type { Messages } from '../words/nl.ts'
import type { Question } from './question.ts'

/** What is measured, what is estimated and what is unknown, kept apart. */
export function Certainties({
  t,
  question: { measured, estimated, unknown },
}: {
  readonly t: Messages
  readonly question: Question
}) {
  const words = t.report
  const parts = [
    ['gemeten', words.measured, words.measuredLead, measured.map(told)],
    ['geschat', words.estimated, words.estimatedLead, estimated.map(told)],
    ['onbekend', words.unknownTitle, words.unknownLead, unknown],
  ] as const
  return (
    <section class="aspect" aria-labelledby="zekerheid">
      <h2 id="zekerheid">{words.known}</h2>
      <div class="certainties">
        {parts.map(([id, title, lead, lines]) => (
          <section class="card" aria-labelledby={id}>
            <h3 id={id}>{title}</h3>
            <p class="muted">{lead}</p>
            {lines.length === 0 ? (
              <p>{words.nothing}</p>
            ) : (
              <ul>
                {lines.map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </section>
  )
}

function told({ name, value }: FigureLine): string {
  return `${name}: ${value}`
}
