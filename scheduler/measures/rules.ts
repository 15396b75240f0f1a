import type { Breakdown } from './breakdown.ts'
import type { Measure } from './measure.ts'
import { sum, total } from './measure.ts'

/** What one rule did is told per rule, per board and per pool. */
const BY: readonly Breakdown[] = ['rule', 'board', 'pool']

/** What each rule did: which bind most, which are set aside, and which never did anything. */
export const RULES: readonly Measure[] = [
  {
    id: 'rule-kept-away',
    nl: 'Tegengehouden combinaties',
    en: 'Pairs kept apart',
    definition:
      'Combinaties van aanvraag en vervanger die een regel tegenhield; per regel die welke deze regel als eerste tegenhield, in de volgorde van de uitleg.',
    unit: 'count',
    counts: ['rulings'],
    onlyBy: BY,
    find: ({ rulings }) => total(rulings, ({ keptAway }) => keptAway),
  },
  {
    id: 'rule-kept-share',
    nl: 'Aandeel tegengehouden combinaties',
    en: 'Share of pairs kept apart',
    definition:
      'Tegengehouden combinaties, gedeeld door alle combinaties die langs de regels zijn gelegd.',
    unit: 'share',
    counts: ['rulings', 'asked'],
    onlyBy: ['rule'],
    ofWhole: true,
    find: ({ rulings }, { asked }) => ({
      numerator: sum(rulings, ({ keptAway }) => keptAway),
      denominator: sum(asked, ({ judged }) => judged),
    }),
  },
  {
    id: 'rule-alone',
    nl: 'Plaatsingen die één regel tegenhield',
    en: 'Placements that one rule blocked',
    definition:
      'Combinaties van aanvraag en vervanger waarbij niets dan deze ene regel in de weg stond, van wie in het voorstel is genoemd.',
    unit: 'count',
    counts: ['rulings'],
    onlyBy: BY,
    exactOnly: true,
    find: ({ rulings }) => total(rulings, ({ alone }) => alone),
  },
  {
    id: 'rule-alone-unserved',
    nl: 'Waarvan voor een aanvraag die de pool niet vervulde',
    en: 'Of which for a request that the pool did not fill',
    definition:
      'Plaatsingen die één regel tegenhield, voor een aanvraag waarvan de pool niet alle uren heeft vervuld.',
    unit: 'count',
    counts: ['rulings'],
    onlyBy: BY,
    exactOnly: true,
    find: ({ rulings }) => total(rulings, ({ aloneUnserved }) => aloneUnserved),
  },
  {
    id: 'pool-blocked-placements',
    nl: 'Plaatsingen die alleen een spelregel tegenhield',
    en: 'Placements that only a rule of play blocked',
    definition:
      'Combinaties van aanvraag en vervanger waarbij niets dan één regel van de pool zelf in de weg stond.',
    unit: 'count',
    counts: ['rulings'],
    onlyBy: ['board', 'pool'],
    find: ({ rulings }) => total(rulings, ({ isOfPool, alone }) => (isOfPool ? alone : 0)),
  },
  {
    id: 'rule-set-aside',
    nl: 'Keren dat een spelregel opzij ging',
    en: 'Times that a rule of play was set aside',
    definition:
      'Per besluit dat van de spelregels afweek één voor elke regel die opzij ging; de reden staat bij het voorstel.',
    unit: 'count',
    counts: ['rulings'],
    onlyBy: BY,
    find: ({ rulings }) => total(rulings, ({ setAside }) => setAside),
  },
  {
    id: 'rule-turned',
    nl: 'Voorstellen waar een weging de eerste koos',
    en: 'Proposals where a weighing chose the first',
    definition:
      'Voorstellen waarin zonder deze weging iemand anders bovenaan had gestaan; van twee wegingen samen telt elk alleen wat hij in zijn eentje veranderde.',
    unit: 'count',
    counts: ['rulings'],
    onlyBy: BY,
    find: ({ rulings }) => total(rulings, ({ turned }) => turned),
  },
]
