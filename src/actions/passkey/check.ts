import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { z } from 'zod'
import { type PasskeyRow, passkeyByCredential, usePasskey } from '../../../db/queries/passkey.ts'
import type { Deps } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { recordAtDoor } from '../../record.ts'
import { idInput } from '../input.ts'
import { AT_THE_DOOR } from '../sign-in/knock.ts'
import { bytesInput, credentialIdInput, type TakenChallenge } from './challenge.ts'
import { type PasskeyPlace, passkeyPlace } from './place.ts'

/** What a device answers where it is asked to sign (WebAuthn: an assertion). */
export const passkeyAnswerInput = z.strictObject({
  attemptId: idInput,
  credentialId: credentialIdInput,
  clientDataJSON: bytesInput(4000),
  authenticatorData: bytesInput(4000),
  signature: bytesInput(8000),
  /** Whose passkey the device says it is. */
  userHandle: bytesInput(100).optional(),
})

export type PasskeyAnswerInput = z.output<typeof passkeyAnswerInput>

/** Why an answer is worth nothing. */
type Flaw = 'unknown' | 'owner' | 'proof' | 'counter'

/**
 * Whose passkey answered this challenge: of this site, at this address, with a finger, a face or a PIN (so it is two factors), and with
 * a counter that rose. What is wrong is written down and told to nobody: throws `sign-in-refused`.
 */
export async function checkPasskey(
  deps: Deps,
  { attempt, challenge }: TakenChallenge,
  answer: PasskeyAnswerInput,
): Promise<PasskeyRow> {
  const place = passkeyPlace(deps)
  const passkey = await deps.db.read(AT_THE_DOOR, (tx) =>
    passkeyByCredential(tx, answer.credentialId),
  )
  const refuse = (flaw: Flaw) => refused(deps, { attemptId: attempt.id, flaw, passkey })
  if (passkey === undefined || place === undefined) throw await refuse('unknown')
  const { userId, id } = passkey
  const { userHandle } = answer
  const owner = Buffer.from(userId).toString('base64url')
  if (userHandle !== undefined && userHandle !== owner) throw await refuse('owner')
  const seen = await proofOf(deps, { passkey, challenge, place, answer })
  if (seen === undefined) throw await refuse('proof')
  const isUsed = await deps.db.transaction({ role: 'sign-in', userId }, (tx) =>
    usePasskey(tx, { id, ...seen, now: deps.now() }),
  )
  if (!isUsed) throw await refuse('counter')
  return passkey
}

async function proofOf(
  { log }: Deps,
  about: {
    readonly passkey: PasskeyRow
    readonly challenge: string
    readonly place: PasskeyPlace
    readonly answer: PasskeyAnswerInput
  },
): Promise<Pick<PasskeyRow, 'counter' | 'isBackedUp'> | undefined> {
  const { passkey, challenge, place, answer } = about
  const { credentialId: id, clientDataJSON, authenticatorData, signature } = answer
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        response: { clientDataJSON, authenticatorData, signature },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.rpId,
      requireUserVerification: true,
      // The counter is looked at by PostgreSQL once the signature is known to be right: of two at once, one counts.
      credential: { id, publicKey: Buffer.from(passkey.publicKey, 'base64url'), counter: 0 },
    })
    const { newCounter: counter, credentialBackedUp: isBackedUp } = authenticationInfo
    return verified ? { counter, isBackedUp } : undefined
  } catch (error) {
    log.warn({ err: error }, 'an answer of a passkey was refused')
    return undefined
  }
}

/** Writes down why an answer is worth nothing, and makes the one refusal for all of it. */
async function refused(
  { db }: Deps,
  about: {
    readonly attemptId: string
    readonly flaw: Flaw
    readonly passkey: PasskeyRow | undefined
  },
): Promise<ActionError> {
  const { attemptId, flaw, passkey } = about
  const facts = { kind: 'passkey', flaw, ...(passkey && { passkeyId: passkey.id }) }
  const place = { boardId: null, poolId: null }
  await db.transaction(AT_THE_DOOR, (tx) =>
    recordAtDoor(tx, { verb: 'session.refuse', subjectId: attemptId, ...place, facts }),
  )
  return new ActionError(
    'sign-in-refused',
    'Met deze passkey lukt het niet. Probeer het opnieuw, of kies een andere manier.',
  )
}
