import { identityProvider } from '../../../db/schema/index.ts'
import { at } from '../../scheduler/when.ts'
import type { TestDb } from '../use-db.ts'
import { only, rows } from './rows.ts'

/** Where the staff of a board have their school account. */
export async function aProvider(
  db: TestDb,
  over: Partial<typeof identityProvider.$inferInsert> & { readonly boardId: string },
) {
  const usual = {
    issuer: 'https://login.voorbeeld.nl',
    clientId: 'achtervang',
    secretName: 'BESTUUR',
    scopes: 'openid email profile',
    subjectClaim: 'sub',
    emailClaim: 'email',
    emailVerifiedClaim: 'email_verified',
    affiliations: [],
    emailDomains: ['voorbeeld.nl'],
    isMfaAsked: false,
    mfaValues: [],
    isOn: true,
    changedAt: at('2026-11-19 12:00'),
  }
  return only(
    await rows(db)
      .insert(identityProvider)
      .values({ ...usual, ...over })
      .returning(),
  )
}
