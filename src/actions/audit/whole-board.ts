import type { ActorAs } from '../../actor.ts'
import { ActionError } from '../../errors.ts'

/** The log of a board is for who works for all of it. Throws `not-allowed` for who works for some of its sites. */
export function insistOnWholeBoard(actor: ActorAs<'school' | 'board'>): void {
  if (actor.role === 'school' && actor.siteIds !== null)
    throw new ActionError('not-allowed', 'Dit mag wie voor het hele bestuur werkt.')
}
