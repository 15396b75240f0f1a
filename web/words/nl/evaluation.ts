import type { Outcome } from '../../../src/actions/measures/selection.ts'

/** Words of the pages that hold rules, criteria and agreements against what happened. */
export const evaluation = {
  back: 'Terug naar het dashboard',
  withheld: 'te weinig mensen',
  deployment: {
    title: 'Inzet per poollid',
    link: 'Bekijk de inzet per poollid',
    lead: (pool: string, first: string, last: string) =>
      `${pool}, van ${first} tot en met ${last}. Wie het minst is ingezet staat bovenaan.`,
    private:
      'Dit ziet alleen wie de pool leidt. Het is bedoeld om te zien wie nog gevraagd kan worden, en zegt niets over hoe goed iemand is.',
    none: 'In deze periode had niemand in de pool vaste uren.',
    caption: 'Inzet per poollid met vaste uren',
    member: 'Poollid',
    deployment: 'Inzet',
    paid: 'Betaald',
    assigned: 'Ingezet',
    idle: 'Zonder inzet',
    idleCost: 'Kosten zonder inzet',
  },
  rules: {
    title: 'Wat elke regel deed',
    link: 'Bekijk per regel wat hij deed',
    lead: (whose: string, first: string, last: string) =>
      `${whose}, van ${first} tot en met ${last}. Wat de meeste mensen tegenhield staat bovenaan.`,
    applied: (count: string) =>
      `${count} keer is een poollid voor een aanvraag langs alle regels gelegd.`,
    notApplied:
      'In deze periode is niets langs de regels gelegd, of het zijn er te weinig om te tonen.',
    without: (count: number) =>
      count === 1
        ? 'Eén spelregel of weging van de pool had geen effect: hij hield niemand als eerste of als enige tegen en koos nooit wie bovenaan stond.'
        : `${count} spelregels en wegingen van de pool hadden geen effect: ze hielden niemand als eerste of als enige tegen en kozen nooit wie bovenaan stond.`,
    withoutTitle: 'Zonder effect',
    which: 'Welke dat zijn',
    caption: 'Regels en wegingen',
    rule: 'Regel',
    origin: 'Komt van',
    weighing: 'weging',
    keptAway: 'Hield als eerste tegen',
    alone: 'Hield als enige tegen',
    unserved: 'Waarvan niet vervuld',
    setAside: 'Opzij gezet',
    turned: 'Koos de eerste',
    effect: 'Effect',
    effects: { effect: 'ja', none: 'geen', unknown: 'niet te zeggen' },
    reasons: 'Waarom regels opzij gingen',
    reason: 'Waarom opzij gezet',
    request: 'Aanvraag',
    noReasons: 'Er is in deze periode geen regel opzij gezet.',
    toRequest: 'naar de aanvraag',
    method:
      '‘Als eerste’ volgt de volgorde waarin de uitleg aan mensen is opgesteld. ‘Als enige’ telt mensen die in het voorstel genoemd zijn en bij wie verder niets in de weg stond. Een weging koos de eerste als zonder die weging iemand anders bovenaan had gestaan.',
  },
  selection: {
    title: 'Of de criteria werken',
    link: 'Bekijk per criterium wat het opleverde',
    lead: (pool: string, today: string) =>
      `${pool}: iedereen over wie bij de intake is besloten, tot en met ${today}.`,
    none: 'Over deze pool is bij de intake nog niets vastgelegd.',
    withheldNote: 'U ziet alleen de conclusie, zodat niemand aan een getal te herkennen is.',
    method:
      'Wie aan het criterium voldeed naast wie niet. De marge bevat het echte verschil met 95 % zekerheid (Welch). Ligt nul in de marge, dan is er geen verschil te zien. Met minder dan vijf mensen aan één kant is er niets te zeggen. Een verschil is nog geen oorzaak.',
    intakeCaption: (criterion: string) => `Intake: ${criterion}`,
    found: 'Gevonden',
    criterion: 'Criterium',
    metAccepted: 'Voldeed, aangenomen',
    metRejected: 'Voldeed, afgewezen',
    unmetAccepted: 'Voldeed niet, aangenomen',
    unmetRejected: 'Voldeed niet, afgewezen',
    heldCount: 'Mensen die voldeden',
    otherCount: 'Mensen die niet voldeden',
    low: 'Verschil, ondergrens (95 %)',
    high: 'Verschil, bovengrens (95 %)',
    met: 'Voldeed',
    unmet: 'Voldeed niet',
    accepted: 'Aangenomen',
    rejected: 'Afgewezen',
    caption: (criterion: string) => `Sindsdien: ${criterion}`,
    outcome: 'Wat er gebeurde',
    outcomes: {
      acceptance: 'Aanbiedingen aangenomen',
      'called-off': 'Inzet zelf afgezegd',
      rating: 'Oordeel van scholen (1 tot 5)',
      months: 'Maanden in de pool tot nu',
      'permanent-job': 'Naar een vaste baan gegaan',
    } satisfies Record<Outcome, string>,
    heldMean: 'Voldeed',
    otherMean: 'Voldeed niet',
    difference: 'Verschil',
    margin: (low: string, high: string) => `tussen ${low} en ${high}`,
    ofPeople: (mean: string, count: number) => `${mean} (${count} mensen)`,
    conclusion: 'Conclusie',
    effects: {
      more: 'hoger bij wie voldeed',
      less: 'lager bij wie voldeed',
      none: 'geen verschil te zien',
      unknown: 'te weinig mensen om iets te zeggen',
    },
    withoutEffect: 'Dit criterium had nergens een zichtbaar effect.',
  },
}
