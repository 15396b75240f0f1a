import { hasRows } from '../../src/actions/measures/rows.ts'
import type { ActorRole } from '../../src/actor.ts'
import { ChartFigure } from '../charts/chart-figure.tsx'
import { Sparkline } from '../charts/sparkline.tsx'
import { Table } from '../parts/table.tsx'
import type { Messages } from '../words/nl.ts'
import {
  dashboardPath,
  fieldsOf,
  nextBreakdown,
  pathInto,
  rowsPath,
  type Shown,
} from './address.ts'
import { type FigureLine, type GroupTable, nameOf, type Section } from './section.ts'

export interface SectionProps {
  readonly t: Messages
  readonly section: Section
  readonly shown: Shown
  readonly role: ActorRole
  /** Whether the reader may choose this scope. */
  readonly isKnown: (whose: string) => boolean
}

/** One aspect: pictures, figures that lead to what is behind them, and what is not there yet. */
export function SectionView(props: SectionProps) {
  const { t, section } = props
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
          <Groups {...props} groups={groups} />
        </details>
      )}
      {figures.length > 0 && <Definitions t={t} figures={figures} title={title} />}
      <div class="between">
        <p class="muted">{missing}</p>
        {figures.length > 0 && <TakeAlong {...props} />}
      </div>
    </section>
  )
}

function Figure({ t, shown, role, figure }: SectionProps & { readonly figure: FigureLine }) {
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

interface BehindProps extends Pick<SectionProps, 't' | 'shown' | 'role'> {
  readonly measureId: string
  readonly group: string | null
  readonly name: string
  readonly children: string
}

/** A figure that leads to its rows, or, where the reader sees none, to the next breakdown. */
function Behind({ t, shown, role, measureId, group, name, children }: BehindProps) {
  const isOwn = role === 'coordinator' || shown.whose.startsWith('board:')
  if (isOwn && hasRows(role, measureId)) {
    return (
      <a href={rowsPath(shown, measureId, group)}>
        {children}
        <span class="unseen">{`. ${t.insight.rowsOf(name)}`}</span>
      </a>
    )
  }
  if (group !== null) return <>{children}</>
  return (
    <a href={dashboardPath(shown, { by: nextBreakdown(shown) })}>
      {children}
      <span class="unseen">{`. ${t.insight.zoom(name)}`}</span>
    </a>
  )
}

function Groups({
  t,
  shown,
  role,
  isKnown,
  groups,
}: SectionProps & { readonly groups: GroupTable }) {
  type Row = GroupTable['rows'][number]
  return (
    <Table<Row>
      caption={groups.caption}
      isWide
      rows={groups.rows}
      columns={[
        {
          head: groups.rowHead,
          cell: ({ id, label }) => {
            const path = pathInto(shown, id, isKnown)
            return path === null ? label : <a href={path}>{label}</a>
          },
        },
        ...groups.measures.map((measure, place) => ({
          head: nameOf(t, measure),
          cell: ({ id, label, cells }: Row) => {
            const cell = cells[place]
            if (cell === undefined || !cell.isShown || id === null) return cell?.text ?? ''
            const name = `${nameOf(t, measure)}, ${label}`
            return (
              <Behind {...{ t, shown, role, name }} measureId={measure.id} group={id}>
                {cell.text}
              </Behind>
            )
          },
        })),
      ]}
    />
  )
}

function Definitions({
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
