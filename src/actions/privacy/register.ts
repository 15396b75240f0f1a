import { z } from 'zod'
import { policiesForReading } from '../../../db/queries/visibility.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { PROCESSINGS, type Processing } from './processings.ts'
import { LOOKERS, type Looker, visibilityOf } from './visibility.ts'

export const readRegisterInput = z.strictObject({})

export type ReadRegisterInput = z.output<typeof readRegisterInput>

/** A processing with the roles that can see any of it. */
export interface Registered extends Processing {
  readonly seenBy: readonly Looker[]
  /** By table, in the order of the processing. */
  readonly seenByTable: readonly { readonly table: string; readonly roles: readonly Looker[] }[]
}

/** The register of processings, with who sees what as the database itself decides it: for everybody who is signed in. */
export async function readRegister(
  context: Context,
  _input: ReadRegisterInput,
): Promise<{ readonly items: readonly Registered[] }> {
  const actor = onlyFor(context.actor, ...LOOKERS)
  const seers = visibilityOf(await context.db.read(scopeOf(actor), (tx) => policiesForReading(tx)))
  const rolesOf = (table: string) => LOOKERS.filter((role) => seers.get(table)?.has(role))
  const items = PROCESSINGS.map((one) => ({
    ...one,
    seenBy: LOOKERS.filter((role) => one.tables.some((table) => seers.get(table)?.has(role))),
    seenByTable: one.tables.map((table) => ({ table, roles: rolesOf(table) })),
  }))
  return { items }
}
