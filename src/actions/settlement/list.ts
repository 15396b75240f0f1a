import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { boardNames } from '../../../db/queries/board-name.ts'
import { participationsOf } from '../../../db/queries/participation.ts'
import { pools } from '../../../db/queries/pool.ts'
import { settlementLines } from '../../../db/queries/settlement.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { AllocationKey } from '../../../scheduler/domain/settlement.ts'
import { balancesOf } from '../../../scheduler/settlement/balances.ts'
import { type ActorAs, onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { poolsOf } from '../pool/pools-of.ts'
import { type Hindrance, type Standing, standingOf } from './next-month.ts'

export const listSettlementsInput = z.strictObject({
  /** Left out: the first of the pools that concern the asker. */
  poolId: idInput.optional(),
})

export type ListSettlementsInput = z.output<typeof listSettlementsInput>

/** A version of the key, with names. */
export interface ToldKey extends Pick<AllocationKey, 'kind' | 'validFrom' | 'version'> {
  readonly id: string
  readonly hostBoardId: string
  readonly hostName: string
  readonly shares: readonly {
    readonly boardId: string
    readonly boardName: string
    readonly weight: number
  }[]
  readonly reason: string
  readonly createdAt: Instant
  readonly createdByName: string | null
}

/** The settlement of a pool: its months, newest first, and by what is shared. */
export interface Settlements {
  readonly pools: readonly { readonly id: string; readonly code: string; readonly name: string }[]
  readonly poolId: string
  /** Newest first. */
  readonly keys: readonly ToldKey[]
  readonly periods: readonly {
    readonly id: string
    readonly month: Day
    readonly closedAt: Instant | null
    readonly closedByName: string | null
    readonly lineCount: number
    /** What the own board has coming, below 0 what it owes, without VAT; null for who is no board. */
    readonly ownCents: number | null
  }[]
  readonly next: Day | null
  readonly hindrance: Hindrance | null
  readonly closableFrom: Day | null
  /** Who takes part today: for a new key. */
  readonly participants: readonly {
    readonly boardId: string
    readonly boardName: string
    readonly draws: boolean
    readonly pupils: number
    readonly formationShareBasisPoints: number
  }[]
}

/** The closed months and keys of a pool. Throws `not-found`. */
export async function listSettlements(
  context: Context,
  input: ListSettlementsInput,
): Promise<Settlements> {
  const actor = onlyFor(context.actor, 'coordinator', 'board')
  const today = dayOf(context.now())
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const concerned = await pools(tx, poolsOf(actor), today)
    const poolId = input.poolId ?? concerned[0]?.id
    if (poolId === undefined || !concerned.some(({ id }) => id === poolId)) throw notFound()
    const standing = await standingOf(tx, poolId, today)
    const { next, hindrance, closableFrom } = standing
    return {
      pools: concerned,
      poolId,
      keys: await toldKeys(tx, standing),
      periods: await toldPeriods(tx, actor, poolId, standing),
      next,
      hindrance,
      closableFrom,
      participants: (await participationsOf(tx, poolId, today)).map((one) => ({
        boardId: one.boardId,
        boardName: one.boardName,
        draws: one.draws,
        pupils: one.pupils,
        formationShareBasisPoints: one.formationShareBasisPoints,
      })),
    }
  })
}

async function toldKeys(tx: Tx, { keys }: Standing): Promise<readonly ToldKey[]> {
  const ids = keys.flatMap((key) => [key.hostBoardId, ...key.shares.map((one) => one.boardId)])
  const boards = await boardNames(tx, [...new Set(ids)])
  const nameOf = (boardId: string) => boards.get(boardId)?.name ?? ''
  return keys.toReversed().map((key) => ({
    ...key,
    hostName: nameOf(key.hostBoardId),
    shares: key.shares.map((one) => ({ ...one, boardName: nameOf(one.boardId) })),
  }))
}

async function toldPeriods(
  tx: Tx,
  actor: ActorAs<'coordinator' | 'board'>,
  poolId: string,
  { periods }: Standing,
): Promise<Settlements['periods']> {
  const lines = Map.groupBy(await settlementLines(tx, { poolId }), ({ periodId }) => periodId)
  return periods.map(({ id, month, closedAt, closedByName }) => {
    const ofPeriod = lines.get(id) ?? []
    const own =
      actor.role === 'board'
        ? (balancesOf(ofPeriod).find(({ boardId }) => boardId === actor.boardId)?.cents ?? 0)
        : null
    return { id, month, closedAt, closedByName, lineCount: ofPeriod.length, ownCents: own }
  })
}
