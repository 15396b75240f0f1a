import type { Tx } from '../../../db/client.ts'
import {
  deleteLogin,
  forgetOverLogins,
  insertLogin,
  type LoginMethod,
  type LoginRow,
} from '../../../db/queries/login.ts'
import type { UserScopeRow } from '../../../db/queries/sign-in.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Deps } from '../../context.ts'
import type { EventVerb } from '../../event-verb.ts'
import { record } from '../../record.ts'
import { sha256 } from '../../sha256.ts'
import { actorOf } from './actor-of.ts'
import { newSecret } from './secret.ts'
import { aliveAt, SESSION_MS } from './session-length.ts'

/** A session that has begun: the token goes into the cookie and is kept nowhere else. */
export interface BegunLogin {
  readonly token: string
  readonly expiresAt: Instant
}

/** A browser as it comes in. */
export interface Visitor {
  /** Browser and system in two words. */
  readonly device: string
  /** The session that it had, which ends: no token outlives a sign-in. */
  readonly earlierToken: string | undefined
}

/**
 * Begins the session of somebody who has proved who they are, in the transaction that used up the proof. The token is new, whatever
 * the browser brought along.
 */
export async function beginLogin(
  tx: Tx,
  deps: Deps,
  about: {
    readonly scope: UserScopeRow
    readonly method: LoginMethod
    readonly visitor: Visitor
    /** Whether a second factor stood behind it: else it is for a member alone. */
    readonly isStrong: boolean
    /** The school account that said so; it counts for roles at its board alone. */
    readonly providerId?: string | null
    /** The session that this one goes on from: it ends no later, and proves nothing more than is said here. */
    readonly from?: Pick<LoginRow, 'createdAt' | 'expiresAt' | 'authenticatedAt'>
    /** Why it goes on under a new token. */
    readonly goesOnBy?: 'session.choose-scope' | 'session.prove'
  },
): Promise<BegunLogin> {
  const { scope, method, visitor, from, isStrong, providerId = null } = about
  const { goesOnBy = 'session.choose-scope' } = about
  const token = newSecret()
  const now = deps.now()
  const expiresAt = from?.expiresAt ?? ((now + SESSION_MS) as Instant)
  if (visitor.earlierToken !== undefined) await deleteLogin(tx, sha256(visitor.earlierToken))
  await forgetOverLogins(tx, scope.userId, aliveAt(now))
  await insertLogin(tx, {
    tokenHash: sha256(token),
    userId: scope.userId,
    userScopeId: scope.id,
    createdAt: from?.createdAt ?? now,
    expiresAt,
    lastSeenAt: now,
    authenticatedAt: from?.authenticatedAt ?? now,
    method,
    isStrong,
    providerId,
    device: visitor.device,
  })
  const verb = from === undefined ? 'session.begin' : goesOnBy
  await recordAs(tx, deps, scope, verb, { method })
  return { token, expiresAt }
}

/** Writes down what somebody did at the door, in the chain of the board or pool of the scope. */
export async function recordAs(
  tx: Tx,
  deps: Deps,
  scope: UserScopeRow,
  verb: EventVerb,
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  const actor = actorOf(scope)
  if (actor === undefined) throw new Error('a scope that nobody can act in')
  const { userId: subjectId, boardId, poolId } = scope
  await record(tx, { ...deps, actor }, { verb, subjectId, boardId, poolId, facts })
}
