import { scopesOfUser } from '../../../db/queries/sign-in.ts'
import type { Deps } from '../../context.ts'
import { type BegunLogin, beginLogin } from '../sign-in/begin-login.ts'
import { type Knock, slowDownNetwork } from '../sign-in/knock.ts'
import { noRole } from '../sign-in/pass-first.ts'
import { takeChallenge } from './challenge.ts'
import { checkPasskey, type PasskeyAnswerInput } from './check.ts'

/**
 * Signs somebody in with a passkey, as whatever role: the device and what it asked of its owner are two factors. Throws
 * `attempt-over`, `sign-in-refused`, `slow-down`.
 */
export async function signInByPasskey(
  deps: Deps,
  answer: PasskeyAnswerInput,
  knock: Knock,
): Promise<{ readonly login: BegunLogin; readonly email: string }> {
  await slowDownNetwork(deps, knock)
  const { attemptId } = answer
  const taken = await takeChallenge(deps, { attemptId, kind: 'passkey', knock, userId: null })
  const { userId } = await checkPasskey(deps, taken, answer)
  return deps.db.transaction({ role: 'sign-in', userId }, async (tx) => {
    const [scope] = await scopesOfUser(tx, userId)
    if (scope === undefined) throw noRole()
    const about = { scope, method: 'passkey', visitor: knock, isStrong: true } as const
    return { login: await beginLogin(tx, deps, about), email: scope.userEmail }
  })
}
