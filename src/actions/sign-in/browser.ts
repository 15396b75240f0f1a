import { deleteLogin, touchLogin } from '../../../db/queries/login.ts'
import { scopeOfLogin, scopesOfUser } from '../../../db/queries/sign-in.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Deps } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { sha256 } from '../../sha256.ts'
import { actorOf } from './actor-of.ts'
import { type BegunLogin, beginLogin, recordAs, type Visitor } from './begin-login.ts'
import type { SignedIn } from './by-key.ts'
import { signInByKey } from './by-key.ts'
import { AT_THE_DOOR } from './knock.ts'
import { aliveAt, endOf, SEEN_EVERY_MS } from './session-length.ts'

/**
 * Signs a browser in with an access key of all that its holder is: a session may choose between roles and make keys, and that of a program
 * may not. Throws `not-signed-in`.
 */
export async function beginLoginByKey(
  deps: Deps,
  key: string,
  visitor: Visitor,
): Promise<BegunLogin> {
  if (!deps.door.isKeyAllowed) {
    throw new ActionError(
      'not-signed-in',
      'Een sleutel is hier voor programma’s. Meld u anders aan.',
    )
  }
  const { scope, isOfOneRole } = await signInByKey(deps, key)
  if (isOfOneRole)
    throw new ActionError('not-signed-in', 'Deze sleutel is voor een programma. Meld u anders aan.')
  return deps.db.transaction({ role: 'sign-in', userId: scope.userId }, (tx) =>
    beginLogin(tx, deps, { scope, method: 'key', visitor, isStrong: true }),
  )
}

/**
 * Who is behind the cookie's token; `undefined` when the session is over. That somebody is there is noted, unless the browser asked
 * by itself (`isByItself`): a page that is left open renews itself and must not keep a session alive.
 */
export async function whoIsLoggedIn(
  deps: Deps,
  token: string,
  { isByItself }: { readonly isByItself: boolean },
): Promise<SignedIn | undefined> {
  const now = deps.now()
  const tokenHash = sha256(token)
  const [found] = await deps.db.read(AT_THE_DOOR, (tx) => scopeOfLogin(tx, tokenHash, aliveAt(now)))
  const actor = found && actorOf(found)
  if (!found || !actor) return undefined
  const { loginId: id, expiresAt, lastSeenAt, authenticatedAt, method, vouchingBoardId } = found
  const isSeen = !isByItself && now - lastSeenAt >= SEEN_EVERY_MS
  if (isSeen)
    await deps.db.transaction(AT_THE_DOOR, (tx) => touchLogin(tx, tokenHash, aliveAt(now)))
  const endsAt = endOf({ expiresAt, lastSeenAt: isSeen ? now : lastSeenAt })
  const session = { id, endsAt, expiresAt, authenticatedAt, method, vouchingBoardId }
  return { actor, scope: found, session }
}

/** Lets a browser that is signed in stay so; answers when its session ends now, `undefined` when it is over. */
export async function stayLoggedIn(deps: Deps, token: string): Promise<Instant | undefined> {
  const alive = aliveAt(deps.now())
  const [found] = await deps.db.transaction(AT_THE_DOOR, async (tx) =>
    (await touchLogin(tx, sha256(token), alive)) ? scopeOfLogin(tx, sha256(token), alive) : [],
  )
  return found && endOf(found)
}

/** Signs a browser out. */
export async function endLogin(deps: Deps, token: string): Promise<void> {
  const alive = aliveAt(deps.now())
  const [found] = await deps.db.read(AT_THE_DOOR, (tx) => scopeOfLogin(tx, sha256(token), alive))
  const userId = found?.userId ?? null
  await deps.db.transaction({ role: 'sign-in', userId }, async (tx) => {
    const ended = await deleteLogin(tx, sha256(token))
    if (ended !== undefined && found !== undefined)
      await recordAs(tx, deps, found, 'session.sign-out', { method: ended.method })
  })
}

/**
 * Goes on as another of the own scopes, with a new token: one that was seen before the change is worth nothing after it. `undefined`
 * where the session is over or the scope is not one of its user's.
 */
export async function chooseScope(
  deps: Deps,
  { token, scopeId, visitor }: { token: string; scopeId: string; visitor: Visitor },
): Promise<BegunLogin | undefined> {
  const alive = aliveAt(deps.now())
  const [found] = await deps.db.read(AT_THE_DOOR, (tx) => scopeOfLogin(tx, sha256(token), alive))
  if (found === undefined) return undefined
  const { userId, method } = found
  return deps.db.transaction({ role: 'sign-in', userId }, async (tx) => {
    const scope = (await scopesOfUser(tx, userId)).find(({ id }) => id === scopeId)
    const from = scope && (await deleteLogin(tx, sha256(token)))
    if (scope === undefined || from === undefined) return undefined
    const { isStrong, providerId } = from
    const begun = await beginLogin(tx, deps, { scope, method, visitor, from, isStrong, providerId })
    // What the session may not look as is refused by the same query that asks who it is.
    const [seen] = await scopeOfLogin(tx, sha256(begun.token), alive)
    if (seen === undefined) throw notFound()
    return begun
  })
}
