import type { ToldBalance, ToldBill } from '../../../src/actions/settlement/told-lines.ts'
import type { Messages } from '../../words/nl.ts'
import { Facts } from '../facts.tsx'
import { Table } from '../table.tsx'
import { balanceInWords, euroAndCents } from './euro.ts'

interface BalancesProps {
  readonly t: Messages
  readonly balances: readonly ToldBalance[]
  /** A board reads its own alone. */
  readonly isOwn: boolean
}

/** What every board gets and pays; of one board in words. */
export function Balances({ t, balances, isOwn }: BalancesProps) {
  const words = t.settlement.balances
  const euro = (cents: number) => euroAndCents(t, cents)
  const [own] = balances
  if (isOwn) {
    return (
      <section class="card" aria-labelledby="saldo">
        <h2 id="saldo">{words.ownTitle}</h2>
        <p class="big">{balanceInWords(t, own?.cents ?? 0)}</p>
        {own !== undefined && (
          <Facts
            facts={[
              [words.credit, euro(own.creditCents)],
              [words.debit, euro(own.debitCents)],
              [words.vat, own.vatCents === 0 ? null : euro(own.vatCents)],
            ]}
          />
        )}
      </section>
    )
  }
  return (
    <section aria-labelledby="saldo">
      <h2 id="saldo">{words.title}</h2>
      <Table<ToldBalance>
        caption={words.caption}
        rows={balances}
        columns={[
          { head: words.board, cell: ({ boardName }) => boardName },
          { head: words.credit, cell: ({ creditCents }) => euro(creditCents) },
          { head: words.debit, cell: ({ debitCents }) => euro(debitCents) },
          { head: words.balance, cell: ({ cents }) => <b>{euro(cents)}</b> },
          { head: words.vat, cell: ({ vatCents }) => euro(vatCents) },
        ]}
      />
      <p class="muted">{words.zero}</p>
    </section>
  )
}

/** The invoices that follow, with a button that makes each where the month is closed. */
export function Bills({
  t,
  bills,
  action,
}: {
  readonly t: Messages
  readonly bills: readonly ToldBill[]
  /** Where a file is asked for; nothing while the month is open. */
  readonly action?: string
}) {
  const words = t.settlement.bills
  const euro = (cents: number) => euroAndCents(t, cents)
  const kindOf = (bill: ToldBill) => (bill.isOutsideScope ? words.joint : words.lending)
  return (
    <section aria-labelledby="facturen">
      <h2 id="facturen">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      <Table<ToldBill>
        caption={words.caption}
        rows={bills}
        columns={[
          ...(action === undefined
            ? []
            : [{ head: words.number, cell: ({ number }: ToldBill) => number ?? '' }]),
          { head: words.who, cell: (bill) => words.between(bill.creditorName, bill.debtorName) },
          { head: words.kind, cell: kindOf },
          { head: words.net, cell: ({ netCents }) => euro(netCents) },
          { head: words.vat, cell: ({ vatCents }) => euro(vatCents) },
          { head: words.total, cell: ({ totalCents }) => <b>{euro(totalCents)}</b> },
          ...(action === undefined
            ? []
            : [{ head: words.file, cell: (bill: ToldBill) => <File {...{ t, bill, action }} /> }]),
        ]}
      />
    </section>
  )
}

function File({
  t,
  bill,
  action,
}: {
  readonly t: Messages
  readonly bill: ToldBill
  readonly action: string
}) {
  const words = t.settlement.bills
  const kind = bill.isOutsideScope ? words.joint : words.lending
  return (
    <form method="post" action={action} hx-boost="false">
      <input type="hidden" name="creditorBoardId" value={bill.creditorBoardId} />
      <input type="hidden" name="debtorBoardId" value={bill.debtorBoardId} />
      <input type="hidden" name="soort" value={bill.isOutsideScope ? 'gezamenlijk' : 'uitleen'} />
      <button type="submit" class="quiet">
        {words.download}{' '}
        <span class="unseen">{words.downloadOf(bill.creditorName, bill.debtorName, kind)}</span>
      </button>
    </form>
  )
}
