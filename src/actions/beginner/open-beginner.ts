import type { Tx } from '../../../db/client.ts'
import { beginnerById } from '../../../db/queries/beginner.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { ActionError, notFound } from '../../errors.ts'

/** A beginner within scope who is in post. Throws `not-found`, and `already-decided` where the last day was told. */
export async function openBeginner(tx: Tx, beginnerId: string) {
  const found = await beginnerById(tx, beginnerId)
  if (found === undefined) throw notFound()
  if (found.endedOn !== null) throw alreadySaid()
  return found
}

/** The refusal to whom somebody was before. */
export function alreadySaid(): ActionError {
  return new ActionError('already-decided', 'Dit is al vastgelegd.')
}

/** Throws `invalid-input` for a day that is not one of these. */
export function onDays(
  field: string,
  value: Day,
  { first, last }: { readonly first?: Day; readonly last: Day },
): void {
  if ((first === undefined || value >= first) && value <= last) return
  const remedy =
    first === undefined
      ? `Kies vandaag (${last}) of een dag daarvoor.`
      : `Kies een dag van ${first} tot en met ${last}.`
  throw new ActionError('invalid-input', 'Deze dag kan niet.', {
    fields: [{ field, value, remedy }],
  })
}
