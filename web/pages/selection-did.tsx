import type { CriterionRead, Outcome, SelectionRead } from '../../src/actions/measures/selection.ts'
import { amount } from '../charts/amount.ts'
import { Table } from '../parts/table.tsx'
import { TakeList } from '../parts/take-list.tsx'
import { plainDay } from '../parts/when.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'

interface SelectionDidProps {
  readonly view: View
  readonly found: SelectionRead
  readonly back: string
}

/** Each criterion of selection, held against what happened since. */
export function SelectionDid({ view: { t }, found, back }: SelectionDidProps) {
  const words = t.evaluation.selection
  const { pool, today, withholds, criteria } = found
  return (
    <div class="stack insight">
      <p class="path">
        <a href={back}>{t.evaluation.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(pool.name, plainDay(t, today))}</p>
      {withholds && <p>{words.withheldNote}</p>}
      {criteria.length === 0 && <p class="card">{words.none}</p>}
      {criteria.map((one) => (
        <Criterion t={t} one={one} />
      ))}
      <TakeList t={t} list="selection" poolId={pool.id} />
      <p class="muted">{words.method}</p>
    </div>
  )
}

interface CriterionProps {
  readonly t: Messages
  readonly one: CriterionRead
}

function Criterion({ t, one }: CriterionProps) {
  const words = t.evaluation.selection
  const { criterion, outcomes } = one
  const known = outcomes.filter(({ effect }) => effect !== 'unknown')
  const hasNone = known.length > 0 && known.every(({ effect }) => effect === 'none')
  return (
    <section class="stack">
      <h2 lang="nl">{criterion}</h2>
      {hasNone && (
        <p>
          <strong>{words.withoutEffect}</strong>
        </p>
      )}
      <Intake t={t} one={one} />
      <Since t={t} one={one} />
    </section>
  )
}

function Intake({ t, one: { criterion, intake } }: CriterionProps) {
  const words = t.evaluation.selection
  if (intake === null) return null
  const { metAccepted, metRejected, unmetAccepted, unmetRejected } = intake
  return (
    <Table
      caption={words.intakeCaption(criterion)}
      isCaptionSeen
      rows={[
        { found: words.met, accepted: metAccepted, rejected: metRejected },
        { found: words.unmet, accepted: unmetAccepted, rejected: unmetRejected },
      ]}
      columns={[
        { head: words.found, cell: ({ found }) => found },
        { head: words.accepted, cell: ({ accepted }) => accepted },
        { head: words.rejected, cell: ({ rejected }) => rejected },
      ]}
    />
  )
}

function Since({ t, one: { criterion, outcomes } }: CriterionProps) {
  const words = t.evaluation.selection
  type Row = CriterionRead['outcomes'][number]
  const mean = (count: number | undefined, outcome: Outcome, value: number | undefined) =>
    count === undefined || value === undefined
      ? t.insight.nothingToSay
      : words.ofPeople(written(t, outcome, value), count)
  const figures = [
    {
      head: words.heldMean,
      cell: ({ outcome, found }: Row) => mean(found?.heldCount, outcome, found?.heldMean),
    },
    {
      head: words.otherMean,
      cell: ({ outcome, found }: Row) => mean(found?.otherCount, outcome, found?.otherMean),
    },
    {
      head: words.difference,
      cell: ({ outcome, found }: Row) =>
        found === null
          ? t.insight.nothingToSay
          : `${written(t, outcome, found.difference)}, ${words.margin(
              written(t, outcome, found.low),
              written(t, outcome, found.high),
            )}`,
    },
  ]
  return (
    <Table<Row>
      caption={words.caption(criterion)}
      isCaptionSeen
      rows={outcomes}
      columns={[
        { head: words.outcome, cell: ({ outcome }) => words.outcomes[outcome] },
        ...(outcomes.some(({ found }) => found !== null) ? figures : []),
        { head: words.conclusion, cell: ({ effect }) => words.effects[effect] },
      ]}
    />
  )
}

/** Outcomes that are a mean; the others are shares. */
const MEANS: readonly Outcome[] = ['rating', 'months']

function written(t: Messages, outcome: Outcome, value: number): string {
  return amount(t, MEANS.includes(outcome) ? 'mean' : 'share', value)
}
