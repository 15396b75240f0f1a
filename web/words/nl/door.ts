const NOT_ME =
  'Deed u dit niet zelf? Beëindig dan uw andere sessies op deze bladzijde, en bel meteen wie u uitnodigde, of de beheerder:'

/** Coming in: codes by mail, passkeys, school accounts, the second step, invitations. */
export const door = {
  title: 'Aanmelden',
  again: 'Meld u opnieuw aan',
  againLead:
    'Dit is iets waar we zeker van willen zijn dat u het bent. Meld u nog eens aan; daarna gaat u verder.',
  email: 'Uw e-mailadres',
  emailHint: 'U krijgt een mail met acht cijfers, die u hier intypt.',
  send: 'Mail mij een code',
  keyTitle: 'Met een toegangssleutel',
  schoolTitle: 'Met uw schoolaccount',
  schoolAt: (board: string) => `Meld aan bij ${board}`,
  code: {
    title: 'Typ de code uit de mail',
    lead: 'Als dit adres bij ons bekend is, is er een mail met acht cijfers onderweg. De code geldt tien minuten en alleen in deze browser.',
    label: 'Code',
    hint: 'Acht cijfers; spaties maken niet uit.',
    submit: 'Ga verder',
    again: 'Geen mail gekregen? Kijk bij ongewenste mail, of vraag een nieuwe code.',
  },
  second: {
    title: 'Tweede stap',
    lead: 'Uw rol ziet gegevens van anderen. Daarom vragen we nog iets dat alleen u hebt.',
    app: 'Code uit uw app',
    appHint: 'De zes cijfers die uw app nu toont, of een van uw herstelcodes.',
    submit: 'Meld aan',
    noApp: 'U hebt geen app ingesteld. Gebruik uw passkey, of vraag de beheerder om hulp.',
    over: 'Deze stap is voorbij. Meld u opnieuw aan.',
  },
  enrol: {
    title: 'Stel uw tweede stap in',
    lead: 'Uw rol ziet gegevens van anderen. Kies daarom één keer wat u voortaan naast de code per mail gebruikt.',
    appTitle: 'Een app met codes',
    appLead:
      'Bijvoorbeeld Microsoft Authenticator, Google Authenticator of Aegis. Scan de vierkante code met de app, of typ de letters over.',
    qr: 'Vierkante code voor uw app; dezelfde letters staan eronder',
    secret: 'Letters om over te typen',
    code: 'Code uit de app',
    codeHint: 'De zes cijfers die de app nu toont.',
    submit: 'Gebruik deze app',
    noApp:
      'Een app met codes kan hier niet: de beheerder heeft daarvoor nog geen sleutel ingesteld.',
  },
  recovery: {
    title: 'Bewaar uw herstelcodes',
    lead: 'Bent u uw telefoon kwijt, dan komt u hiermee binnen. Elke code werkt één keer. U ziet ze alleen nu: druk ze af of schrijf ze over.',
    goOn: 'Ik heb ze bewaard, ga verder',
  },
  invitation: {
    title: 'U bent uitgenodigd',
    lead: (name: string, role: string) => `${name}, u kunt hier meedoen als ${role}.`,
    mailProof:
      'We mailen u een code om zeker te weten dat u het bent. Pas als u die intypt, gaat het in.',
    submit: 'Doe mee',
    overTitle: 'Deze uitnodiging geldt niet meer',
    over: 'Hij is al gebruikt, ingetrokken of verlopen. Vraag wie u uitnodigde om een nieuwe.',
  },
  invitations: {
    nav: 'Mensen',
    title: 'Uitnodigingen',
    lead: 'Wie u uitnodigt, krijgt een mail en doet mee zodra die de code daarin heeft ingetypt. Een uitnodiging geldt veertien dagen en één keer.',
    inviteTitle: (role: string) => `Nodig iemand uit als ${role}`,
    name: 'Naam',
    email: 'E-mailadres',
    board: 'Bestuur',
    sites: 'Vestigingen',
    sitesHint: 'Kies niets voor het hele bestuur.',
    pool: 'Pool',
    region: 'Regio',
    member: 'Poollid',
    submit: 'Verstuur de uitnodiging',
    listTitle: 'Verstuurd',
    none: 'Er is nog niemand uitgenodigd.',
    who: 'Wie',
    unseen: 'iemand die u nog niet kunt zien',
    as: 'Als',
    until: 'Geldt tot',
    status: 'Stand',
    statuses: {
      open: 'wacht op antwoord',
      taken: 'doet mee',
      revoked: 'ingetrokken',
      over: 'verlopen',
    },
    revoke: 'Trek in',
    revokeOf: (who: string) => `Trek de uitnodiging van ${who} in`,
    done: {
      uitgenodigd: 'de uitnodiging wordt verstuurd.',
      ingetrokken: 'de uitnodiging is ingetrokken.',
    },
  },
  mail: {
    code: (code: string) => ({
      subject: 'Uw code om aan te melden',
      body: [
        'Typ deze code in het venster waarin u hem vroeg:',
        `    ${code}`,
        'De code geldt tien minuten en één keer. Geef hem aan niemand, ook niet aan wie zegt van Achtervang te zijn.',
        'Vroeg u geen code? Dan typte iemand anders uw adres. U hoeft niets te doen.',
      ],
    }),
    account: {
      disabled: (by: string, _url: string) => ({
        subject: 'U kunt zich niet meer aanmelden',
        body: [
          `${by} heeft uw toegang tot Achtervang uitgezet. U bent overal afgemeld.`,
          'Klopt dit niet? Vraag het wie u uitnodigde, of de beheerder.',
        ],
      }),
      enabled: (by: string, url: string) => ({
        subject: 'U kunt zich weer aanmelden',
        body: [`${by} heeft uw toegang tot Achtervang weer aangezet. Aanmelden doet u hier:`, url],
      }),
      'factors-reset': (by: string, url: string) => ({
        subject: 'Uw tweede stap is gewist',
        body: [
          `${by} heeft uw app met codes en uw passkeys gewist. U bent overal afgemeld.`,
          'Bij de volgende keer aanmelden kiest u een nieuwe tweede stap:',
          url,
          'Vroeg u hier niet om? Bel dan meteen wie u uitnodigde, of de beheerder.',
        ],
      }),
      'passkey-added': (_by: string, url: string) => ({
        subject: 'Er is een passkey bij uw aanmelding gekomen',
        body: [
          'Met deze passkey kunt u zich vanaf nu aanmelden.',
          NOT_ME,
          `${url}/mijn-aanmelding`,
        ],
      }),
      'passkey-removed': (_by: string, url: string) => ({
        subject: 'Een passkey van u is weggehaald',
        body: ['Met die passkey meldt zich niemand meer aan.', NOT_ME, `${url}/mijn-aanmelding`],
      }),
      'app-replaced': (_by: string, url: string) => ({
        subject: 'Uw app met codes is ingesteld of vervangen',
        body: [
          'Codes van een eerdere app en eerdere herstelcodes werken niet meer.',
          NOT_ME,
          `${url}/mijn-aanmelding`,
        ],
      }),
      'codes-renewed': (_by: string, url: string) => ({
        subject: 'U hebt nieuwe herstelcodes',
        body: ['De eerdere herstelcodes werken niet meer.', NOT_ME, `${url}/mijn-aanmelding`],
      }),
      'key-made': (_by: string, url: string) => ({
        subject: 'Er is een sleutel voor een programma gemaakt',
        body: [
          'Een programma met deze sleutel werkt hier in uw naam.',
          NOT_ME,
          `${url}/mijn-aanmelding`,
        ],
      }),
      'key-replaced': (_by: string, url: string) => ({
        subject: 'Een sleutel voor een programma is vervangen',
        body: [
          'De eerdere sleutel werkt nog hoogstens een week.',
          NOT_ME,
          `${url}/mijn-aanmelding`,
        ],
      }),
      'key-revoked': (_by: string, url: string) => ({
        subject: 'Een sleutel voor een programma is ingetrokken',
        body: ['Met die sleutel werkt geen programma meer.', NOT_ME, `${url}/mijn-aanmelding`],
      }),
    },
    invitation: ({ role, inviterName, url }: InvitationWords) => ({
      subject: 'U bent uitgenodigd voor Achtervang',
      body: [
        `${inviterName} nodigt u uit om mee te doen als ${role}.`,
        'Lees op deze bladzijde wat dat is, en zeg daar of u meedoet:',
        url,
        'De uitnodiging geldt veertien dagen en één keer. Kent u de afzender niet, dan hoeft u niets te doen.',
      ],
    }),
  },
}

interface InvitationWords {
  /** The role, with where it counts. */
  readonly role: string
  readonly inviterName: string
  readonly url: string
}
