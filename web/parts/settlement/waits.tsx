import type { SettlementPreview } from '../../../src/actions/settlement/preview.ts'
import type { View } from '../../view.ts'
import { Table } from '../table.tsx'
import { monthName, plainDay } from '../when.ts'
import { euroAndCents } from './euro.ts'

interface WaitsProps {
  readonly view: View
  readonly preview: SettlementPreview
}

type Outside = SettlementPreview['outside'][number]

/** What is good to know before a month is closed, and what of it is not settled between boards. */
export function Waits({ view: { t }, preview }: WaitsProps) {
  const words = t.settlement.waits
  const said = sentences(t, preview)
  const { outside } = preview
  return (
    <>
      <section class="card" aria-labelledby="vooraf">
        <h2 id="vooraf">{words.title}</h2>
        {said.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul>
            {said.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        )}
      </section>
      {outside.length > 0 && (
        <details>
          <summary>{words.outsideTitle}</summary>
          <Table<Outside>
            caption={words.outsideCaption}
            rows={outside}
            columns={[
              { head: words.why, cell: ({ reason }) => words.outside[reason] },
              { head: words.assignments, cell: ({ assignments }) => assignments },
              { head: t.settlement.lines.hours, cell: ({ minutes }) => t.minutes(minutes) },
              { head: t.settlement.lines.amount, cell: ({ cents }) => euroAndCents(t, cents) },
            ]}
          />
        </details>
      )}
    </>
  )
}

function sentences(t: View['t'], preview: SettlementPreview): readonly string[] {
  const words = t.settlement.waits
  const { month, closableFrom, hindrance, unconfirmedCount, outsideKey, unshared, lines } = preview
  const uncertain = lines.filter(({ vat }) => vat.isUncertain).length
  const isRunning = hindrance === 'month-not-over' && month !== null && closableFrom !== null
  return [
    ...(isRunning
      ? [t.settlement.next.notOver(monthName(t, month), plainDay(t, closableFrom))]
      : []),
    ...(unconfirmedCount > 0 ? [words.unconfirmed(unconfirmedCount)] : []),
    ...(uncertain > 0 ? [words.uncertain(uncertain)] : []),
    ...(outsideKey.length > 0
      ? [words.outsideKey(outsideKey.map(({ boardName }) => boardName).join(', '))]
      : []),
    ...unshared
      .filter(({ cents }) => cents !== 0)
      .map(({ reason, cents }) => words.unshared[reason](euroAndCents(t, cents))),
  ]
}
