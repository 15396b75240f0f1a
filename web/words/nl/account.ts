/** The own account: where somebody is signed in, and in which role they look. */
export const account = {
  title: 'Uw aanmelding',
  lead: 'Waar u bent ingelogd, en in welke rol u kijkt.',
  sessions: {
    title: 'Waar u bent ingelogd',
    lead: 'Herkent u een apparaat niet? Beëindig die sessie; wie er kijkt, is dan meteen afgemeld.',
    device: 'Apparaat',
    here: 'dit apparaat',
    since: 'Sinds',
    seen: 'Laatst gezien',
    how: 'Aangemeld met',
    methods: {
      key: 'toegangssleutel',
      'mail-code': 'code per mail',
      passkey: 'passkey',
      oidc: 'schoolaccount',
      'set-up': 'eerste inrichting',
    },
    end: 'Beëindig',
    endThis: (device: string, since: string) => `Beëindig ${device}, sinds ${since}`,
    endOthers: 'Beëindig alle andere sessies',
    none: 'U bent nergens anders ingelogd.',
    byKey: 'U kijkt met een toegangssleutel en hebt geen sessie.',
  },
  scopes: {
    title: 'Uw rollen',
    lead: 'U kijkt en doet steeds in één rol.',
    now: 'zo kijkt u nu',
    choose: (role: string) => `Kijk als ${role}`,
  },
  done: {
    'sessie-beeindigd': 'die sessie is beëindigd.',
    'andere-beeindigd': 'alle andere sessies zijn beëindigd.',
    'passkey-gemaakt': 'de passkey is gemaakt; hij werkt vanaf nu.',
    'passkey-weg': 'de passkey is weg; er meldt zich niemand meer mee aan.',
    'andere-rol': 'u kijkt nu in een andere rol.',
  },
}
