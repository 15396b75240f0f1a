import { Secret, TOTP } from 'otpauth'

/** An app with this secret. */
export function totp(secret: string): TOTP {
  return new TOTP({
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
  })
}
