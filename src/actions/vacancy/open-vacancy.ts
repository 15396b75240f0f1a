import type { Tx } from '../../../db/client.ts'
import { vacancyById } from '../../../db/queries/vacancy.ts'
import { ActionError, notFound } from '../../errors.ts'

/** A vacancy within scope. Throws `not-found`, and `already-decided` where it is closed. */
export async function openVacancy(tx: Tx, vacancyId: string) {
  const vacancy = await vacancyById(tx, vacancyId)
  if (vacancy === undefined) throw notFound()
  const { closedOn, closedAs } = vacancy
  if (closedOn !== null) throw alreadyClosed({ closedOn, closedAs })
  return vacancy
}

/** The refusal to whom somebody was before. */
export function alreadyClosed(facts: object = {}): ActionError {
  return new ActionError('already-decided', 'Deze vacature is al gesloten.', {
    facts: { ...facts },
  })
}
