import type { Tx } from '../../../db/client.ts'
import { deleteLogin } from '../../../db/queries/login.ts'
import { scopeOfLogin } from '../../../db/queries/sign-in.ts'
import type { Deps } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { sha256 } from '../../sha256.ts'
import { type BegunLogin, beginLogin } from '../sign-in/begin-login.ts'
import type { Knock } from '../sign-in/knock.ts'
import { aliveAt } from '../sign-in/session-length.ts'

/**
 * Lets the session of this browser go on as one whose owner has just shown who they are: under a new token, ending no later, as the
 * same role. Throws `not-signed-in` where it is over or somebody else's.
 */
export async function renewProof(
  tx: Tx,
  deps: Deps,
  { userId, knock }: { readonly userId: string; readonly knock: Knock },
): Promise<BegunLogin> {
  const { earlierToken: token } = knock
  const now = deps.now()
  const [scope] = token === undefined ? [] : await scopeOfLogin(tx, sha256(token), aliveAt(now))
  const from = scope?.userId === userId && token && (await deleteLogin(tx, sha256(token)))
  if (scope === undefined || !from) throw new ActionError('not-signed-in', 'Meld u eerst aan.')
  const { method, isStrong, providerId, createdAt, expiresAt } = from
  return beginLogin(tx, deps, {
    scope,
    method,
    visitor: knock,
    isStrong,
    providerId,
    from: { createdAt, expiresAt, authenticatedAt: now },
    goesOnBy: 'session.prove',
  })
}
