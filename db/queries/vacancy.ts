import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { ClosedAs } from '../../scheduler/domain/shortage.ts'
import type { Tx } from '../client.ts'
import {
  applicant,
  board,
  formation,
  pool,
  referral,
  role,
  site,
  vacancy,
  vak,
} from '../schema/index.ts'

/** Writes a vacancy; answers its id. */
export async function insertVacancy(
  tx: Tx,
  row: Omit<typeof vacancy.$inferInsert, 'id' | 'closedOn' | 'closedAs'>,
): Promise<string> {
  const id = crypto.randomUUID()
  await tx.insert(vacancy).values({ id, ...row })
  return id
}

/** A vacancy that the asker may see, locked where it is the asker's to change. */
export async function vacancyById(tx: Tx, id: string) {
  const [found] = await tx.select().from(vacancy).where(eq(vacancy.id, id))
  return found
}

/** Changes one that is open still; `false` where somebody closed it. */
export async function changeOpenVacancy(
  tx: Tx,
  id: string,
  set: { readonly fteHundredths: number } | { readonly closedOn: Day; readonly closedAs: ClosedAs },
): Promise<boolean> {
  const changed = await tx
    .update(vacancy)
    .set(set)
    .where(and(eq(vacancy.id, id), isNull(vacancy.closedOn)))
    .returning({ id: vacancy.id })
  return changed.length > 0
}

/** The vacancies that the asker may see: open ones the oldest first, else those that were closed last. */
export function vacancies(tx: Tx, status: 'open' | 'closed', limit: number) {
  const isOpen = status === 'open'
  return tx
    .select({
      id: vacancy.id,
      poolId: vacancy.poolId,
      poolName: pool.name,
      boardId: vacancy.boardId,
      boardName: board.name,
      siteId: vacancy.siteId,
      siteName: site.name,
      roleCode: vacancy.roleCode,
      roleLabel: role.label,
      vakId: vacancy.vakId,
      vakName: vak.name,
      level: vacancy.level,
      fteHundredths: vacancy.fteHundredths,
      openFrom: vacancy.openFrom,
      closedOn: vacancy.closedOn,
      closedAs: vacancy.closedAs,
    })
    .from(vacancy)
    .innerJoin(pool, eq(pool.id, vacancy.poolId))
    .innerJoin(board, eq(board.id, vacancy.boardId))
    .innerJoin(site, eq(site.id, vacancy.siteId))
    .innerJoin(role, eq(role.code, vacancy.roleCode))
    .leftJoin(vak, eq(vak.id, vacancy.vakId))
    .where(isOpen ? isNull(vacancy.closedOn) : isNotNull(vacancy.closedOn))
    .orderBy(isOpen ? asc(vacancy.openFrom) : desc(vacancy.closedOn), asc(vacancy.id))
    .limit(limit)
}

/** Who was referred to these vacancies, the last first; of somebody whom the asker may not see there is no name. */
export function referralsTo(tx: Tx, vacancyIds: readonly string[]) {
  const { id, vacancyId, applicantId, referredOn, outcome, outcomeOn, leftOn } = referral
  const { name: applicantName, email, phone } = applicant
  return tx
    .select({
      id,
      vacancyId,
      applicantId,
      applicantName,
      email,
      phone,
      referredOn,
      outcome,
      outcomeOn,
      leftOn,
    })
    .from(referral)
    .leftJoin(applicant, eq(applicant.id, applicantId))
    .where(inArray(vacancyId, [...vacancyIds]))
    .orderBy(desc(referredOn), asc(id))
}

/** Says how many fte a site has for a role from a day on; said again for the same day, the later counts. */
export async function putFormation(
  tx: Tx,
  row: Omit<typeof formation.$inferInsert, 'id'>,
): Promise<string> {
  const { siteId, roleCode, validFrom } = formation
  const [put] = await tx
    .insert(formation)
    .values(row)
    .onConflictDoUpdate({
      target: [siteId, roleCode, validFrom],
      set: { fteHundredths: sql`excluded.fte_hundredths` },
    })
    .returning({ id: formation.id })
  if (put === undefined) throw new Error('a formation was not written')
  return put.id
}
