import type { LoginMethod } from '../../../db/queries/login.ts'
import type { UserScopeRow } from '../../../db/queries/sign-in.ts'
import { scopesOfKey, touchKey } from '../../../db/queries/sign-in.ts'
import { type Instant, MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import type { Actor } from '../../actor.ts'
import type { Deps } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { sha256 } from '../../sha256.ts'
import { actorOf } from './actor-of.ts'

/** Somebody who is known, looking as one of the own scopes. */
export interface SignedIn {
  readonly actor: Actor
  readonly scope: UserScopeRow
  /** Of a browser; a key has none. */
  readonly session?: Session
  /** Of a key: whether it is one of a program, which counts for one role alone. */
  readonly isOfOneRole?: boolean
}

/** The session of a browser. */
export interface Session {
  readonly id: string
  /** When it ends if nobody asks for anything any more. */
  readonly endsAt: Instant
  /** When it ends in any case. */
  readonly expiresAt: Instant
  readonly authenticatedAt: Instant
  readonly method: LoginMethod
  /** The board whose school account says who it is; null where somebody showed it here. */
  readonly vouchingBoardId: string | null
}

/**
 * Who holds this access key. With several scopes `scopeId` says which one counts; without it the first does. Throws
 * `not-signed-in` for an unknown, revoked or expired key, and for a scope that is not the holder's: which of them is not told.
 */
export async function signInByKey(deps: Deps, key: string, scopeId?: string): Promise<SignedIn> {
  const now = deps.now()
  const rows = await deps.db.read({ role: 'sign-in', userId: null }, (tx) =>
    scopesOfKey(tx, sha256(key), now),
  )
  const scope = scopeId === undefined ? rows[0] : rows.find((row) => row.id === scopeId)
  const actor = scope && actorOf(scope)
  if (!scope || !actor) {
    throw new ActionError(
      'not-signed-in',
      'Deze sleutel is niet bekend of niet meer geldig. Kijk of hij helemaal is overgenomen, of vraag de beheerder om een nieuwe.',
    )
  }
  if (scope.lastUsedAt === null || now - scope.lastUsedAt >= MS_PER_HOUR) {
    await deps.db.transaction({ role: 'sign-in', userId: scope.userId }, (tx) =>
      touchKey(tx, scope.keyId, now),
    )
  }
  return { actor, scope, isOfOneRole: scope.keyScopeId !== null }
}
