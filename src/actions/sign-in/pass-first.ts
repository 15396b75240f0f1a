import type { Tx } from '../../../db/client.ts'
import { insertAttempt } from '../../../db/queries/attempt.ts'
import { factorsOf } from '../../../db/queries/factor.ts'
import type { LoginMethod } from '../../../db/queries/login.ts'
import { scopesOfUser } from '../../../db/queries/sign-in.ts'
import { type Instant, MS_PER_MINUTE } from '../../../scheduler/domain/instant.ts'
import type { Deps } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { type BegunLogin, beginLogin } from './begin-login.ts'
import type { Knock } from './knock.ts'
import { seal } from './seal.ts'
import { newTotpSecret } from './totp.ts'

/** How long somebody may take for the second step. */
const STEP_MINUTES = 15

/** What comes after the first step: in, or a second one. */
export type Passed =
  | { readonly kind: 'in'; readonly login: BegunLogin; readonly email: string | null }
  | { readonly kind: 'second-step' | 'enrol'; readonly attemptId: string }

/**
 * Somebody has proved to have the mailbox. Members are in; whoever has another role needs a second step, and chooses one the first
 * time. Throws `sign-in-refused` where there is no role to act in.
 */
export async function passFirst(
  tx: Tx,
  deps: Deps,
  about: { readonly userId: string; readonly method: LoginMethod; readonly knock: Knock },
): Promise<Passed> {
  const { userId, method, knock } = about
  const scopes = await scopesOfUser(tx, userId)
  const [scope] = scopes
  if (scope === undefined) throw noRole()
  if (scopes.every(({ role }) => role === 'member')) {
    const login = await beginLogin(tx, deps, { scope, method, visitor: knock, isStrong: false })
    return { kind: 'in', login, email: scope.userEmail }
  }
  const { hasAuthenticator, passkeyCount } = await factorsOf(tx, userId)
  const kind = hasAuthenticator || passkeyCount > 0 ? 'second-step' : 'enrol'
  const createdAt = deps.now()
  const attemptId = await insertAttempt(tx, {
    kind,
    browserHash: knock.browserHash,
    userId,
    payload: kind === 'enrol' ? newSecretFor(deps, userId) : {},
    createdAt,
    expiresAt: (createdAt + STEP_MINUTES * MS_PER_MINUTE) as Instant,
  })
  return { kind, attemptId }
}

/** Without a key nothing can be sealed: then a passkey is the only second step. */
function newSecretFor({ door }: Deps, userId: string): Readonly<Record<string, string>> {
  return door.sealKeys.length === 0 ? {} : { sealed: seal(door.sealKeys, newTotpSecret(), userId) }
}

/** Somebody who is known and has nothing to do here. */
export function noRole(): ActionError {
  return new ActionError(
    'sign-in-refused',
    'U bent bekend, maar hebt hier geen rol. Vraag wie u uitnodigde, of de beheerder.',
  )
}
