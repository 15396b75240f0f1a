const lessons = (count: number) => (count === 1 ? '1 les' : `${count} lessen`)
const offers = (count: number) =>
  count === 1 ? '1 openstaand aanbod vervalt' : `${count} openstaande aanbiedingen vervallen`

/** What happens underway: a school that is closed, somebody who cannot come, two people who change places. */
export const roads = {
  cancel: {
    link: (name: string) => `${name} kan niet komen`,
    title: (name: string) => `${name} kan niet komen`,
    back: 'Terug naar de aanvraag',
    lead: 'Vandaag ziek, pech onderweg of niet meer nodig? Deze lessen komen vrij en er wordt meteen weer gezocht. Wat binnen twee dagen begint gaat voor. De school en de vervanger horen het direct. Waarom hoeft niemand te zeggen.',
    what: 'Welke lessen',
    all: (lessons: string) => `Alles wat nog komt: ${lessons}`,
    today: (lessons: string) => `Alleen vandaag: ${lessons}`,
    until: (day: string, lessons: string) => `Tot en met ${day}: ${lessons}`,
    paidTitle: 'Wat er wordt betaald',
    none: 'Alle lessen van deze inzet zijn al begonnen. Er is niets meer af te zeggen.',
    submit: 'Maak deze lessen vrij en zoek opnieuw',
  },
  closing: {
    link: 'School dicht',
    title: 'De school is dicht',
    lead: 'Studiedag, storm of stembureau? De gevraagde lessen van die dagen vervallen, en wie zou komen hoort dat.',
    site: 'School',
    firstDay: 'Eerste dag dicht',
    lastDay: 'Laatste dag dicht',
    reason: 'Waarom',
    chooseReason: 'Kies waarom',
    reasons: {
      'study-day': 'Studiedag',
      weather: 'Het weer, zoals ijzel of storm',
      building: 'Het gebouw is niet te gebruiken',
      elections: 'Stembureau in de school',
      strike: 'Staking',
      other: 'Iets anders',
    },
    look: 'Bekijk wat er gebeurt',
    previewTitle: (site: string) => `Dit gebeurt er als ${site} dicht is`,
    days: (days: string) => `Dicht op: ${days}.`,
    nothing: 'Op deze dagen zijn geen lessen gevraagd. Nieuwe aanvragen slaan deze dagen over.',
    caption: 'Aanvragen waarvan lessen vervallen',
    request: 'Aanvraag',
    falling: 'Vervalt',
    coming: 'Wie hoort dat het niet doorgaat',
    nobody: 'Er komt nog niemand.',
    offers,
    ends: 'de hele aanvraag eindigt',
    keeps: 'de andere lessen gaan door',
    lessons,
    paidFixed: (minutes: string) => `${minutes}, betaald: vaste uren`,
    paid: (minutes: string, hours: number) =>
      `${minutes} wordt betaald: afgezegd binnen ${hours} uur voor de les`,
    unpaid: (hours: number) => `niet betaald: meer dan ${hours} uur van tevoren afgezegd`,
    submit: 'Sluit de school en vertel het',
    again: 'Pas aan',
    done: {
      dicht: 'de school is dicht en iedereen die zou komen hoort het.',
      open: 'de school is toch open. De lessen die nog komen worden opnieuw gevraagd.',
    },
    listTitle: 'Dagen dicht',
    none: 'Vanaf vandaag is er geen dag dicht behalve de vakanties.',
    reopen: (site: string, days: string) => `Toch open: ${site}, ${days}`,
    reopenLead:
      'Lessen die nog moeten beginnen worden opnieuw gevraagd. Wie zou komen is afgezegd en komt niet vanzelf terug; een aanvraag die geheel verviel, meldt u opnieuw.',
  },
}
