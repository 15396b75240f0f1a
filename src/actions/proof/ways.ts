import { type Factors, factorsOf } from '../../../db/queries/factor.ts'
import { onlyFor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { isProven } from '../../fresh-proof.ts'
import { passkeyPlace } from '../passkey/place.ts'
import { PEOPLE } from '../session/people.ts'

/** How somebody who is signed in can show once more who they are. */
export interface ProofWays {
  /** Nothing is asked: it was shown within the last minutes. */
  readonly isProven: boolean
  readonly hasApp: boolean
  readonly hasPasskey: boolean
  /** Where there is neither: a code by mail. */
  readonly isByMail: boolean
}

/** How somebody who is signed in can show once more who they are: with what lets them in. */
export async function listProofWays(context: Context): Promise<ProofWays> {
  const { userId } = onlyFor(context.actor, ...PEOPLE)
  const factors = await context.db.read({ role: 'sign-in', userId }, (tx) => factorsOf(tx, userId))
  const hasPasskey = factors.passkeyCount > 0 && passkeyPlace(context) !== undefined
  const { hasAuthenticator: hasApp } = factors
  return { isProven: isProven(context), hasApp, hasPasskey, isByMail: isMailEnough(factors) }
}

/** The mailbox is proof only for who has nothing better. */
export function isMailEnough({ hasAuthenticator, passkeyCount }: Factors): boolean {
  return !hasAuthenticator && passkeyCount === 0
}
