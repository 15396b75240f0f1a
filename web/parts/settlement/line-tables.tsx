import type { ToldLine } from '../../../src/actions/settlement/told-lines.ts'
import type { Messages } from '../../words/nl.ts'
import { Badge } from '../badge.tsx'
import { numberFormat } from '../formats.ts'
import { Table } from '../table.tsx'
import { monthName } from '../when.ts'
import { euroAndCents, percentOf } from './euro.ts'

interface LinesProps {
  readonly t: Messages
  readonly lines: readonly ToldLine[]
}

/** What was lent, and what is shared, each in a table. */
export function LineTables({ t, lines }: LinesProps) {
  const words = t.settlement.lines
  const lending = lines.filter(({ assignmentId }) => assignmentId !== null)
  const joint = lines.filter(({ assignmentId }) => assignmentId === null)
  return (
    <>
      {lending.length > 0 && (
        <section aria-labelledby="uitleen">
          <h2 id="uitleen">{words.lending}</h2>
          <Lending t={t} lines={lending} />
        </section>
      )}
      {joint.length > 0 && (
        <section aria-labelledby="gezamenlijk">
          <h2 id="gezamenlijk">{words.joint}</h2>
          <p class="muted">{words.jointLead}</p>
          <Joint t={t} lines={joint} />
        </section>
      )}
    </>
  )
}

function Lending({ t, lines }: LinesProps) {
  const words = t.settlement.lines
  const euro = (cents: number) => euroAndCents(t, cents)
  return (
    <Table<ToldLine>
      caption={words.lending}
      rows={lines}
      columns={[
        {
          head: words.who,
          cell: (line) => (
            <>
              {line.memberName ?? words.someone}
              <div class="muted">{line.roleLabel}</div>
              {line.kind === 'cancelled' && <Badge text={t.paidCancellation.badge} tone="warn" />}
              <Corrects t={t} line={line} />
            </>
          ),
        },
        { head: words.between, cell: (line) => words.owes(line.debtorName, line.creditorName) },
        { head: words.hours, cell: ({ minutes }) => hours(t, minutes) },
        {
          head: words.cost,
          cell: ({ wageCents, travelCents, handlingCents }) => (
            <>
              <div>{words.wage(euro(wageCents))}</div>
              {travelCents !== 0 && <div>{words.travel(euro(travelCents))}</div>}
              {handlingCents !== 0 && <div>{words.handling(euro(handlingCents))}</div>}
            </>
          ),
        },
        { head: words.amount, cell: ({ cents }) => <b>{euro(cents)}</b> },
        { head: words.vat, cell: (line) => <VatOf t={t} line={line} /> },
      ]}
    />
  )
}

function Joint({ t, lines }: LinesProps) {
  const words = t.settlement.lines
  const number = numberFormat(t.locale)
  const isShare = (line: ToldLine) => line.creditorBoardId === line.debtorBoardId
  return (
    <Table<ToldLine>
      caption={words.joint}
      rows={lines}
      columns={[
        {
          head: words.what,
          cell: (line) => (
            <>
              {line.kind === 'overhead' ? words.kinds.overhead : words.kinds.idle}
              <Corrects t={t} line={line} />
            </>
          ),
        },
        {
          head: words.between,
          cell: (line) =>
            isShare(line)
              ? words.share(line.creditorName)
              : words.owes(line.debtorName, line.creditorName),
        },
        {
          head: words.cost,
          cell: ({ evidence }) =>
            words.part(
              number.format(Number(evidence['weight'])),
              number.format(Number(evidence['weights'])),
            ),
        },
        { head: words.amount, cell: ({ cents }) => <b>{euroAndCents(t, cents)}</b> },
        { head: words.vat, cell: (line) => (isShare(line) ? '–' : <VatOf t={t} line={line} />) },
      ]}
    />
  )
}

function Corrects({ t, line }: { readonly t: Messages; readonly line: ToldLine }) {
  if (line.correctsLineId === null) return null
  return <Badge text={t.settlement.lines.corrects(monthName(t, line.month))} />
}

function VatOf({ t, line: { vat } }: { readonly t: Messages; readonly line: ToldLine }) {
  const words = t.settlement.vat
  return (
    <>
      {vat.basisPoints === 0 ? words.none : words.percent(percentOf(t, vat.basisPoints))}
      {vat.isUncertain && (
        <>
          {' '}
          <Badge text={words.uncertain} tone="warn" />
        </>
      )}
    </>
  )
}

/** Below nought in a correction. */
function hours(t: Messages, minutes: number): string {
  return minutes < 0 ? `−${t.minutes(-minutes)}` : t.minutes(minutes)
}
