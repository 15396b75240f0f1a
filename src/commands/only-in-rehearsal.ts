import { ActionError } from '../errors.ts'
import type { Env } from './command-line.ts'

/** What only makes sense in a practice database. Throws `not-allowed` in every other. */
export function onlyInRehearsal(env: Env): void {
  if (env['ACHTERVANG_REHEARSAL'] === 'yes') return
  throw new ActionError(
    'not-allowed',
    'Dit is om te oefenen en werkt met een klok die niet klopt. Zet alleen in een oefendatabase ACHTERVANG_REHEARSAL=yes.',
  )
}
