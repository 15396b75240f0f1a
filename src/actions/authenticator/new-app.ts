import { factorsOf } from '../../../db/queries/factor.ts'
import { userToTell } from '../../../db/queries/user.ts'
import { type Instant, MS_PER_MINUTE } from '../../../scheduler/domain/instant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { isProven } from '../../fresh-proof.ts'
import { countsForAllRoles, insistOnAllRoles } from '../session/all-roles.ts'
import { PEOPLE } from '../session/people.ts'
import { seal, unseal } from '../sign-in/seal.ts'
import { newTotpSecret, totpUri } from '../sign-in/totp.ts'

/** How long somebody may take to put a new app in place. */
const MINUTES = 15

/** The app with codes of somebody as it stands. */
export interface OwnApp {
  readonly isProven: boolean
  readonly hasApp: boolean
  readonly codesLeft: number
  /** Whether an app can be kept here: there is a key to seal its secret with, it is of use in this role, and the session may. */
  readonly isPossible: boolean
}

/** The own app with codes, and how many codes on paper are left. */
export async function showOwnApp(context: Context): Promise<OwnApp> {
  const actor = onlyFor(context.actor, ...PEOPLE)
  const { hasAuthenticator: hasApp, recoveryCodesLeft: codesLeft } = await context.db.read(
    scopeOf(actor),
    (tx) => factorsOf(tx, actor.userId),
  )
  const isSealed = context.door.sealKeys.length > 0 && (await countsForAllRoles(context))
  const isPossible = isSealed && (hasApp || actor.role !== 'member')
  return { isProven: isProven(context), hasApp, codesLeft, isPossible }
}

/** A secret for a new app: to type, as a square code, and sealed, to come back with the first code. */
export interface NewApp {
  readonly secret: string
  readonly uri: string
  readonly sealed: string
}

/**
 * Makes a secret for a new app of one's own, or shows the one that was `sealed` again. Nothing is kept: the app that there was goes on
 * until a code of the new one comes back. By a person in a browser, with a fresh proof. Throws `not-found` where no app can be kept,
 * `attempt-over`.
 */
export async function askNewApp(
  context: Context,
  { sealed: earlier }: { readonly sealed?: string } = {},
): Promise<NewApp> {
  const actor = onlyFor(context.actor, ...PEOPLE)
  await insistOnAllRoles(context)
  const { sealKeys } = context.door
  const user = await context.db.read(scopeOf(actor), (tx) => userToTell(tx, actor.userId))
  if (user === undefined || sealKeys.length === 0) throw notFound()
  const { userId } = actor
  const secret = earlier === undefined ? newTotpSecret() : secretOfNewApp(context, userId, earlier)
  const until = context.now() + MINUTES * MS_PER_MINUTE
  const sealed = earlier ?? seal(sealKeys, `${until} ${secret}`, aboutOf(userId))
  return { secret, uri: totpUri(secret, user.email), sealed }
}

/** The secret that comes back. Throws `attempt-over` where it is over, of somebody else, or not one of ours. */
export function secretOfNewApp(
  { door, now }: Pick<Context, 'door' | 'now'>,
  userId: string,
  sealed: string,
): string {
  const [until, secret] = unseal(door.sealKeys, sealed, aboutOf(userId))?.split(' ') ?? []
  if (secret === undefined || (Number(until) as Instant) <= now())
    throw new ActionError(
      'attempt-over',
      'Deze vierkante code is voorbij. Begin opnieuw; uw eerdere app werkt nog.',
    )
  return secret
}

const aboutOf = (userId: string) => `new app ${userId}`
