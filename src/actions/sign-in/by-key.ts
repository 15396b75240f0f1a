import type { UserScopeRow } from '../../../db/queries/sign-in.ts'
import { scopesOfKey } from '../../../db/queries/sign-in.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Actor } from '../../actor.ts'
import type { Deps } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { sha256 } from '../../sha256.ts'
import { actorOf } from './actor-of.ts'

/** Somebody who is known, looking as one of the own scopes. */
export interface SignedIn {
  readonly actor: Actor
  readonly scope: UserScopeRow
  /** When the session of a browser ends; a key has none. */
  readonly expiresAt?: Instant
}

/**
 * Who holds this access key. With several scopes `scopeId` says which one counts; without it the first does. Throws
 * `not-signed-in` for an unknown or revoked key, and for a scope that is not the holder's: which of the two is not told.
 */
export async function signInByKey(deps: Deps, key: string, scopeId?: string): Promise<SignedIn> {
  const rows = await deps.db.read({ role: 'sign-in', userId: null }, (tx) =>
    scopesOfKey(tx, sha256(key)),
  )
  const scope = scopeId === undefined ? rows[0] : rows.find((row) => row.id === scopeId)
  const actor = scope && actorOf(scope)
  if (!scope || !actor) {
    throw new ActionError(
      'not-signed-in',
      'Deze sleutel is niet bekend of niet meer geldig. Kijk of hij helemaal is overgenomen, of vraag de beheerder om een nieuwe.',
    )
  }
  return { actor, scope }
}
