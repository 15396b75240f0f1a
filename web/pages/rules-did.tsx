import type { RuleRead, RulesRead } from '../../src/actions/measures/rules.ts'
import { Badge } from '../parts/badge.tsx'
import { numberFormat } from '../parts/formats.ts'
import { Table } from '../parts/table.tsx'
import { TakeList } from '../parts/take-list.tsx'
import { plainDay } from '../parts/when.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'

interface RulesDidProps {
  readonly view: View
  readonly found: RulesRead
  readonly back: string
}

/** Every rule and weighing with what it did, and which did nothing. */
export function RulesDid({ view, found, back }: RulesDidProps) {
  const { t } = view
  const words = t.evaluation.rules
  const { scope, days, applied, rules } = found
  const without = rules.filter((rule) => rule.effect === 'none' && canChange(rule))
  const isTold = applied !== null && applied > 0
  return (
    <div class="stack insight">
      <p class="path">
        <a href={back}>{t.evaluation.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(scope.name, plainDay(t, days.first), plainDay(t, days.last))}</p>
      <p>{isTold ? words.applied(number(t, applied)) : words.notApplied}</p>
      {without.length > 0 && (
        <section class="card" aria-labelledby="zonder">
          <h2 id="zonder">{words.withoutTitle}</h2>
          <p>{words.without(without.length)}</p>
          <details>
            <summary>{words.which}</summary>
            <ul>
              {without.map(({ title }) => (
                <li lang="nl">{title}</li>
              ))}
            </ul>
          </details>
        </section>
      )}
      <RulesTable t={t} rules={rules} isExact={!found.withholds} />
      <p class="muted">{words.method}</p>
      {view.signedIn?.actor.role === 'coordinator' && <Reasons t={t} found={found} />}
    </div>
  )
}

/** Rules and weighings of the pool itself: what law asks stands, whether it stops somebody or not. */
function canChange({ origin }: RuleRead): boolean {
  return origin === 'pool' || origin === null
}

interface RulesProps {
  readonly t: Messages
  readonly rules: readonly RuleRead[]
}

function RulesTable({ t, rules, isExact }: RulesProps & { readonly isExact: boolean }) {
  const words = t.evaluation.rules
  const told = (value: number | null) => (value === null ? t.evaluation.withheld : number(t, value))
  const exact = [
    { head: words.alone, cell: ({ alone }: RuleRead) => told(alone) },
    { head: words.unserved, cell: ({ aloneUnserved }: RuleRead) => told(aloneUnserved) },
  ]
  return (
    <Table<RuleRead>
      caption={words.caption}
      isWide
      rows={rules}
      columns={[
        { head: words.rule, cell: ({ title }) => <span lang="nl">{title}</span> },
        {
          head: words.origin,
          cell: ({ origin }) => (origin === null ? words.weighing : t.origin[origin]),
        },
        { head: words.keptAway, cell: ({ keptAway }) => told(keptAway) },
        ...(isExact ? exact : []),
        { head: words.setAside, cell: ({ setAside }) => told(setAside) },
        { head: words.turned, cell: ({ turned }) => told(turned) },
        {
          head: words.effect,
          cell: (rule) =>
            rule.effect === 'none' && canChange(rule) ? (
              <Badge text={words.effects.none} tone="warn" />
            ) : (
              words.effects[rule.effect]
            ),
        },
      ]}
    />
  )
}

/** Why rules were set aside: the words of decisions, for who made them. */
function Reasons({ t, found }: { readonly t: Messages; readonly found: RulesRead }) {
  const words = t.evaluation.rules
  const { scope, days, rules } = found
  const because = rules.filter(({ reasons }) => reasons.length > 0)
  return (
    <section aria-labelledby="redenen">
      <h2 id="redenen">{words.reasons}</h2>
      {because.length === 0 && <p>{words.noReasons}</p>}
      {because.map(({ title, reasons }) => (
        <>
          <h3 lang="nl">{title}</h3>
          <ul>
            {reasons.map(({ requestId, reason }) => (
              <li>
                {reason} <a href={`/inbox/${requestId}`}>{words.toRequest}</a>
              </li>
            ))}
          </ul>
        </>
      ))}
      {because.length > 0 && scope.poolId !== null && (
        <TakeList t={t} list="set-aside" poolId={scope.poolId} days={days} />
      )}
    </section>
  )
}

function number(t: Messages, value: number): string {
  return numberFormat(t.locale).format(value)
}
