import type { Settlements } from '../../../src/actions/settlement/list.ts'
import type { Messages } from '../../words/nl.ts'
import { numberFormat } from '../formats.ts'
import { Table } from '../table.tsx'
import { dayAt, monthName, plainDay } from '../when.ts'
import { percentOf } from './euro.ts'

type Key = Settlements['keys'][number]
type Share = Key['shares'][number]

const WHOLE = 10_000

/** By what the boards share: the newest version of the key open, earlier ones folded away. */
export function KeyCard({ t, keys }: { readonly t: Messages; readonly keys: readonly Key[] }) {
  const words = t.settlement.key
  const [newest, ...earlier] = keys
  if (newest === undefined) return <p class="card">{words.none}</p>
  return (
    <>
      <OneKey t={t} of={newest} />
      {earlier.length > 0 && (
        <details>
          <summary>{words.earlier}</summary>
          {earlier.map((key) => (
            <OneKey t={t} of={key} />
          ))}
        </details>
      )}
    </>
  )
}

function OneKey({ t, of: key }: { readonly t: Messages; readonly of: Key }) {
  const words = t.settlement.key
  const whole = key.shares.reduce((sum, { weight }) => sum + weight, 0)
  const number = numberFormat(t.locale)
  const share = (weight: number) => `${percentOf(t, Math.round((weight * WHOLE) / whole))}\u00a0%`
  const from = words.from(monthName(t, key.validFrom))
  return (
    <div class="card">
      <h3>
        {from}: {words.kinds[key.kind]}
      </h3>
      <p>{words.host(key.hostName)}</p>
      <Table<Share>
        caption={`${words.caption}, ${from.toLowerCase()}`}
        rows={key.shares}
        columns={[
          { head: words.board, cell: ({ boardName }) => boardName },
          ...(key.kind === 'fixed'
            ? []
            : [{ head: words.weight, cell: ({ weight }: Share) => number.format(weight) }]),
          { head: words.share, cell: ({ weight }) => share(weight) },
        ]}
      />
      {key.kind === 'hours-drawn' && <p class="muted">{words.hoursNote}</p>}
      <p class="muted">
        {key.reason} {words.made(plainDay(t, dayAt(key.createdAt)), key.createdByName)}
      </p>
    </div>
  )
}
