import type { TakeListInput } from '../../src/actions/taken-list/take.ts'
import type { Messages } from '../words/nl.ts'

/** Buttons to take a list along, of one pool where it is of one. */
export function TakeList({
  t,
  list,
  poolId,
}: {
  readonly t: Messages
  readonly list: TakeListInput['list']
  readonly poolId?: string
}) {
  return (
    <form method="post" action="/lijst/meenemen" class="actions" hx-boost="false">
      <input type="hidden" name="lijst" value={list} />
      {poolId !== undefined && <input type="hidden" name="pool" value={poolId} />}
      <button type="submit" name="vorm" value="csv" class="quiet">
        {t.lists.csv}
      </button>
      <button type="submit" name="vorm" value="xlsx" class="quiet">
        {t.lists.xlsx}
      </button>
    </form>
  )
}
