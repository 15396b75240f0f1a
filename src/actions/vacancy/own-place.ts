import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { roleByCode } from '../../../db/queries/reference.ts'
import { siteOfBoard } from '../../../db/queries/site.ts'
import { type ActorAs, isOwnSite } from '../../actor.ts'
import { ActionError, type FieldProblem, notFound } from '../../errors.ts'

/** Hundredths of an fte: 80 is 0.8. */
export const fteInput = (min: number, max: number) =>
  z.coerce
    .number('Vul een getal in.')
    .int('Gebruik hoogstens twee cijfers achter de komma.')
    .min(min, `Vul ten minste ${min / 100} fte in.`)
    .max(max, `Vul hoogstens ${max / 100} fte in.`)

/** A site of the own board that is within scope. Throws `not-found`. */
export async function ownSite(tx: Tx, actor: ActorAs<'school'>, siteId: string): Promise<void> {
  const site = await siteOfBoard(tx, actor.boardId, siteId)
  if (site === undefined || !isOwnSite(actor, siteId)) throw notFound()
}

/** Throws `invalid-input` for a role that does not exist. */
export async function knownRole(tx: Tx, roleCode: string): Promise<void> {
  if ((await roleByCode(tx, roleCode)) !== undefined) return
  throw wrong({ field: 'roleCode', value: roleCode, remedy: 'Kies een rol uit de lijst.' })
}

/** The refusal of what was filled in. */
export function wrong(...fields: readonly FieldProblem[]): ActionError {
  return new ActionError('invalid-input', 'De gegevens kloppen niet. Er is niets veranderd.', {
    fields,
  })
}
