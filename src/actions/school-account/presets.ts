import type { ProviderSetting } from '../../../db/queries/identity-provider.ts'

type Preset = Pick<
  ProviderSetting,
  'scopes' | 'subjectClaim' | 'emailClaim' | 'emailVerifiedClaim' | 'mfaValues'
> & {
  readonly organisationClaim: string | null
  readonly affiliationClaim: string | null
  readonly affiliations: readonly string[]
}

const USUAL = {
  scopes: 'openid email profile',
  subjectClaim: 'sub',
  emailClaim: 'email',
  affiliationClaim: null,
  affiliations: [],
}

/**
 * How organisations name what is asked here: examples to begin from, which no account was tried with. Where nothing says that an
 * address was verified, the organisation vouches for its domains and these must be given.
 */
export const PRESETS = {
  /** Entra ID of one tenant: `tid` is the tenant, and `xms_edov` has to be added to the token as an optional claim. */
  entra: {
    ...USUAL,
    subjectClaim: 'oid',
    emailVerifiedClaim: 'xms_edov',
    organisationClaim: 'tid',
    mfaValues: ['mfa'],
  },
  /** Google Workspace: `hd` is the domain of the organisation. */
  google: {
    ...USUAL,
    emailVerifiedClaim: 'email_verified',
    organisationClaim: 'hd',
    mfaValues: [],
  },
  surfconext: {
    ...USUAL,
    emailVerifiedClaim: null,
    organisationClaim: 'schac_home_organization',
    affiliationClaim: 'eduperson_affiliation',
    affiliations: ['employee', 'staff', 'faculty'],
    mfaValues: ['https://refeds.org/profile/mfa'],
  },
  entree: {
    ...USUAL,
    emailClaim: 'mail',
    emailVerifiedClaim: null,
    organisationClaim: 'nlEduPersonHomeOrganizationId',
    affiliationClaim: 'eduPersonAffiliation',
    affiliations: ['employee', 'staff'],
    mfaValues: [],
  },
} satisfies Readonly<Record<string, Preset>>
