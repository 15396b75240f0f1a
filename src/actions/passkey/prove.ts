import { generateAuthenticationOptions } from '@simplewebauthn/server'
import { passkeysOfUser } from '../../../db/queries/passkey.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { renewProof } from '../proof/renew.ts'
import { PEOPLE } from '../session/people.ts'
import type { BegunLogin } from '../sign-in/begin-login.ts'
import type { Knock } from '../sign-in/knock.ts'
import type { PasskeyAsked } from './ask.ts'
import { keepChallenge, takeChallenge } from './challenge.ts'
import { checkPasskey, type PasskeyAnswerInput } from './check.ts'
import { passkeyPlace } from './place.ts'

/** Asks for one of the own passkeys, to show who one is. Throws `not-found` where there is none. */
export async function askProofByPasskey(
  context: Context,
  knock: Pick<Knock, 'browserHash'>,
): Promise<PasskeyAsked> {
  const actor = onlyFor(context.actor, ...PEOPLE)
  const { userId } = actor
  const place = passkeyPlace(context)
  const own = await context.db.read(scopeOf(actor), (tx) => passkeysOfUser(tx, userId))
  if (place === undefined || own.length === 0) throw notFound()
  const options = await generateAuthenticationOptions({
    rpID: place.rpId,
    userVerification: 'required',
    allowCredentials: own.map(({ credentialId }) => ({ id: credentialId })),
  })
  const { challenge } = options
  const attemptId = await keepChallenge(context, { kind: 'passkey', challenge, knock, userId })
  return { attemptId, options }
}

/** Shows who one is with one of the own passkeys. Throws `attempt-over`, `sign-in-refused`. */
export async function proveByPasskey(
  context: Context,
  answer: PasskeyAnswerInput,
  knock: Knock,
): Promise<BegunLogin> {
  const { userId } = onlyFor(context.actor, ...PEOPLE)
  const { attemptId } = answer
  const taken = await takeChallenge(context, { attemptId, kind: 'passkey', knock, userId })
  const passkey = await checkPasskey(context, taken, answer)
  if (passkey.userId !== userId) throw notFound()
  return context.db.transaction({ role: 'sign-in', userId }, (tx) =>
    renewProof(tx, context, { userId, knock }),
  )
}
