import type { Processing } from './processing.ts'

/** What is kept of members of a pool as such: who they are, when they can, what they have on paper and what they look for. */
export const MEMBER_PROCESSINGS: readonly Processing[] = [
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
]
