import type { RetentionKind } from '../../../db/queries/retention.ts'

/** One processing of personal data, as article 30 of the AVG wants it in the register. */
export interface Processing {
  readonly id: string
  readonly purpose: string
  readonly whose: string
  readonly ground: string
  /** The tables in which it is kept: who sees them and for how long follows from there. */
  readonly tables: readonly string[]
  /** What decides how long; null: as long as what it is part of. */
  readonly kind: RetentionKind | null
  readonly kept: string
}

/** Every processing of personal data. A table that leads to a person and is in none of them fails a test. */
export const PROCESSINGS: readonly Processing[] = [
  {
    id: 'absence',
    purpose: 'Weten voor wie vervanging nodig is',
    whose: 'Personeel dat afwezig is',
    ground:
      'Uitvoering van de arbeidsovereenkomst; reden uit een gesloten lijst, nooit een oorzaak van ziekte (AVG art. 9, UAVG art. 30)',
    tables: ['absence'],
    kind: 'absence',
    kept: 'Naam en reden',
  },
  {
    id: 'request',
    purpose: 'Een vervanger zoeken',
    whose: 'Niemand bij naam; het bericht voor de klas is vrije tekst',
    ground: 'Gerechtvaardigd belang: lessen laten doorgaan',
    tables: ['request', 'outside_cover'],
    kind: 'note',
    kept: 'Het bericht voor de klas en de woorden bij een oordeel',
  },
  {
    id: 'member',
    purpose: 'De pool bijhouden en mensen bereiken',
    whose: 'Vervangers',
    ground: 'Uitvoering van de overeenkomst met de vervanger',
    tables: [
      'member',
      'member_role',
      'pool_member',
      'preference',
      'exclusion',
      'engagement',
      'qualification',
      'calendar_feed',
    ],
    kind: 'member',
    kept: 'Naam, adres, telefoon en waarheen iemand vertrok',
  },
  {
    id: 'mobility',
    purpose: 'Zien of de pool naar een vaste baan of een andere school leidt',
    whose: 'Vervangers die dit laten weten; geen school en geen bestuur ziet van wie',
    ground: 'Gerechtvaardigd belang: weten of poolleden doorstromen',
    tables: ['mobility_wish'],
    kind: 'member',
    kept: 'Tot de naam wordt vergeten; daarna tellen de wensen nog mee in cijfers',
  },
  {
    id: 'availability',
    purpose: 'Weten wanneer iemand kan en wil werken',
    whose: 'Vervangers',
    ground: 'Uitvoering van de overeenkomst met de vervanger',
    tables: ['availability', 'availability_exception'],
    kind: 'member',
    kept: 'Tot de naam wordt vergeten; daarna tellen de tijden nog mee in cijfers',
  },
  {
    id: 'papers',
    purpose: 'Nagaan of iemand voor de klas mag',
    whose: 'Vervangers',
    ground: 'Wettelijke plicht (WPO art. 3 en 32, WVO 2020 art. 7.2 en 7.37a)',
    tables: ['member_document', 'admission'],
    kind: 'paper',
    kept: 'Wat een bestuur heeft gezien, en wanneer',
  },
  {
    id: 'intake',
    purpose: 'Kandidaten beoordelen',
    whose: 'Kandidaten',
    ground: 'Stappen voor het sluiten van een overeenkomst',
    tables: ['intake_finding'],
    kind: 'candidate',
    kept: 'Bevindingen en reden van een afwijzing',
  },
  {
    id: 'referral',
    purpose: 'Wie werk zoekt verwijzen naar scholen met een vacature',
    whose: 'Sollicitanten',
    ground:
      'Toestemming, die de sollicitant op elk moment kan intrekken (AVG art. 6 lid 1 onder a)',
    tables: ['applicant', 'referral'],
    kind: 'applicant',
    kept: 'Naam, mailadres en telefoon; na het intrekken 4 weken',
  },
  {
    id: 'search-time',
    purpose: 'Weten hoeveel werk het zoeken van vervanging is, voor en met de pool',
    whose: 'Directeuren en planners, zonder naam (een school met een functie is wel iemand)',
    ground: 'Gerechtvaardigd belang: nagaan of de pool helpt',
    tables: ['search_time'],
    kind: null,
    kept: 'School, maand en uren, zo lang de cijfers nodig zijn',
  },
  {
    id: 'beginning-director',
    purpose: 'Weten of beginnende directeuren begeleid worden en blijven',
    whose:
      'Beginnende directeuren, zonder naam (een school met een dag en een functie is wel iemand), en hun mentor uit de pool',
    ground: 'Gerechtvaardigd belang: nagaan of de pool helpt',
    tables: ['beginning_director'],
    kind: null,
    kept: 'School, eerste en laatste dag, en begeleiding, zo lang de cijfers nodig zijn; de naam van de mentor zo lang als het dossier',
  },
  {
    id: 'proposal',
    purpose: 'Uitleggen waarom iemand wel of niet is voorgesteld',
    whose: 'Vervangers',
    ground: 'Gerechtvaardigd belang; een mens beslist (AVG art. 22)',
    tables: ['proposal', 'offer_round', 'round_candidate', 'match_run'],
    kind: 'member',
    kept: 'Leidt tot niemand meer zodra de naam is vergeten',
  },
  {
    id: 'offer',
    purpose: 'Vervangers vragen en hun antwoord weten',
    whose: 'Vervangers',
    ground: 'Uitvoering van de overeenkomst met de vervanger',
    tables: ['offer'],
    kind: 'refusal',
    kept: 'Reden en woorden van een weigering',
  },
  {
    id: 'work',
    purpose: 'Uren vastleggen, betalen en verrekenen',
    whose: 'Vervangers',
    ground: 'Wettelijke plicht: administratie 7 jaar (AWR art. 52)',
    tables: [
      'assignment',
      'assignment_session',
      'fulfilment',
      'paid_cancellation',
      'settlement_line',
      'site_calendar_feed',
    ],
    kind: null,
    kept: 'Uren en bedragen, 7 jaar; de naam zo lang als het dossier',
  },
  {
    id: 'chain',
    purpose: 'De ketenregeling tellen',
    whose: 'Vervangers met een tijdelijk contract',
    ground: 'Wettelijke plicht (BW 7:668a)',
    tables: ['employment_contract'],
    kind: 'chain',
    kept: 'Begin en einde van contracten',
  },
  {
    id: 'account',
    purpose: 'Aanmelden en weten wie iets deed',
    whose: 'Wie aanmeldt',
    ground: 'Gerechtvaardigd belang: beveiliging (AVG art. 32)',
    tables: [
      'app_user',
      'user_scope',
      'access_key',
      'login',
      'attempt',
      'authenticator',
      'identity',
      'invitation',
      'passkey',
      'recovery_code',
      'throttle',
      'idempotency',
      'event',
    ],
    kind: 'member',
    kept: 'Naam en mailadres; het logboek houdt alleen nummers',
  },
  {
    id: 'message',
    purpose: 'Mensen laten weten wat is besloten',
    whose: 'Vervangers en personeel van besturen',
    ground: 'Uitvoering van de overeenkomst',
    tables: ['notice', 'delivery', 'letter'],
    kind: null,
    kept: 'De woorden van een bericht 30 dagen',
  },
  {
    id: 'import',
    purpose: 'Gegevens inlezen uit een bestand',
    whose: 'Wie in het bestand staat',
    ground: 'Als de gegevens zelf',
    tables: ['import_upload', 'import_heading'],
    kind: null,
    kept: 'Het bestand een uur',
  },
  {
    id: 'rights',
    purpose: 'Weten wie in een dossier keek, en fouten herstellen',
    whose: 'Vervangers, afwezigen en wie keek',
    ground: 'Wettelijke plicht (AVG art. 5 lid 2, 15 en 16)',
    tables: ['viewing', 'correction'],
    kind: 'viewing',
    kept: 'Wie wanneer keek',
  },
]
