import type { ProviderRow } from '../../../db/queries/identity-provider.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { SESSION_MS } from './session-length.ts'

/** What a school account says of somebody, as the setting of the board reads it. */
export interface Claimed {
  readonly subject: string
  /** Only where something vouches for it: an address that anybody may fill in is nobody's. */
  readonly verifiedEmail: string | undefined
  /** Why this account may not come in, whoever it is. */
  readonly refused: 'subject' | 'organisation' | 'affiliation' | 'mfa' | 'long-ago' | undefined
}

/** How long ago somebody may have signed in at the organisation: as long as a session lasts here. */
export const MAX_AGE_SECONDS = SESSION_MS / 1000

/** How far two clocks may differ. */
const SKEW_SECONDS = 60

type Claims = Readonly<Record<string, unknown>>

/**
 * Reads the claims of a token that has been checked. How long ago somebody signed in there is asked of every organisation and looked at
 * where it answers; of one that says nothing of it (Google does not) the token itself is the only word, and that is minutes old.
 */
export function readClaims(provider: ProviderRow, claims: Claims, now: Instant): Claimed {
  const subject = textOf(claims[provider.subjectClaim])
  return {
    subject,
    verifiedEmail: verifiedEmail(provider, claims),
    refused: refusalOf(provider, claims, { subject, now }),
  }
}

function refusalOf(
  provider: ProviderRow,
  claims: Claims,
  { subject, now }: { readonly subject: string; readonly now: Instant },
): Claimed['refused'] {
  if (subject === '') return 'subject'
  const signedInAt = claims['auth_time']
  if (typeof signedInAt === 'number' && signedInAt + MAX_AGE_SECONDS + SKEW_SECONDS < now / 1000)
    return 'long-ago'
  const { organisationClaim, organisation, affiliationClaim, affiliations } = provider
  if (organisationClaim !== null && textOf(claims[organisationClaim]) !== organisation)
    return 'organisation'
  if (affiliationClaim !== null && !hasOne(listOf(claims[affiliationClaim]), affiliations))
    return 'affiliation'
  const proofs = [...listOf(claims['amr']), ...listOf(claims['acr'])]
  return provider.isMfaAsked && !hasOne(proofs, provider.mfaValues) ? 'mfa' : undefined
}

/** The address, where its claim says that it was verified, or, without such a claim, the organisation vouches for its domain. */
function verifiedEmail(provider: ProviderRow, claims: Claims): string | undefined {
  const { emailClaim, emailVerifiedClaim, emailDomains } = provider
  const email = textOf(claims[emailClaim]).toLowerCase()
  const domain = /^[^@\s]+@([^@\s]+)$/.exec(email)?.[1]
  if (domain === undefined) return undefined
  if (emailDomains.length > 0 && !emailDomains.includes(domain)) return undefined
  if (emailVerifiedClaim === null) return emailDomains.length > 0 ? email : undefined
  return isTrue(claims[emailVerifiedClaim]) ? email : undefined
}

/** Entra ID says it as a number or a text. */
function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true'
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function listOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
}

function hasOne(given: readonly string[], wanted: readonly string[]): boolean {
  return given.some((one) => wanted.includes(one))
}
