import { and, asc, desc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import { agency, agencyAgreement, pool, region } from '../schema/index.ts'

/** Every agency of the register by name, with the region it works in. */
export function agencyRegister(tx: Tx) {
  const { id, name, kind, regionId, contact, email, phone, version } = agency
  return tx
    .select({ id, name, kind, regionId, regionName: region.name, contact, email, phone, version })
    .from(agency)
    .leftJoin(region, eq(region.id, regionId))
    .orderBy(asc(name), asc(id))
}

/** What pools agreed with agencies, as far as the asker may see it; the newest first. */
export function agreements(tx: Tx, poolIds: readonly string[] | undefined) {
  const own = agencyAgreement
  return tx
    .select({
      id: own.id,
      agencyId: own.agencyId,
      poolId: own.poolId,
      poolName: pool.name,
      vakIds: own.vakIds,
      terms: own.terms,
      firstDay: own.firstDay,
      lastDay: own.lastDay,
      version: own.version,
    })
    .from(own)
    .innerJoin(pool, eq(pool.id, own.poolId))
    .where(poolIds === undefined ? undefined : inArray(own.poolId, [...poolIds]))
    .orderBy(asc(pool.name), desc(own.firstDay), asc(own.id))
}

/** Waits until nobody else is agreeing something with this agency for this pool. */
export async function lockAgreements(tx: Tx, poolId: string, agencyId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('agreement ' || ${poolId}::text || ${agencyId}::text, 0))`,
  )
}

/** The agency of this name, whatever its capitals. */
export async function agencyByName(tx: Tx, name: string) {
  const [found] = await tx
    .select()
    .from(agency)
    .where(eq(sql`lower(${agency.name})`, name.toLowerCase()))
  return found
}

/** An agency by its id. */
export async function agencyById(tx: Tx, id: string) {
  const [found] = await tx.select().from(agency).where(eq(agency.id, id))
  return found
}

/** Adds an agency to the register; answers its id, or nothing where somebody was just before with the same name. */
export async function insertAgency(
  tx: Tx,
  row: Omit<typeof agency.$inferInsert, 'id' | 'version'>,
) {
  const [made] = await tx
    .insert(agency)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: agency.id })
  return made?.id
}

/** Changes an agency that is as the caller saw it; nothing where it is not, or not the asker's to keep. */
export async function updateAgency(
  tx: Tx,
  {
    id,
    version,
    ...row
  }: Omit<typeof agency.$inferInsert, 'id' | 'name'> & {
    readonly id: string
    readonly version: number
  },
): Promise<boolean> {
  const changed = await tx
    .update(agency)
    .set({ ...row, version: version + 1 })
    .where(and(eq(agency.id, id), eq(agency.version, version)))
    .returning({ id: agency.id })
  return changed.length > 0
}

/** An agreement by its id; nothing where the asker may not see it. */
export async function agreementById(tx: Tx, id: string) {
  const [found] = await tx.select().from(agencyAgreement).where(eq(agencyAgreement.id, id))
  return found
}

/** The agreements of a pool with an agency that are not over on a day. */
export function agreementsNotOver(tx: Tx, poolId: string, agencyId: string, day: Day) {
  const own = agencyAgreement
  return tx
    .select({ id: own.id })
    .from(own)
    .where(
      and(
        eq(own.poolId, poolId),
        eq(own.agencyId, agencyId),
        or(isNull(own.lastDay), gte(own.lastDay, day)),
      ),
    )
}

/** Writes down what a pool agreed with an agency; answers its id. */
export async function insertAgreement(
  tx: Tx,
  row: Omit<typeof agencyAgreement.$inferInsert, 'id' | 'version'>,
): Promise<string> {
  const id = crypto.randomUUID()
  await tx.insert(agencyAgreement).values({ ...row, id })
  return id
}

/** Changes an agreement that is as the caller saw it. */
export async function updateAgreement(
  tx: Tx,
  about: Pick<
    typeof agencyAgreement.$inferSelect,
    'id' | 'version' | 'vakIds' | 'terms' | 'lastDay'
  >,
): Promise<boolean> {
  const { id, version, ...row } = about
  const changed = await tx
    .update(agencyAgreement)
    .set({ ...row, version: version + 1 })
    .where(and(eq(agencyAgreement.id, id), eq(agencyAgreement.version, version)))
    .returning({ id: agencyAgreement.id })
  return changed.length > 0
}
