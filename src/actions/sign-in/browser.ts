import { deleteLogin, insertLogin, scopeOfLogin } from '../../../db/queries/sign-in.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Deps } from '../../context.ts'
import { sha256 } from '../../sha256.ts'
import { actorOf } from './actor-of.ts'
import type { SignedIn } from './by-key.ts'
import { signInByKey } from './by-key.ts'
import { newSecret } from './secret.ts'

/** A session of a browser ends twelve hours after it began, or after somebody said to stay. */
export const LOGIN_MS = 12 * 60 * 60 * 1000

/** Signs a browser in with an access key; the answer's token goes into the cookie and is kept nowhere else. */
export async function beginLogin(
  deps: Deps,
  key: string,
): Promise<{ readonly token: string; readonly expiresAt: Instant }> {
  const { scope } = await signInByKey(deps, key)
  const token = newSecret()
  const createdAt = deps.now()
  const expiresAt = (createdAt + LOGIN_MS) as Instant
  await deps.db.transaction({ role: 'sign-in', userId: scope.userId }, (tx) =>
    insertLogin(tx, {
      tokenHash: sha256(token),
      userId: scope.userId,
      userScopeId: scope.id,
      createdAt,
      expiresAt,
    }),
  )
  return { token, expiresAt }
}

/** Who is behind the cookie's token; `undefined` when the session has ended. */
export async function whoIsLoggedIn(deps: Deps, token: string): Promise<SignedIn | undefined> {
  const [scope] = await deps.db.read({ role: 'sign-in', userId: null }, (tx) =>
    scopeOfLogin(tx, sha256(token), deps.now()),
  )
  const actor = scope && actorOf(scope)
  return scope && actor ? { actor, scope, expiresAt: scope.expiresAt } : undefined
}

/** Signs a browser out. */
export async function endLogin(deps: Deps, token: string): Promise<void> {
  await deps.db.transaction({ role: 'sign-in', userId: null }, (tx) =>
    deleteLogin(tx, sha256(token)),
  )
}
