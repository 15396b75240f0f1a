import type { AspectsRead } from '../../../src/actions/measures/aspects.ts'
import { type Shown, shownOn } from '../../insight/address.ts'
import { howExact } from '../../insight/how-exact.ts'
import { Hidden } from '../../insight/section-view.tsx'
import { plainDay } from '../../parts/when.ts'
import { reportPath } from '../../report/address.ts'
import { AnswerBadge } from '../../report/answer-badge.tsx'
import { ReportFilter } from '../../report/filter.tsx'
import { type Question, questionsOf } from '../../report/question.ts'
import type { View } from '../../view.ts'
import type { Messages } from '../../words/nl.ts'

/** The questions of the plan, each with its answer; and the report to take along. */
export function ReportOverview({ view, read }: ReportOverviewProps) {
  const { t } = view
  const { series } = read
  const shown = shownOn(read)
  const period = t.insight.answered(plainDay(t, series.days.first), plainDay(t, series.days.last))
  return (
    <div class="stack insight">
      <div>
        <h1>{t.report.titleOf(series.scope.name)}</h1>
        <p class="lead">{t.report.lead}</p>
      </div>
      <ReportFilter t={t} read={read} shown={shown} />
      <p>
        <strong>{period}</strong> {howExact(t, series)}
      </p>
      <section aria-labelledby="vragen">
        <h2 id="vragen">{t.report.questions}</h2>
        <ol class="answers">
          {questionsOf(t, read).map((question) => (
            <AnswerLine t={t} question={question} shown={shown} />
          ))}
        </ol>
      </section>
      {read.editions.length > 0 && <TakeReport t={t} read={read} shown={shown} />}
    </div>
  )
}

interface ReportOverviewProps {
  readonly view: View
  readonly read: AspectsRead
}

function AnswerLine({
  t,
  question: { id, title, question, answer, sentence },
  shown,
}: {
  readonly t: Messages
  readonly question: Question
  readonly shown: Shown
}) {
  return (
    <li class="card">
      <h3>
        <a href={reportPath(shown, id)}>
          {question}
          <span class="unseen">{`. ${t.report.read(title)}`}</span>
        </a>
      </h3>
      <AnswerBadge t={t} answer={answer} />
      <p>{sentence}</p>
    </li>
  )
}

/** The report on paper, per edition. */
function TakeReport({
  t,
  read,
  shown,
}: {
  readonly t: Messages
  readonly read: AspectsRead
  readonly shown: Shown
}) {
  return (
    <section class="card" aria-labelledby="meenemen">
      <h2 id="meenemen">{t.report.take}</h2>
      <p class="muted">{t.report.takeLead}</p>
      <form method="post" action="/rapport/meenemen" hx-boost="false" class="editions">
        <Hidden shown={shown} />
        {read.editions.map((edition) => (
          <p>
            <button
              type="submit"
              name="uitgave"
              value={edition}
              class={edition === 'board' ? undefined : 'quiet'}
              aria-describedby={`uitgave-${edition}`}
            >
              {t.report.editions[edition]}
            </button>
            <span class="muted" id={`uitgave-${edition}`}>
              {t.report.editionNotes[edition]}
            </span>
          </p>
        ))}
      </form>
    </section>
  )
}
