import { type Border, border, counts, line } from './border.ts'

/** What sessions, attempts, second steps, invitations and school accounts may be. */
export const DOOR_BORDERS: readonly Border[] = [
  border('login', 'seen_while_it_lasts', {
    refused: [
      `last_seen_at = created_at - interval '1 ms', authenticated_at = created_at - interval '1 ms'`,
      `last_seen_at = expires_at + interval '1 ms'`,
    ],
    allowed: ['last_seen_at = expires_at'],
  }),
  border('login', 'authenticated_before_seen', {
    refused: [`authenticated_at = last_seen_at + interval '1 ms'`],
    allowed: [`authenticated_at = created_at - interval '1 hour'`],
  }),
  border('login', 'device_is_line', line('device')),
  border('access_key', 'expires_after_it_begins', {
    refused: ['expires_at = created_at'],
    allowed: [`expires_at = created_at + interval '1 ms'`, 'expires_at = null'],
  }),
  border('attempt', 'browser_hash_is_sha256', {
    refused: [`browser_hash = 'x'`],
    allowed: [`browser_hash = repeat('a', 64)`],
  }),
  border('attempt', 'expires_soon', {
    refused: ['expires_at = created_at', `expires_at = created_at + interval '61 minutes'`],
    allowed: [`expires_at = created_at + interval '60 minutes'`],
  }),
  border('attempt', 'five_tries', {
    refused: ['tries = 6', 'tries = -1'],
    allowed: ['tries = 5', 'tries = 0'],
  }),
  border('throttle', 'counts', counts('count')),
  border('invitation', 'fourteen_days', {
    refused: ['expires_at = created_at', `expires_at = created_at + interval '15 days'`],
    allowed: [`expires_at = created_at + interval '14 days'`],
  }),
  border('invitation', 'one_scope', {
    refused: [`role = 'admin'`, `role = 'region'`, 'board_id = null'],
    allowed: [`role = 'admin', board_id = null`, `role = 'school'`],
  }),
  border('invitation', 'sites_of_a_school', {
    refused: ['site_ids = array[gen_random_uuid()]', `role = 'school', site_ids = '{}'`],
    allowed: [`role = 'school', site_ids = array[gen_random_uuid()]`],
  }),
  border('invitation', 'token_hash_is_sha256', {
    refused: [`token_hash = 'x'`],
    allowed: [`token_hash = encode(sha256(id::text::bytea), 'hex')`],
  }),
  border('invitation', 'one_end', {
    refused: ['accepted_at = now(), revoked_at = now()'],
    allowed: ['accepted_at = now()', 'revoked_at = now()'],
  }),
  border('recovery_code', 'hash_is_slow_or_older', {
    refused: [`code_hash = 'x'`, `code_hash = 'scrypt.kort.' || repeat('a', 43)`],
    allowed: [
      `code_hash = 'scrypt.' || repeat('a', 22) || '.' || left(replace(user_id::text || user_id::text, '-', ''), 43)`,
      `code_hash = encode(sha256(user_id::text::bytea), 'hex')`,
    ],
  }),
  border('passkey', 'name_is_line', line('name')),
  border('passkey', 'counter_not_negative', {
    refused: ['counter = -1'],
    allowed: ['counter = 4294967295'],
  }),
  border('identity_provider', 'issuer_is_safe', {
    refused: [
      `issuer = 'http://login.voorbeeld.nl'`,
      `issuer = 'https://login.voorbeeld.nl/?a=b'`,
      `issuer = 'https://iemand@login.voorbeeld.nl'`,
      `issuer = 'http://127.0.0.1.voorbeeld.nl'`,
      `issuer = 'file:///etc/passwd'`,
    ],
    allowed: [
      `issuer = 'https://login.voorbeeld.nl/tenant/v2.0'`,
      `issuer = 'http://127.0.0.1:9000'`,
    ],
  }),
  border('identity_provider', 'client_id_is_line', line('client_id')),
  border('identity_provider', 'secret_name_is_a_name', {
    refused: [`secret_name = 'klein'`, `secret_name = 'A-B'`, `secret_name = ''`],
    allowed: [`secret_name = 'STICHTING_2'`],
  }),
  border('identity_provider', 'organisation_with_its_claim', {
    refused: [`organisation = 'a'`, `organisation_claim = 'a'`],
    allowed: [`organisation = 'a', organisation_claim = 'tid'`],
  }),
  border('identity_provider', 'affiliations_with_their_claim', {
    refused: [`affiliations = '{employee}'`, `affiliation_claim = 'a'`],
    allowed: [`affiliations = '{employee}', affiliation_claim = 'a'`],
  }),
  border('identity_provider', 'vouches_for_addresses', {
    refused: [`email_verified_claim = null, email_domains = '{}'`],
    allowed: [`email_verified_claim = null`, `email_domains = '{}'`],
  }),
  border('identity_provider', 'asks_mfa_by_value', {
    refused: ['is_mfa_asked = true'],
    allowed: [`is_mfa_asked = true, mfa_values = '{mfa}'`],
  }),
]
