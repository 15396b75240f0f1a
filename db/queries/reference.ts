import { asc, eq, ne } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { absenceReason, agency, role, vak } from '../schema/index.ts'

/** What the rules look at; what VAT makes of it is the settlement's. */
const AS_ROLE = {
  code: role.code,
  label: role.label,
  licenceRequired: role.licenceRequired,
  unlicensed: role.unlicensed,
  deliveredIn: role.deliveredIn,
}

/** Every vak with the short names that schools use for it. */
export function vakken(tx: Tx) {
  return tx.select().from(vak).orderBy(asc(vak.name), asc(vak.id))
}

/** Every role that somebody can stand in for. */
export function roles(tx: Tx) {
  return tx.select(AS_ROLE).from(role).orderBy(asc(role.code))
}

/** A role by its code. */
export async function roleByCode(tx: Tx, code: string) {
  const [row] = await tx.select(AS_ROLE).from(role).where(eq(role.code, code))
  return row
}

/** The closed list of reasons for absence; what stands where one was forgotten cannot be chosen. */
export function absenceReasons(tx: Tx) {
  return tx
    .select()
    .from(absenceReason)
    .where(ne(absenceReason.code, 'VERGETEN'))
    .orderBy(asc(absenceReason.label))
}

/** Agencies and providers. */
export function agencies(tx: Tx) {
  const { id, name, kind, regionId } = agency
  return tx.select({ id, name, kind, regionId }).from(agency).orderBy(asc(name))
}
