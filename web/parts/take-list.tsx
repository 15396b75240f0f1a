import type { DayRange } from '../../scheduler/domain/day.ts'
import type { TakeListInput } from '../../src/actions/taken-list/take.ts'
import type { Messages } from '../words/nl.ts'

/** Buttons to take a list along, of one pool and of these days where it is of such. */
export function TakeList({
  t,
  list,
  poolId,
  days,
}: {
  readonly t: Messages
  readonly list: TakeListInput['list']
  readonly poolId?: string
  readonly days?: DayRange
}) {
  return (
    <form method="post" action="/lijst/meenemen" class="actions" hx-boost="false">
      <input type="hidden" name="lijst" value={list} />
      {poolId !== undefined && <input type="hidden" name="pool" value={poolId} />}
      {days !== undefined && <input type="hidden" name="van" value={days.first} />}
      {days !== undefined && <input type="hidden" name="tot" value={days.last} />}
      <button type="submit" name="vorm" value="csv" class="quiet">
        {t.lists.csv}
      </button>
      <button type="submit" name="vorm" value="xlsx" class="quiet">
        {t.lists.xlsx}
      </button>
    </form>
  )
}
