import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { z } from 'zod'
import { askOwnAccountMail } from '../../../db/queries/job.ts'
import { insertPasskey, type PasskeyRow } from '../../../db/queries/passkey.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput, lineOfText } from '../input.ts'
import { insistOnAllRoles } from '../session/all-roles.ts'
import { PEOPLE, placeOf } from '../session/people.ts'
import type { Knock } from '../sign-in/knock.ts'
import { ALGORITHMS, bytesInput, credentialIdInput, takeChallenge } from './challenge.ts'
import { type PasskeyPlace, passkeyPlace } from './place.ts'

export const addPasskeyInput = z.strictObject({
  attemptId: idInput,
  /** As its owner calls it. */
  name: lineOfText(60),
  credentialId: credentialIdInput,
  clientDataJSON: bytesInput(4000),
  attestationObject: bytesInput(20_000),
  /** How the device is reached, as the browser tells it: `internal,hybrid`. */
  transports: z
    .string()
    .regex(/^[a-z-]{1,20}(?:,[a-z-]{1,20}){0,7}$/)
    .transform((text) => text.split(','))
    .default([]),
})

export type AddPasskeyInput = z.output<typeof addPasskeyInput>

/**
 * Keeps the passkey that a device made for oneself, by a person in a browser. Throws `attempt-over` for a challenge that counts no more, `sign-in-refused` for
 * an answer to another question, of another site, without a person behind it, or with the id of somebody's passkey.
 */
export async function addPasskey(
  context: Context,
  input: AddPasskeyInput,
  knock: Pick<Knock, 'browserHash'>,
): Promise<{ readonly passkeyId: string }> {
  const actor = onlyFor(context.actor, ...PEOPLE)
  const { userId } = actor
  await insistOnAllRoles(context)
  const place = passkeyPlace(context)
  if (place === undefined) throw notFound()
  const { attemptId, name } = input
  const { challenge } = await takeChallenge(context, {
    attemptId,
    kind: 'passkey-new',
    knock,
    userId,
  })
  const made = await checked(context, input, { challenge, place })
  if (made === undefined) throw notTaken()
  return change(context, 'passkey.add', input, async (tx) => {
    const passkeyId = await insertPasskey(tx, {
      ...made,
      userId,
      name,
      transports: input.transports,
      createdAt: context.now(),
    })
    if (passkeyId === undefined) throw notTaken()
    const about = { verb: 'passkey.add' as const, subjectId: userId, facts: { passkeyId } }
    await askOwnAccountMail(tx, { userId: actor.userId, what: 'passkey-added' }, context.now())
    await record(tx, context, { ...about, ...placeOf(actor) })
    return { passkeyId }
  })
}

/** What is kept of the answer of a device; `undefined` where it is not one to this question. */
async function checked(
  { log }: Context,
  { credentialId: id, clientDataJSON, attestationObject }: AddPasskeyInput,
  { challenge, place }: { readonly challenge: string; readonly place: PasskeyPlace },
): Promise<Pick<PasskeyRow, 'credentialId' | 'publicKey' | 'counter' | 'isBackedUp'> | undefined> {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        response: { clientDataJSON, attestationObject },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (registrationInfo === undefined) return undefined
    const { credential, credentialBackedUp: isBackedUp } = registrationInfo
    const publicKey = Buffer.from(credential.publicKey).toString('base64url')
    return { credentialId: credential.id, publicKey, counter: credential.counter, isBackedUp }
  } catch (error) {
    log.warn({ err: error }, 'a new passkey was refused')
    return undefined
  }
}

function notTaken(): ActionError {
  return new ActionError(
    'sign-in-refused',
    'Deze passkey is niet bewaard: het antwoord van het apparaat klopt niet. Probeer het opnieuw.',
  )
}
