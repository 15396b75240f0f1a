import { Secret, TOTP } from 'otpauth'
import type { Instant } from '../../../scheduler/domain/instant.ts'

const PERIOD_SECONDS = 30
const ISSUER = 'Achtervang'

/** Clocks of telephones may be half a minute off, either way. */
const WINDOW = 1

/** A new secret for an authenticator app, in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The secret as an app reads it from a square code. */
export function totpUri(secret: string, label: string): string {
  return totp(secret, label).toString()
}

/** The half minute that this code is of; `undefined` where it is of none near `now` (RFC 6238). */
export function totpStep(secret: string, code: string, now: Instant): number | undefined {
  const delta = totp(secret, '').validate({ token: code, timestamp: now, window: WINDOW })
  return delta === null ? undefined : Math.floor(now / 1000 / PERIOD_SECONDS) + delta
}

function totp(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  })
}
