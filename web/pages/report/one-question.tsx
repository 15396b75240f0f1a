import type { AspectsRead } from '../../../src/actions/measures/aspects.ts'
import { ChartFigure } from '../../charts/chart-figure.tsx'
import { dashboardPath, shownOn } from '../../insight/address.ts'
import { Definitions, Figure } from '../../insight/section-view.tsx'
import { ReplayLink } from '../../parts/replay-link.tsx'
import { plainDay } from '../../parts/when.ts'
import { reportPath } from '../../report/address.ts'
import { AnswerBadge } from '../../report/answer-badge.tsx'
import { Certainties } from '../../report/certainties.tsx'
import { type Question, questionsOf } from '../../report/question.ts'
import type { View } from '../../view.ts'

/** One question: the answer first, then the figures that carry it, what is sure, and how it was drawn. */
export function OneQuestion({ view, read, question }: OneQuestionProps) {
  const { t, signedIn } = view
  const { days, scope, withholds } = read.series
  const shown = { ...shownOn(read), by: null }
  const role = signedIn?.actor.role ?? 'member'
  const { figures, charts } = question
  return (
    <div class="stack insight">
      <div>
        <p>
          <a href={reportPath(shown)}>{t.report.backTo}</a>
        </p>
        <h1>{question.question}</h1>
        <p class="muted">{`${scope.name}. ${t.insight.answered(plainDay(t, days.first), plainDay(t, days.last))}`}</p>
      </div>
      <div class="card verdict">
        <AnswerBadge t={t} answer={question.answer} />
        <p class="lead">{question.sentence}</p>
      </div>
      {figures.length > 0 && (
        <section class="aspect" aria-labelledby="cijfers">
          <h2 id="cijfers">{t.report.carried}</h2>
          <dl class="figures">
            {figures.map((figure) => (
              <Figure {...{ t, shown, role, figure }} />
            ))}
          </dl>
          <div class="charts">
            {charts.map((chart) => (
              <ChartFigure t={t} chart={chart} />
            ))}
          </div>
          <p>
            <a href={dashboardPath(shown)}>{t.report.allFigures}</a>
          </p>
        </section>
      )}
      {question.id === 'ready' && role === 'coordinator' && <ReplayLink t={t} />}
      <Certainties t={t} question={question} />
      <section class="aspect" aria-labelledby="methode">
        <h2 id="methode">{t.report.methodOf}</h2>
        <p>{question.method}</p>
        {withholds && <p>{t.report.methodPage.people}</p>}
        {figures.length > 0 && <Definitions t={t} figures={figures} title={question.title} />}
      </section>
      <Others view={view} read={read} question={question} />
    </div>
  )
}

interface OneQuestionProps {
  readonly view: View
  readonly read: AspectsRead
  readonly question: Question
}

function Others({ view: { t }, read, question }: OneQuestionProps) {
  const shown = shownOn(read)
  return (
    <nav aria-label={t.report.others}>
      <ul class="quick">
        {questionsOf(t, read).map(({ id, title }) => (
          <li>
            <a href={reportPath(shown, id)} aria-current={id === question.id ? 'page' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
