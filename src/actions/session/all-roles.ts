import { scopesOfUser } from '../../../db/queries/sign-in.ts'
import { onlyFor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { insistOnPerson } from '../../fresh-proof.ts'
import { PEOPLE } from './people.ts'

/**
 * Whether this session may decide by what its owner comes in, in every role. That of a school account counts at its board alone: where
 * somebody has a role elsewhere too, the board could give itself that role with a passkey or an app of its own.
 */
export async function countsForAllRoles(context: Context): Promise<boolean> {
  const { userId } = onlyFor(context.actor, ...PEOPLE)
  const { vouchingBoardId } = context
  if (vouchingBoardId === undefined || vouchingBoardId === null) return true
  const scopes = await context.db.read({ role: 'sign-in', userId }, (tx) =>
    scopesOfUser(tx, userId),
  )
  return scopes.every(({ boardId }) => boardId === vouchingBoardId)
}

/** Asks a person in a browser, with a fresh proof that counts for all of their roles. Throws `not-allowed`, `proof-needed`. */
export async function insistOnAllRoles(context: Context): Promise<void> {
  insistOnPerson(context)
  if (await countsForAllRoles(context)) return
  throw new ActionError(
    'not-allowed',
    'Uw schoolaccount geldt bij één bestuur, en u hebt ook elders een rol. Meld u hiervoor aan met een code per mail en uw tweede stap.',
  )
}
