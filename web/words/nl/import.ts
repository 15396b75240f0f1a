import { numberFormat } from '../../parts/formats.ts'

const lines = (count: number) => (count === 1 ? '1 regel' : `${count} regels`)

/** Reading a file in, step by step; called as it is because `import` is a word of the language itself. */
export const files = {
  nav: 'Inlezen',
  title: 'Bestand inlezen',
  lead: 'Lees veel regels in één keer in uit Excel of een ander programma. U kijkt eerst na wat er gebeurt; pas met de laatste knop wordt er iets bewaard.',
  kinds: { requests: 'Afwezigheden', members: 'Poolleden', sites: 'Vestigingen' },
  steps: ['Bestand', 'Kolommen', 'Nakijken', 'Verslag'],
  stepsLabel: 'Stappen',
  kind: 'Wat leest u in',
  pool: 'Welke pool',
  anyPool: 'Kies een pool',
  file: 'Bestand (CSV)',
  fileHint: (max: number) =>
    `Bewaar het in Excel als CSV. Hoogstens 2 MB en ${numberFormat('nl-NL').format(max)} regels.`,
  keeps:
    'Van poolleden die al bekend zijn, verandert een bestand nooit de beschikbaarheid, de werkgever of de contractvorm. Dat wijzigt u bij het poollid zelf.',
  kept: 'Het bestand blijft hoogstens een uur op de server en is alleen voor u zichtbaar.',
  upload: 'Verder naar de kolommen',
  chooseFile: 'Kies een bestand.',
  notCsv:
    'Dit bestand is geen CSV. Kies in Excel: Opslaan als, en dan CSV UTF-8 (door puntkomma gescheiden).',
  tooLarge: 'Dit bestand is groter dan 2 MB. Knip het in stukken.',
  example: (kind: string) => `Voorbeeldbestand: ${kind}`,
  exampleTitle: 'Voorbeelden',
  exampleLead: 'Met alle kolommen en een regel die goed is. Maak er uw eigen bestand van.',
  openTitle: 'Nog niet ingelezen',
  openLine: (kind: string, until: string) => `${kind}, blijft tot ${until}`,
  goOn: (name: string) => `Ga verder met ${name}`,
  columnsTitle: 'Welke kolom is wat',
  columnsLead:
    'Kies bij elk gegeven de kolom uit uw bestand. Wat we herkenden, staat al goed; we onthouden uw keuze voor de volgende keer.',
  columnsOf: (file: string, count: string) => `${file}, ${count}`,
  lines,
  needed: 'nodig',
  optional: 'mag leeg blijven',
  notInFile: 'Staat niet in het bestand',
  forExample: (heading: string, value: string) =>
    value === '' ? heading : `${heading} (zoals ${value})`,
  unusedTitle: 'Deze kolommen worden overgeslagen',
  toCheck: 'Kijk de regels na',
  checkTitle: 'Nakijken',
  checkLead: 'Er is nog niets ingelezen. Dit gebeurt er als u verdergaat.',
  counts: {
    new: (count: number) => `${lines(count)} nieuw`,
    changed: (count: number) => `${lines(count)} gewijzigd`,
    same: (count: number) => `${lines(count)} al bekend`,
    refused: (count: number) => `${lines(count)} met een fout`,
    warned: (count: number) => `${lines(count)} met een waarschuwing`,
  },
  states: { new: 'Nieuw', changed: 'Wijzigt', same: 'Al bekend', refused: 'Fout' },
  warned: 'Waarschuwing',
  show: 'Toon',
  filters: { alles: 'Alle regels', fouten: 'Met een fout', let: 'Met een waarschuwing' },
  filterLabel: 'Welke regels',
  rowsCaption: 'De regels van het bestand',
  line: 'Regel',
  about: 'Over',
  state: 'Wat er gebeurt',
  notes: 'Wat opvalt',
  cells: 'Wat er staat',
  nothingNotable: 'niets',
  inColumn: (column: string) => `${column}:`,
  found: (value: string) => `Er staat “${value}”.`,
  changeTo: (was: string, is: string) =>
    was === '' ? `wordt “${is}”` : `was “${was}”, wordt “${is}”`,
  noRows: 'Er zijn geen regels om te tonen.',
  earlierRows: 'Vorige regels',
  laterRows: 'Volgende regels',
  pageOf: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
  takeTitle: 'Wat wilt u doen',
  takeIn: (count: number) => (count === 0 ? 'Lees in' : `Lees ${lines(count)} in`),
  takeLead: (refused: number) =>
    refused === 0
      ? 'Alle regels zijn in orde.'
      : `De ${lines(refused)} met een fout ${refused === 1 ? 'wordt' : 'worden'} overgeslagen. U kunt ze daarna ophalen, verbeteren en opnieuw inlezen.`,
  nothingToTake: 'Er is niets om in te lezen: elke regel heeft een fout of is al bekend.',
  withWarnings: (count: number) =>
    count === 1
      ? 'Ik heb de waarschuwing gezien; lees ook die regel in'
      : `Ik heb de ${count} waarschuwingen gezien; lees ook die regels in`,
  discard: 'Lees niets in en gooi het bestand weg',
  otherColumns: 'Kies andere kolommen',
  download: 'Haal de regels met een fout op (CSV)',
  reasonColumn: 'REDEN VAN WEIGERING',
  reportTitle: 'Verslag',
  reportLead: (file: string) => `Dit is er met ${file} gebeurd.`,
  report: {
    created: 'Nieuw',
    updated: 'Gewijzigd',
    unchanged: 'Al bekend, niets veranderd',
    skipped: 'Overgeslagen',
  },
  madeTitle: 'Wat is ingelezen',
  made: 'Ingelezen regels',
  look: 'Bekijk de aanvraag',
  skippedTitle: 'Wat is overgeslagen, en waarom',
  skipped: 'Overgeslagen regels',
  why: 'Waarom',
  again: 'Lees nog een bestand in',
}
