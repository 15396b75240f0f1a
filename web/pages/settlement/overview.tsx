import type { Settlements } from '../../../src/actions/settlement/list.ts'
import type { ShownInvoiceParty } from '../../../src/actions/settlement/show-invoice-party.ts'
import { Choice } from '../../parts/field.tsx'
import { JustDone } from '../../parts/just-done.tsx'
import { type RefusedStep, StepRefusal } from '../../parts/people/step-form.tsx'
import { balanceInWords } from '../../parts/settlement/euro.ts'
import { KeyCard } from '../../parts/settlement/key-card.tsx'
import { KeyForm } from '../../parts/settlement/key-form.tsx'
import { Party } from '../../parts/settlement/party-form.tsx'
import { Table } from '../../parts/table.tsx'
import { dayAt, monthName, plainDay } from '../../parts/when.ts'
import type { View } from '../../view.ts'

interface OverviewProps {
  readonly view: View
  readonly settlements: Settlements
  /** Of the own board; null for a coordinator. */
  readonly party: ShownInvoiceParty | null
  readonly refused: RefusedStep | undefined
}

/** Where the settlement of a pool stands: which month is next, which are closed, and by which key. */
export function SettlementOverview({ view, settlements, party, refused }: OverviewProps) {
  const { t } = view
  const words = t.settlement
  const { keys, pools } = settlements
  return (
    <>
      <StepRefusal t={t} refused={refused} />
      <JustDone view={view} said={words.done} />
      <h1>{words.title}</h1>
      <p class="lead">{party === null ? words.leadCoordinator : words.leadBoard}</p>
      {pools.length > 1 && <PoolChoice view={view} settlements={settlements} />}
      <div class="stack">
        <Next view={view} settlements={settlements} isBoard={party !== null} />
        <Periods view={view} settlements={settlements} />
        {party !== null && <Payroll view={view} settlements={settlements} />}
        {party !== null && <Party view={view} shown={party} refused={refused} />}
        <section aria-labelledby="sleutel">
          <h2 id="sleutel">{words.key.title}</h2>
          <p class="muted">{words.key.lead}</p>
          <KeyCard t={t} keys={keys} />
          {party === null && <KeyForm view={view} settlements={settlements} refused={refused} />}
        </section>
      </div>
    </>
  )
}

type PartProps = Pick<OverviewProps, 'view' | 'settlements'>

function PoolChoice({ view: { t }, settlements: { pools, poolId } }: PartProps) {
  return (
    <form class="filter" action="/verrekening">
      <Choice
        name="pool"
        label={t.settlement.pools}
        options={pools.map(({ id, name }) => ({ value: id, text: name }))}
        chosen={poolId}
      />
      <button type="submit" class="quiet">
        {t.costs.apply}
      </button>
    </form>
  )
}

function Next({ view, settlements, isBoard }: PartProps & { readonly isBoard: boolean }) {
  const { t } = view
  const words = t.settlement.next
  const { next, hindrance, closableFrom, poolId } = settlements
  const month = next === null ? '' : monthName(t, next)
  const from = closableFrom === null ? '' : plainDay(t, closableFrom)
  const said = isBoard
    ? next === null
      ? words.boardNone
      : words.board(month, from)
    : next === null
      ? words.none
      : hindrance === 'month-not-over'
        ? words.notOver(capital(month), from)
        : words.ready(capital(month))
  return (
    <section class="card" aria-labelledby="nu">
      <h2 id="nu">{words.title}</h2>
      <p>{said}</p>
      {!isBoard && next !== null && (
        <p>
          <a class="button" href={`/verrekening/maand?pool=${poolId}`}>
            {words.look}
          </a>
        </p>
      )}
    </section>
  )
}

function Periods({ view: { t }, settlements: { periods } }: PartProps) {
  const words = t.settlement.periods
  const isOfBoard = periods.some(({ ownCents }) => ownCents !== null)
  type Period = Settlements['periods'][number]
  return (
    <section aria-labelledby="maanden">
      <h2 id="maanden">{words.title}</h2>
      {periods.length === 0 ? (
        <p class="card">{words.none}</p>
      ) : (
        <Table<Period>
          caption={words.caption}
          rows={periods}
          columns={[
            {
              head: words.month,
              cell: ({ id, month }) => <a href={`/verrekening/${id}`}>{monthName(t, month)}</a>,
            },
            {
              head: words.closed,
              cell: ({ closedAt, closedByName }) =>
                closedAt === null
                  ? ''
                  : `${plainDay(t, dayAt(closedAt))}${closedByName === null ? '' : ` ${words.by(closedByName)}`}`,
            },
            { head: words.lines, cell: ({ lineCount }) => lineCount },
            ...(isOfBoard
              ? [
                  {
                    head: words.own,
                    cell: ({ ownCents }: Period) => balanceInWords(t, ownCents ?? 0),
                  },
                ]
              : []),
          ]}
        />
      )}
    </section>
  )
}

function Payroll({ view: { t }, settlements: { periods, next } }: PartProps) {
  const words = t.settlement.payroll
  const months = [...(next === null ? [] : [next]), ...periods.map(({ month }) => month)]
  if (months.length === 0) return null
  return (
    <section class="card" aria-labelledby="loon">
      <h2 id="loon">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      <form class="filter" method="post" action="/verrekening/loon" hx-boost="false">
        <Choice
          name="month"
          label={words.month}
          options={months.map((month) => ({ value: month, text: monthName(t, month) }))}
          chosen={months[1] ?? months[0]}
        />
        <button type="submit" class="quiet">
          {words.submit}
        </button>
      </form>
    </section>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
