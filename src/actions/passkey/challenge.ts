import { z } from 'zod'
import {
  type AttemptRow,
  insertAttempt,
  openAttempt,
  useAttempt,
} from '../../../db/queries/attempt.ts'
import { type Instant, MS_PER_MINUTE } from '../../../scheduler/domain/instant.ts'
import type { Deps } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { AT_THE_DOOR, type Knock } from '../sign-in/knock.ts'

/** How long somebody may take at the device. */
const CHALLENGE_MINUTES = 5

/** Bytes as base64url, at most so many signs. */
export const bytesInput = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\w-]+$/, 'Dit is geen antwoord van een passkey.')

/** An id of a device (WebAuthn: at most 1023 bytes). */
export const credentialIdInput = bytesInput(1364)

/** How passkeys sign (COSE): ES256, EdDSA and RS256, which every device has one of. */
export const ALGORITHMS = [-7, -8, -257]

type Kind = Extract<AttemptRow['kind'], 'passkey' | 'passkey-new'>

/** Keeps a challenge on this side, for one answer out of this browser within minutes, and answers the attempt's id. */
export function keepChallenge(
  deps: Deps,
  about: {
    readonly kind: Kind
    readonly challenge: string
    readonly knock: Pick<Knock, 'browserHash'>
    readonly userId: string | null
  },
): Promise<string> {
  const { kind, challenge, userId, knock } = about
  const createdAt = deps.now()
  return deps.db.transaction(AT_THE_DOOR, (tx) =>
    insertAttempt(tx, {
      kind,
      browserHash: knock.browserHash,
      userId,
      payload: { challenge },
      createdAt,
      expiresAt: (createdAt + CHALLENGE_MINUTES * MS_PER_MINUTE) as Instant,
    }),
  )
}

/** A challenge that has been used up. */
export interface TakenChallenge {
  readonly attempt: AttemptRow
  readonly challenge: string
}

/**
 * Uses a challenge up before its answer is looked at, so that no answer is tried twice. Throws `attempt-over` where it was used, is
 * over, or belongs to another browser or somebody else.
 */
export async function takeChallenge(
  deps: Deps,
  about: {
    readonly attemptId: string
    readonly kind: Kind
    readonly knock: Pick<Knock, 'browserHash'>
    readonly userId: string | null
  },
): Promise<TakenChallenge> {
  const { attemptId: id, kind, userId, knock } = about
  const now = deps.now()
  const asked = { id, kind, browserHash: knock.browserHash, now }
  const attempt = await deps.db.transaction(AT_THE_DOOR, async (tx) => {
    const found = await openAttempt(tx, asked)
    if (found === undefined || found.userId !== userId) return undefined
    return (await useAttempt(tx, id, now)) ? found : undefined
  })
  const challenge = attempt?.payload['challenge']
  if (attempt === undefined || challenge === undefined)
    throw new ActionError(
      'attempt-over',
      'Deze vraag aan uw passkey is voorbij, of is in een andere browser gesteld. Probeer het opnieuw.',
    )
  return { attempt, challenge }
}
