/** Where the staff of each board have their school account, for the administrator. */
export const schoolAccounts = {
  title: 'Schoolaccounts',
  lead: 'Per bestuur: waar het personeel zijn schoolaccount heeft (OpenID Connect). Wie zich daarmee aanmeldt, mag alleen bij dat bestuur iets.',
  none: 'Er zijn nog geen besturen. Lees eerst de vestigingen in.',
  board: 'Bestuur',
  kind: 'Soort',
  state: 'Stand',
  states: {
    on: 'in gebruik',
    off: 'uitgezet',
    secretMissing: 'geheim ontbreekt',
    none: 'niet ingesteld',
  },
  open: 'Bekijk of wijzig',
  openOf: (board: string) => `Bekijk of wijzig: ${board}`,
  all: 'Alle besturen',
  kinds: {
    entra: 'Microsoft Entra ID',
    google: 'Google Workspace',
    surfconext: 'SURFconext',
    entree: 'Entree Federatie',
  },
  formTitle: 'Instellen',
  issuer: 'Adres van de uitgever',
  issuerHint: 'Zoals https://login.microsoftonline.com/TENANT/v2.0',
  clientId: 'Hoe Achtervang daar heet (client-id)',
  secretName: 'Naam van het geheim',
  secretHint: (name: string) =>
    `Het geheim zelf staat op de server, als ${name}. Het staat niet in de gegevensbank en is hier nooit te zien.`,
  secretThere: 'Het geheim staat op de server.',
  secretMissing: 'Op de server staat nog geen geheim met deze naam. Vraag wie de server beheert.',
  emailDomains: 'Domeinen van de adressen',
  emailDomainsHint:
    'Met komma’s, zoals school.nl, bestuur.nl. Nodig waar de organisatie niet zegt dat een adres is nagegaan.',
  organisation: 'Kenmerk van de organisatie',
  organisationHint:
    'Bij Microsoft de tenant, bij Google het domein. Leeg: er wordt niet naar gekeken.',
  isMfaAsked: 'Een tweede stap bij het schoolaccount is verplicht',
  isOn: 'Het personeel kan zich hiermee aanmelden',
  save: 'Leg vast',
  returnAddress: 'Adres om naar terug te komen; meld dit aan bij de organisatie',
  tryTitle: 'Proberen',
  tryLead:
    'Kijkt of het geheim er staat en of de organisatie antwoordt, zonder dat iemand zich aanmeldt.',
  try: 'Probeer de koppeling',
  answers: (issuer: string) => `De organisatie antwoordt als ${issuer}.`,
  done: { vastgelegd: 'de koppeling is vastgelegd. Probeer hem meteen.' },
}
