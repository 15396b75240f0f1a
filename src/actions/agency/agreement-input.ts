import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { vakken } from '../../../db/queries/reference.ts'
import { ActionError, type FieldProblem } from '../../errors.ts'
import { lineOfText, plainText } from '../input.ts'

/** Whom to call at an agency. */
export const contactInput = {
  contact: lineOfText(120).nullable().default(null),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email('Vul een mailadres in, bijvoorbeeld planning@bureau.nl.').max(200))
    .nullable()
    .default(null),
  phone: lineOfText(40).nullable().default(null),
}

/** What is agreed with an agency. */
export const termsInput = {
  /** The vakken for which it has people; null: every vak. */
  vakIds: z.array(lineOfText(40)).min(1).max(200).nullable().default(null),
  /** Notice, taking over, who calls whom. */
  terms: plainText(2000).min(1).nullable().default(null),
}

/** Throws `invalid-input` for a vak that does not exist. */
export async function knownVakken(tx: Tx, vakIds: readonly string[] | null): Promise<void> {
  if (vakIds === null) return
  const known = new Set((await vakken(tx)).map(({ id }) => id))
  const strange = vakIds.filter((id) => !known.has(id))
  if (strange.length === 0) return
  throw wrong(
    strange.map((value) => ({ field: 'vakIds', value, remedy: 'Kies een vak uit de lijst.' })),
  )
}

/** The refusal of what was filled in. */
export function wrong(fields: readonly FieldProblem[]): ActionError {
  return new ActionError('invalid-input', 'De gegevens kloppen niet. Er is niets veranderd.', {
    fields,
  })
}
