import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { board } from './board.ts'
import { id, instant } from './columns.ts'

/** Where the staff of a board have their school account (OpenID Connect), and what its claims mean. No secret is in here. */
export const identityProvider = pgTable('identity_provider', {
  id: id(),
  boardId: uuid('board_id')
    .notNull()
    .unique()
    .references(() => board.id),
  issuer: text('issuer').notNull(),
  clientId: text('client_id').notNull(),
  /** The client secret is in `ACHTERVANG_OIDC_SECRET_<this>`. */
  secretName: text('secret_name').notNull(),
  scopes: text('scopes').notNull(),
  subjectClaim: text('subject_claim').notNull(),
  emailClaim: text('email_claim').notNull(),
  /** The claim that must be true for an address to count as verified; without one the organisation vouches for its domains. */
  emailVerifiedClaim: text('email_verified_claim'),
  /** A claim that says which organisation it is, and what it must say. */
  organisationClaim: text('organisation_claim'),
  organisation: text('organisation'),
  /** A claim that says what somebody is there, and what of that may come in. */
  affiliationClaim: text('affiliation_claim'),
  affiliations: text('affiliations').array().notNull(),
  emailDomains: text('email_domains').array().notNull(),
  isMfaAsked: boolean('is_mfa_asked').notNull(),
  /** What `amr` or `acr` says where a second factor was used. */
  mfaValues: text('mfa_values').array().notNull(),
  isOn: boolean('is_on').notNull(),
  changedAt: instant('changed_at').notNull(),
  version: integer('version').notNull().default(1),
})
