import { ActionError } from '../../errors.ts'

/** The refusal of a pool code that nobody has. */
export function unknownPool(code: string): ActionError {
  return new ActionError('not-found', `Er is geen pool met de code ${code}.`, {
    fields: [{ field: 'pool', value: code, remedy: 'Gebruik de code van een bestaande pool.' }],
  })
}
