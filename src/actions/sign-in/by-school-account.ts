import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  type Configuration,
  calculatePKCECodeChallenge,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import {
  type AttemptRow,
  insertAttempt,
  openAttempt,
  useAttempt,
} from '../../../db/queries/attempt.ts'
import { boardsWithProvider, providerInUse } from '../../../db/queries/identity-provider.ts'
import { type Instant, MS_PER_MINUTE } from '../../../scheduler/domain/instant.ts'
import type { Deps } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import type { BegunLogin } from './begin-login.ts'
import { MAX_AGE_SECONDS, readClaims } from './claims.ts'
import { attemptOver, recordFailure } from './enter-code.ts'
import { AT_THE_DOOR, type Knock, slowDownNetwork } from './knock.ts'
import { letInByAccount, WHY_NOT } from './let-in-by-account.ts'
import { configOf, orUnavailable } from './provider-config.ts'
import { isSignedAsAllowed } from './token-algorithms.ts'

/** How long somebody may take at the other side. */
const AWAY_MINUTES = 15

/** Where to come back to: one address for each organisation, so that no answer of one is taken for another's. */
export function returnAddress({ post }: Pick<Deps, 'post'>, providerId: string): string {
  return `${post.publicUrl}/aanmelden/school/${providerId}/terug`
}

/** The boards whose staff can come in with their school account. */
export function listSchoolAccounts(deps: Deps) {
  return deps.db.read(AT_THE_DOOR, boardsWithProvider)
}

/** Begins signing in with a school account and answers where to go. Throws `not-found`, `provider-unavailable`, `slow-down`. */
export async function beginWithSchoolAccount(
  deps: Deps,
  about: { readonly providerId: string; readonly next: string; readonly knock: Knock },
): Promise<{ readonly attemptId: string; readonly url: string }> {
  const { providerId, next, knock } = about
  await slowDownNetwork(deps, knock)
  const provider = await deps.db.read(AT_THE_DOOR, (tx) => providerInUse(tx, providerId))
  if (provider === undefined) throw notFound()
  const config = await configOf(deps, provider)
  const secrets = {
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
  }
  const { state, nonce, verifier } = secrets
  const createdAt = deps.now()
  const attemptId = await deps.db.transaction(AT_THE_DOOR, (tx) =>
    insertAttempt(tx, {
      kind: 'oidc',
      browserHash: knock.browserHash,
      payload: { ...secrets, providerId, next },
      createdAt,
      expiresAt: (createdAt + AWAY_MINUTES * MS_PER_MINUTE) as Instant,
    }),
  )
  const url = buildAuthorizationUrl(config, {
    redirect_uri: returnAddress(deps, providerId),
    scope: provider.scopes,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    max_age: String(MAX_AGE_SECONDS),
  })
  return { attemptId, url: url.href }
}

/** Somebody who came back, as who they are. */
export interface CameBack {
  readonly login: BegunLogin
  readonly next: string
}

/**
 * Takes the answer of a school account: once, in the browser that began, of the organisation that was asked, with the state, nonce and
 * issuer that were expected. Throws `attempt-over`, `sign-in-refused`, `provider-unavailable`.
 */
export async function endWithSchoolAccount(
  deps: Deps,
  about: {
    readonly attemptId: string
    readonly providerId: string
    /** What stood behind the question mark. */
    readonly search: string
    readonly knock: Knock
  },
): Promise<CameBack> {
  const { attemptId: id, providerId, search, knock } = about
  const now = deps.now()
  const asked = { id, kind: 'oidc', browserHash: knock.browserHash, now } as const
  const found = await deps.db.transaction(AT_THE_DOOR, async (tx) => {
    const attempt = await openAttempt(tx, asked)
    const provider = await providerInUse(tx, providerId)
    const isOurs = attempt?.payload['providerId'] === providerId && provider !== undefined
    // Used up before anything is asked: an answer that comes twice is taken once.
    return isOurs && (await useAttempt(tx, id, now)) ? { attempt, provider } : undefined
  })
  if (found === undefined) throw attemptOver()
  const { attempt, provider } = found
  const config = await configOf(deps, provider)
  const claims = await claimsOf(deps, config, { attempt, search, providerId })
  if (claims === undefined) {
    await recordFailure(deps, attempt)
    throw refusedHere('Het antwoord van uw schoolaccount klopt niet. Begin opnieuw.')
  }
  const { issuer } = config.serverMetadata()
  const login = await letInByAccount(deps, {
    provider,
    issuer,
    claimed: readClaims(provider, claims, now),
    knock,
  })
  if (typeof login === 'string') {
    await recordFailure(deps, attempt)
    throw refusedHere(WHY_NOT[login])
  }
  return { login, next: attempt.payload['next'] ?? '' }
}

/** The claims of the checked token; `undefined` where state, nonce, issuer, signature or code is not what it should be. */
async function claimsOf(
  deps: Deps,
  config: Configuration,
  about: { readonly attempt: AttemptRow; readonly search: string; readonly providerId: string },
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { payload } = about.attempt
  const url = new URL(`${returnAddress(deps, about.providerId)}${about.search}`)
  return orUnavailable(deps, async () => {
    try {
      const tokens = await authorizationCodeGrant(config, url, {
        pkceCodeVerifier: payload['verifier'] ?? '',
        expectedState: payload['state'] ?? '',
        expectedNonce: payload['nonce'] ?? '',
        idTokenExpected: true,
      })
      return isSignedAsAllowed(tokens.id_token ?? '') ? tokens.claims() : undefined
    } catch (error) {
      if (isTimeout(error)) throw error
      deps.log.warn({ err: error }, 'an answer of a school account was refused')
      return undefined
    }
  })
}

/** Nobody answered, as against somebody who answered wrongly. */
function isTimeout(error: unknown): boolean {
  const isAnswer = error instanceof ClientError || error instanceof ResponseBodyError
  const { code } = error as { readonly code?: unknown }
  return (
    code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT' || (error instanceof TypeError && !isAnswer)
  )
}

function refusedHere(detail: string): ActionError {
  return new ActionError('sign-in-refused', detail)
}
