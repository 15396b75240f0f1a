import type { schoolAccounts as nl } from '../nl/school-accounts.ts'

/** Where the staff of each board have their school account, for the administrator. */
export const schoolAccounts: typeof nl = {
  title: 'School accounts',
  lead: 'By board: where its staff have their school account (OpenID Connect). Whoever signs in with one may do something at that board alone.',
  none: 'There are no boards yet. Read the sites in first.',
  board: 'Board',
  kind: 'Kind',
  state: 'State',
  states: {
    on: 'in use',
    off: 'switched off',
    secretMissing: 'secret is missing',
    none: 'not set',
  },
  open: 'Look or change',
  openOf: (board) => `Look or change: ${board}`,
  all: 'All boards',
  kinds: {
    entra: 'Microsoft Entra ID',
    google: 'Google Workspace',
    surfconext: 'SURFconext',
    entree: 'Entree Federatie',
  },
  formTitle: 'Setting',
  issuer: 'Address of the issuer',
  issuerHint: 'Such as https://login.microsoftonline.com/TENANT/v2.0',
  clientId: 'What Achtervang is called there (client id)',
  secretName: 'Name of the secret',
  secretHint: (name) =>
    `The secret itself is on the server, as ${name}. It is not in the database and never to be seen here.`,
  secretThere: 'The secret is on the server.',
  secretMissing: 'There is no secret of this name on the server yet. Ask who runs the server.',
  emailDomains: 'Domains of the addresses',
  emailDomainsHint:
    'With commas, such as school.nl, bestuur.nl. Needed where the organisation does not say that an address was verified.',
  organisation: 'Mark of the organisation',
  organisationHint:
    'With Microsoft the tenant, with Google the domain. Empty: it is not looked at.',
  isMfaAsked: 'A second step at the school account is required',
  isOn: 'Its staff can sign in with it',
  save: 'Set',
  returnAddress: 'Address to come back to; register it with the organisation',
  tryTitle: 'Trying',
  tryLead:
    'Looks whether the secret is there and the organisation answers, without anybody signing in.',
  try: 'Try the setting',
  answers: (issuer) => `The organisation answers as ${issuer}.`,
  done: { vastgelegd: 'it is set. Try it at once.' },
}
