import { ChartFigure } from '../charts/chart-figure.tsx'
import { Sparkline } from '../charts/sparkline.tsx'
import type { Messages } from '../words/nl.ts'
import { fieldsOf, type Shown } from './address.ts'
import { Behind } from './behind.tsx'
import { GroupFigures } from './group-figures.tsx'
import type { FigureLine, SectionProps } from './section.ts'

/** One aspect: pictures, figures that lead to what is behind them, and what is not there yet. */
export function SectionView(props: SectionProps) {
  const { t, section, further } = props
  const { id, title, lead, charts, figures, groups, missing } = section
  return (
    <section class="section aspect" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="lead">{lead}</p>
      {figures.length > 0 && (
        <div class={charts.length === 1 ? 'pair' : 'stack'}>
          <div class="charts">
            {charts.map((chart) => (
              <ChartFigure t={t} chart={chart} />
            ))}
          </div>
          <dl class="figures">
            {figures.map((figure) => (
              <Figure {...props} figure={figure} />
            ))}
          </dl>
        </div>
      )}
      {groups !== null && (
        <details>
          <summary>
            {groups.caption}
            <span class="unseen">{`: ${title}`}</span>
          </summary>
          <GroupFigures {...props} groups={groups} />
        </details>
      )}
      {figures.length > 0 && <Definitions t={t} figures={figures} title={title} />}
      {further !== null && (
        <p>
          <a href={further.href}>{further.label}</a>
        </p>
      )}
      <div class="between">
        <p class="muted">{missing}</p>
        {figures.length > 0 && <TakeAlong {...props} />}
      </div>
    </section>
  )
}

/** One figure, leading to what is behind it. */
export function Figure({
  t,
  shown,
  role,
  figure,
}: Pick<SectionProps, 't' | 'shown' | 'role'> & { readonly figure: FigureLine }) {
  const { measure, name, value, note, course } = figure
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value === null ? (
          <span class="muted">{note ?? t.insight.tooFew}</span>
        ) : (
          <>
            <Behind {...{ t, shown, role, name }} measureId={measure.id} group={null}>
              {value}
            </Behind>
            {note !== null && <span class="muted">{note}</span>}
            <Sparkline values={course} />
          </>
        )}
      </dd>
    </div>
  )
}

/** What these figures count. */
export function Definitions({
  t,
  figures,
  title,
}: {
  readonly t: Messages
  readonly figures: readonly FigureLine[]
  readonly title: string
}) {
  return (
    <details>
      <summary>
        {t.insight.definitions}
        <span class="unseen">{`: ${title}`}</span>
      </summary>
      <dl class="defined" lang="nl">
        {figures.map(({ measure }) => (
          <div>
            <dt>{measure.nl}</dt>
            <dd>{measure.definition}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function TakeAlong({ t, shown, section: { id, title } }: SectionProps) {
  return (
    <form method="post" action="/dashboard/meenemen" hx-boost="false">
      <Hidden shown={shown} />
      <input type="hidden" name="deel" value={id} />
      <button type="submit" class="quiet" name="vorm" value="csv">
        {t.insight.export.csvOf(title)}
      </button>
    </form>
  )
}

/** What is shown, sent along. */
export function Hidden({ shown }: { readonly shown: Shown }) {
  return (
    <>
      {Object.entries(fieldsOf(shown)).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
