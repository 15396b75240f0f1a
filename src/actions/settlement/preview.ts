import { z } from 'zod'
import { boardNames } from '../../../db/queries/board-name.ts'
import { memberNames } from '../../../db/queries/member.ts'
import { spelregelsInForce } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { CENTS_MAX } from './close-period.ts'
import { type Hindrance, standingOf } from './next-month.ts'
import { type Reckoning, reckonMonth } from './reckon.ts'
import { type ToldLines, toldLines } from './told-lines.ts'

export const previewSettlementInput = z.strictObject({
  poolId: idInput,
  /** What the pool itself cost; left out: what the rules of play reckon with. */
  overheadCents: z.coerce.number().int().min(0).max(CENTS_MAX).optional(),
})

export type PreviewSettlementInput = z.output<typeof previewSettlementInput>

/** The month that is closed next, as closing it now would write it. */
export interface SettlementPreview extends ToldLines {
  readonly poolId: string
  /** Null where there is no key: nothing can be settled. */
  readonly month: Day | null
  readonly hindrance: Hindrance | null
  readonly closableFrom: Day | null
  readonly overheadCents: number
  readonly outside: Reckoning['outside']
  readonly unshared: Reckoning['unshared']
  readonly unconfirmedCount: number
  /** Boards that had people from the pool and are not in the key. */
  readonly outsideKey: readonly { readonly boardId: string; readonly boardName: string }[]
}

/** Shows what closing the next month of a pool would write, and what keeps it from being closed. Throws `not-found`. */
export async function previewSettlement(
  context: Context,
  { poolId, overheadCents: given }: PreviewSettlementInput,
): Promise<SettlementPreview> {
  const actor = onlyFor(context.actor, 'coordinator')
  if (!actor.poolIds.includes(poolId)) throw notFound()
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const standing = await standingOf(tx, poolId, dayOf(context.now()))
    const { next: month, hindrance, closableFrom } = standing
    if (month === null) return nothing(poolId)
    const rules = await spelregelsInForce(tx, poolId, month)
    const overheadCents = given ?? rules?.overheadCentsPerMonth ?? 0
    const reckoned = await reckonMonth(tx, standing, { poolId, month, overheadCents })
    const { lines, outsideKeyBoardIds, ...rest } = reckoned
    const names = await memberNames(
      tx,
      lines.flatMap(({ memberId }) => memberId ?? []),
    )
    const boards = await boardNames(tx, outsideKeyBoardIds)
    return {
      poolId,
      month,
      hindrance,
      closableFrom,
      overheadCents,
      ...rest,
      outsideKey: outsideKeyBoardIds.map((boardId) => {
        return { boardId, boardName: boards.get(boardId)?.name ?? '' }
      }),
      ...(await toldLines(tx, lines, { names, invoices: [] })),
    }
  })
}

function nothing(poolId: string): SettlementPreview {
  return {
    poolId,
    month: null,
    hindrance: 'no-key',
    closableFrom: null,
    overheadCents: 0,
    outside: [],
    unshared: [],
    unconfirmedCount: 0,
    outsideKey: [],
    lines: [],
    balances: [],
    bills: [],
  }
}
