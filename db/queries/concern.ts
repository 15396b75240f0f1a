import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import { board, concern, pool } from '../schema/index.ts'

/** Writes what somebody ran into; answers its id. */
export async function insertConcern(
  tx: Tx,
  row: Omit<typeof concern.$inferInsert, 'id' | 'settledOn' | 'outcome'>,
): Promise<string> {
  const id = crypto.randomUUID()
  await tx.insert(concern).values({ id, ...row })
  return id
}

/** One that the asker may see. */
export async function concernById(tx: Tx, id: string) {
  const [found] = await tx.select().from(concern).where(eq(concern.id, id))
  return found
}

/** Settles one that is open still; `false` where somebody did before. */
export async function settleOpenConcern(
  tx: Tx,
  id: string,
  set: { readonly settledOn: Day; readonly outcome: string },
): Promise<boolean> {
  const settled = await tx
    .update(concern)
    .set(set)
    .where(and(eq(concern.id, id), isNull(concern.settledOn)))
    .returning({ id: concern.id })
  return settled.length > 0
}

/** What the asker may see: open ones the oldest first, else those that were settled last. */
export function concerns(tx: Tx, status: 'open' | 'settled', limit: number) {
  const isOpen = status === 'open'
  return tx
    .select({
      id: concern.id,
      poolId: concern.poolId,
      poolName: pool.name,
      boardId: concern.boardId,
      boardName: board.name,
      kind: concern.kind,
      ruleId: concern.ruleId,
      summary: concern.summary,
      notedOn: concern.notedOn,
      minutes: concern.minutes,
      cents: concern.cents,
      settledOn: concern.settledOn,
      outcome: concern.outcome,
    })
    .from(concern)
    .innerJoin(pool, eq(pool.id, concern.poolId))
    .leftJoin(board, eq(board.id, concern.boardId))
    .where(isOpen ? isNull(concern.settledOn) : isNotNull(concern.settledOn))
    .orderBy(isOpen ? asc(concern.notedOn) : desc(concern.settledOn), asc(concern.id))
    .limit(limit)
}
