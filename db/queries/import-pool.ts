import { and, desc, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import { agency, board, participation, pool, poolRegion, region } from '../schema/index.ts'

/** What became of one row of a file. */
export type Written = 'created' | 'updated' | 'unchanged'

/** The pool with this code. */
export async function poolByCode(tx: Tx, code: string) {
  const [found] = await tx.select().from(pool).where(eq(pool.code, code))
  return found
}

/** Makes the pool, or gives it its name. */
export async function upsertPool(
  tx: Tx,
  { code, name }: { readonly code: string; readonly name: string },
): Promise<{ readonly id: string; readonly written: Written }> {
  const known = await poolByCode(tx, code)
  if (known === undefined) {
    const id = crypto.randomUUID()
    await tx.insert(pool).values({ id, code, name })
    return { id, written: 'created' }
  }
  if (known.name === name) return { id: known.id, written: 'unchanged' }
  await tx.update(pool).set({ name }).where(eq(pool.id, known.id))
  return { id: known.id, written: 'updated' }
}

type NewRegion = Omit<typeof region.$inferSelect, 'id'>

/** Makes the region, or changes what is different. */
export async function upsertRegion(
  tx: Tx,
  { code, name, holidayRegion }: NewRegion,
): Promise<{ readonly id: string; readonly written: Written }> {
  const [known] = await tx.select().from(region).where(eq(region.code, code))
  if (known === undefined) {
    const id = crypto.randomUUID()
    await tx.insert(region).values({ id, code, name, holidayRegion })
    return { id, written: 'created' }
  }
  if (known.name === name && known.holidayRegion === holidayRegion)
    return { id: known.id, written: 'unchanged' }
  await tx.update(region).set({ name, holidayRegion }).where(eq(region.id, known.id))
  return { id: known.id, written: 'updated' }
}

/** Lets the pool work in exactly these regions; answers whether that is a change. */
export async function setRegionsOfPool(
  tx: Tx,
  poolId: string,
  regionIds: readonly string[],
): Promise<boolean> {
  const left = await tx
    .delete(poolRegion)
    .where(and(eq(poolRegion.poolId, poolId), notInArray(poolRegion.regionId, [...regionIds])))
    .returning()
  const joined = await tx
    .insert(poolRegion)
    .values(regionIds.map((regionId) => ({ poolId, regionId })))
    .onConflictDoNothing()
    .returning()
  return left.length + joined.length > 0
}

/** The boards with these numbers. */
export function boardsByNumber(tx: Tx, numbers: readonly string[]) {
  return tx
    .select()
    .from(board)
    .where(inArray(board.number, [...numbers]))
}

/** Gives a board its name and region. */
export async function describeBoard(
  tx: Tx,
  { id, name, regionId }: Pick<typeof board.$inferSelect, 'id' | 'name' | 'regionId'>,
): Promise<void> {
  await tx.update(board).set({ name, regionId }).where(eq(board.id, id))
}

/** The last participation of each of these boards in a pool. */
export function lastParticipations(tx: Tx, poolId: string, boardIds: readonly string[]) {
  return tx
    .selectDistinctOn([participation.boardId])
    .from(participation)
    .where(and(eq(participation.poolId, poolId), inArray(participation.boardId, [...boardIds])))
    .orderBy(participation.boardId, desc(participation.validFrom))
}

/** Lets a board take part from a day on; a participation that begins on that same day is changed instead. */
export async function putParticipation(
  tx: Tx,
  row: Omit<typeof participation.$inferInsert, 'id' | 'validUntil'>,
): Promise<void> {
  const { poolId, boardId, validFrom } = participation
  const { poolId: _poolId, boardId: _boardId, validFrom: _validFrom, ...terms } = row
  await tx
    .insert(participation)
    .values(row)
    .onConflictDoUpdate({
      target: [poolId, boardId, validFrom],
      set: { ...terms, validUntil: sql`null` },
    })
}

/** Ends a participation after this day. */
export async function endParticipation(tx: Tx, id: string, lastDay: Day): Promise<void> {
  await tx.update(participation).set({ validUntil: lastDay }).where(eq(participation.id, id))
}

/** Writes an agency or provider, or changes what is different. */
export async function upsertAgency(
  tx: Tx,
  { name, kind, regionId }: Pick<typeof agency.$inferSelect, 'name' | 'kind' | 'regionId'>,
): Promise<Written> {
  const [known] = await tx.select().from(agency).where(eq(agency.name, name))
  if (known === undefined) {
    await tx.insert(agency).values({ name, kind, regionId })
    return 'created'
  }
  if (known.kind === kind && known.regionId === regionId) return 'unchanged'
  await tx.update(agency).set({ kind, regionId }).where(eq(agency.id, known.id))
  return 'updated'
}
