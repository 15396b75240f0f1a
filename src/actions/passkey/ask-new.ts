import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
} from '@simplewebauthn/server'
import { passkeysOfUser } from '../../../db/queries/passkey.ts'
import { userToTell } from '../../../db/queries/user.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { insistOnAllRoles } from '../session/all-roles.ts'
import { PEOPLE } from '../session/people.ts'
import type { Knock } from '../sign-in/knock.ts'
import { ALGORITHMS, keepChallenge } from './challenge.ts'
import { passkeyPlace } from './place.ts'

/** So many passkeys somebody may have: every telephone and key, and no list that fills a table. */
const PASSKEYS_MAX = 20

/** What a browser needs to make a passkey. */
export interface NewPasskeyAsked {
  readonly attemptId: string
  readonly options: PublicKeyCredentialCreationOptionsJSON
}

/**
 * Begins making a passkey for oneself: one that the device itself can name (discoverable), and that asks for a finger, a face or a
 * PIN each time. Throws `not-found` where the product has no name for passkeys.
 */
export async function askNewPasskey(
  context: Context,
  knock: Pick<Knock, 'browserHash'>,
): Promise<NewPasskeyAsked> {
  const actor = onlyFor(context.actor, ...PEOPLE)
  const { userId } = actor
  await insistOnAllRoles(context)
  const place = passkeyPlace(context)
  if (place === undefined) throw notFound()
  const { own, user } = await context.db.read(scopeOf(actor), async (tx) => ({
    own: await passkeysOfUser(tx, userId),
    user: await userToTell(tx, userId),
  }))
  if (user === undefined) throw notFound()
  if (own.length >= PASSKEYS_MAX)
    throw new ActionError('invalid-input', 'U hebt al veel passkeys. Haal er eerst een weg.')
  const options = await generateRegistrationOptions({
    rpName: 'Achtervang',
    rpID: place.rpId,
    userID: new TextEncoder().encode(userId),
    userName: user.email,
    userDisplayName: user.name,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: own.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const { challenge } = options
  const attemptId = await keepChallenge(context, { kind: 'passkey-new', challenge, knock, userId })
  return { attemptId, options }
}
