import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import type { Deps } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { type Knock, slowDownNetwork } from '../sign-in/knock.ts'
import { keepChallenge } from './challenge.ts'
import { passkeyPlace } from './place.ts'

/** What a browser needs to ask a device for a passkey. */
export interface PasskeyAsked {
  readonly attemptId: string
  readonly options: PublicKeyCredentialRequestOptionsJSON
}

/**
 * Begins signing in with a passkey. Nobody is named: the device knows whose passkeys it has, so nothing is told of anybody. Throws
 * `not-found` where the product has no name for passkeys, `slow-down`.
 */
export async function askPasskey(deps: Deps, knock: Knock): Promise<PasskeyAsked> {
  await slowDownNetwork(deps, knock)
  const place = passkeyPlace(deps)
  if (place === undefined) throw notFound()
  const options = await generateAuthenticationOptions({
    rpID: place.rpId,
    userVerification: 'required',
  })
  const { challenge } = options
  return {
    attemptId: await keepChallenge(deps, { kind: 'passkey', challenge, knock, userId: null }),
    options,
  }
}
