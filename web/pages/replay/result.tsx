import type { ReplayWithResult } from '../../../src/actions/replay/shown-replay.ts'
import { amount } from '../../charts/amount.ts'
import { ChartFigure } from '../../charts/chart-figure.tsx'
import { Table } from '../../parts/table.tsx'
import {
  type Compared,
  estimateInWords,
  type FigureBeside,
  figuresBeside,
  replayCharts,
} from '../../replay/figures-of.ts'
import type { CodeNames } from '../../replay/in-words.ts'
import { groupName } from '../../replay/in-words.ts'
import { Likeness } from '../../replay/likeness.tsx'
import type { Messages } from '../../words/nl.ts'

export interface ResultProps {
  readonly t: Messages
  readonly replay: ReplayWithResult
  readonly result: NonNullable<ReplayWithResult['result']>
  readonly names: CodeNames
}

/** What a replay came to: the composition where one was asked, then everything side by side. */
export function ReplayOutcome(props: ResultProps) {
  const { t, replay, result } = props
  const words = t.replay
  const { requestCount, memberCount, acceptance, summary } = result
  const widest = Math.max(summary.gapMax.present, summary.gapMax.variant)
  return (
    <>
      {result.composition !== null && <Composition {...props} />}
      <section class="aspect" aria-labelledby="uitkomst">
        <h2 id="uitkomst">{words.outcome}</h2>
        <p>
          {words.basis(requestCount, memberCount, summary.draws)} {words.measured} {words.interval}
        </p>
        <p>
          {words.accepts[acceptance.kind]} {words.gap(amount(t, 'share', widest))}
        </p>
        <div class="charts">
          {replayCharts(t, replay, result).map((chart) => (
            <ChartFigure t={t} chart={chart} />
          ))}
        </div>
        <Table<FigureBeside>
          caption={words.figures}
          isWide
          rows={figuresBeside(t, replay, result)}
          columns={[
            { head: words.figure, cell: ({ name }) => name },
            {
              head: words.happened,
              cell: ({ unit, happened }) => (happened === null ? '–' : amount(t, unit, happened)),
            },
            ...sides(t, ({ unit, compared }: FigureBeside) => ({ unit, compared })),
          ]}
        />
      </section>
      <Likeness {...props} />
      <Binds {...props} />
      <Cells {...props} />
      <Draws {...props} />
    </>
  )
}

/** The columns of the present, the variant and the difference. */
function sides<Row>(
  t: Messages,
  of: (row: Row) => { readonly unit: FigureBeside['unit']; readonly compared: Compared },
) {
  return (['present', 'variant', 'difference'] as const).map((side) => ({
    head: t.replay[side],
    cell: (row: Row) => {
      const { unit, compared } = of(row)
      return estimateInWords(t, unit, compared[side])
    },
  }))
}

function Composition({ t, result: { composition, summary }, names }: ResultProps) {
  if (composition === null) return null
  const words = t.replay.composition
  const { isReached, target, drawsReached, groups, tried } = composition
  const told = isReached ? words.reached : words.missed
  return (
    <section class="aspect" aria-labelledby="samenstelling">
      <h2 id="samenstelling">{words.title}</h2>
      <p class="lead">{told(amount(t, 'share', target), drawsReached, summary.draws)}</p>
      <Table
        caption={words.title}
        rows={groups}
        columns={[
          { head: words.group, cell: (group) => groupName(t, names, group) },
          { head: words.present, cell: ({ present }) => present },
          { head: words.needed, cell: ({ needed }) => needed },
        ]}
      />
      <p class="muted">{words.method(tried)}</p>
    </section>
  )
}

function Binds({ t, replay, result: { summary } }: ResultProps) {
  const words = t.replay
  const lines = [
    ...summary.binds.map(({ ruleId, share }) => ({
      name: replay.names.rules[ruleId] ?? ruleId,
      compared: share,
    })),
    { name: words.elsewhere, compared: summary.neededElsewhere },
  ]
  return (
    <section class="aspect" aria-labelledby="regels">
      <h2 id="regels">{words.bindsTitle}</h2>
      <p>{words.bindsLead}</p>
      <Table
        caption={words.bindsTitle}
        isWide
        rows={lines}
        columns={[
          { head: words.figure, cell: ({ name }) => name },
          ...sides(t, ({ compared }: (typeof lines)[number]) => ({ unit: 'share', compared })),
        ]}
      />
    </section>
  )
}

function Cells({ t, result: { summary }, names }: ResultProps) {
  const words = t.replay
  type Cell = (typeof summary.cells)[number]
  const vakOf = ({ vak, level }: Cell) =>
    `${names.vakken[vak] ?? words.composition.noVak}, ${level}`
  return (
    <details>
      <summary>{words.cellsTitle}</summary>
      <Table<Cell>
        caption={words.cellsTitle}
        isWide
        rows={summary.cells}
        columns={[
          { head: words.figure, cell: vakOf },
          {
            head: words.hours,
            cell: ({ hours }) => amount(t, 'minutes', 60 * Math.round(hours.present?.mean ?? 0)),
          },
          ...sides(t, ({ fillRate }: Cell) => ({ unit: 'share', compared: fillRate })),
        ]}
      />
    </details>
  )
}

function Draws({ t, result: { draws } }: ResultProps) {
  const words = t.replay
  const share = (value: number | null) => (value === null ? '–' : amount(t, 'share', value))
  return (
    <details>
      <summary>{words.drawsTitle}</summary>
      <Table
        caption={words.drawsTitle}
        isWide
        rows={draws}
        columns={[
          { head: words.draw, cell: ({ draw }) => (draw === 0 ? words.asItWas : draw) },
          { head: words.fillNow, cell: ({ present }) => share(present.fillRate) },
          { head: words.fillOther, cell: ({ variant }) => share(variant.fillRate) },
          { head: words.gapNow, cell: ({ present }) => share(present.gap) },
          { head: words.gapOther, cell: ({ variant }) => share(variant.gap) },
        ]}
      />
    </details>
  )
}
