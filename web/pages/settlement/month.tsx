import type { SettlementPreview } from '../../../src/actions/settlement/preview.ts'
import type { ShownSettlement } from '../../../src/actions/settlement/show.ts'
import { Field } from '../../parts/field.tsx'
import { type RefusedStep, StepForm, StepRefusal } from '../../parts/people/step-form.tsx'
import { Balances, Bills } from '../../parts/settlement/balances.tsx'
import { VatExplained } from '../../parts/settlement/explained.tsx'
import { LineTables } from '../../parts/settlement/line-tables.tsx'
import { Waits } from '../../parts/settlement/waits.tsx'
import { dayAt, monthName, plainDay } from '../../parts/when.ts'
import type { View } from '../../view.ts'

interface ClosedProps {
  readonly view: View
  readonly shown: ShownSettlement
  readonly isBoard: boolean
  readonly refused: RefusedStep | undefined
}

/** A month that was closed: balance, lines, why which VAT, and files. */
export function ClosedMonth({ view: { t }, shown, isBoard, refused }: ClosedProps) {
  const words = t.settlement
  const { id, lines, balances, bills, closedAt } = shown
  return (
    <>
      <StepRefusal t={t} refused={refused} />
      <p>
        <a href={`/verrekening?pool=${shown.poolId}`}>{words.month.back}</a>
      </p>
      <h1>{words.month.title(monthName(t, shown.month))}</h1>
      <p class="lead">
        {shown.poolName}. {closedAt !== null && words.month.closed(plainDay(t, dayAt(closedAt)))}
      </p>
      {lines.length === 0 ? (
        <p class="card">{isBoard ? words.month.nothingForBoard : words.month.nothing}</p>
      ) : (
        <div class="stack">
          <Balances t={t} balances={balances} isOwn={isBoard} />
          <form method="post" action={`/verrekening/${id}/regels`} hx-boost="false">
            <button type="submit" class="quiet">
              {words.csv}
            </button>
          </form>
          <LineTables t={t} lines={lines} />
          {bills.length > 0 && <Bills t={t} bills={bills} action={`/verrekening/${id}/factuur`} />}
          <VatExplained t={t} rules={shown.vatRules} />
        </div>
      )}
    </>
  )
}

interface OpenProps {
  readonly view: View
  readonly preview: SettlementPreview
  /** In euro, as it was typed. */
  readonly overhead: string
  readonly refused: RefusedStep | undefined
}

/** The month that is next, as closing it would write it, with what is good to know before. */
export function OpenMonth({ view, preview, overhead, refused }: OpenProps) {
  const { t } = view
  const words = t.settlement
  const { month, lines, balances, bills, poolId } = preview
  if (month === null) return <p class="card">{words.next.none}</p>
  const name = monthName(t, month)
  return (
    <>
      <StepRefusal t={t} refused={refused} />
      <p>
        <a href={`/verrekening?pool=${poolId}`}>{words.month.back}</a>
      </p>
      <h1>{words.month.title(name)}</h1>
      <p class="lead">{words.month.open}</p>
      <div class="stack">
        <Waits view={view} preview={preview} />
        <Overhead t={t} poolId={poolId} overhead={overhead} refused={refused} />
        {lines.length === 0 ? (
          <p class="card">{words.month.nothing}</p>
        ) : (
          <>
            <Balances t={t} balances={balances} isOwn={false} />
            <LineTables t={t} lines={lines} />
            {bills.length > 0 && <Bills t={t} bills={bills} />}
          </>
        )}
        {preview.hindrance === null && (
          <StepForm
            action="/verrekening/sluit"
            refused={refused}
            title={words.close.title}
            lead={words.close.lead}
            submit={words.close.submit(name)}
            isGrave
          >
            <input type="hidden" name="poolId" value={poolId} />
            <input type="hidden" name="month" value={month} />
            <input type="hidden" name="overheadCents" value={preview.overheadCents} />
          </StepForm>
        )}
      </div>
    </>
  )
}

function Overhead({
  t,
  poolId,
  overhead,
  refused,
}: Pick<OpenProps, 'overhead' | 'refused'> & {
  readonly t: View['t']
  readonly poolId: string
}) {
  const words = t.settlement.close
  return (
    <form class="filter" action="/verrekening/maand">
      <input type="hidden" name="pool" value={poolId} />
      <Field
        name="overhead"
        label={words.overhead}
        hint={words.overheadHint}
        error={refused?.refusal.fields.find(({ field }) => field === 'overhead')?.remedy}
        control={(control) => (
          <input {...control} type="text" inputmode="decimal" value={overhead} />
        )}
      />
      <button type="submit" class="quiet">
        {words.again}
      </button>
    </form>
  )
}
