import { ActionError } from '../../errors.ts'

/** The refusal where a pool has no rules of play today. */
export function noSpelregels(): ActionError {
  return new ActionError('no-spelregels', 'Deze pool heeft vandaag geen spelregels.')
}
