import type { ImportKind } from '../../../db/queries/import-upload.ts'
import type { Table } from './table.ts'

/** A column that an import knows. */
export interface Column {
  readonly name: string
  readonly isNeeded: boolean
  /** What other programs call it, in capitals. */
  readonly otherNames: readonly string[]
}

const needed = (name: string, ...otherNames: string[]): Column => ({
  name,
  isNeeded: true,
  otherNames,
})
const optional = (name: string, ...otherNames: string[]): Column => ({
  name,
  isNeeded: false,
  otherNames,
})

/** The columns of each kind of file, in the order of README.md. */
export const COLUMNS: Readonly<Record<ImportKind, readonly Column[]>> = {
  requests: [
    needed('VESTIGINGSCODE', 'VESTIGING', 'SCHOOL', 'LOCATIE', 'BRIN'),
    needed('PERSOON', 'MEDEWERKER', 'NAAM MEDEWERKER', 'DOCENT', 'LERAAR', 'AFWEZIGE', 'NAAM'),
    needed('REDEN', 'REDENCODE', 'VERZUIMREDEN', 'SOORT VERZUIM', 'VERLOFSOORT'),
    needed('EERSTE DAG', 'VANAF', 'VAN', 'BEGINDATUM', 'STARTDATUM', 'INGANGSDATUM', 'DATUM'),
    needed('LAATSTE DAG', 'TOT EN MET', 'T/M', 'TOT', 'EINDDATUM'),
    optional('OPEN EINDE', 'EINDE ONBEKEND'),
    needed('ROL', 'FUNCTIE'),
    needed('LESSEN', 'ROOSTER', 'LESUREN', 'WERKTIJDEN'),
    needed('ALTERNATIEF', 'ANDERS'),
    optional('KLAS NAAR HUIS', 'NAAR HUIS'),
    optional('BEVOEGDE LERAAR GENOEMD'),
    optional('OPMERKING', 'OPMERKINGEN', 'BERICHT', 'VOOR DE KLAS'),
  ],
  members: [
    needed('NAAM', 'VOLLEDIGE NAAM', 'MEDEWERKER'),
    needed('EMAIL', 'E-MAIL', 'E-MAILADRES', 'EMAILADRES', 'MAIL'),
    optional('TELEFOON', 'TELEFOONNUMMER', 'MOBIEL', 'TEL'),
    optional('POSTCODE4', 'POSTCODE', 'PC4'),
    optional('BREEDTEGRAAD', 'LATITUDE', 'LAT'),
    optional('LENGTEGRAAD', 'LONGITUDE', 'LON', 'LNG'),
    optional('REISTIJD', 'MAX REISTIJD', 'REISTIJD MINUTEN'),
    needed('ROLLEN', 'ROL', 'FUNCTIE', 'FUNCTIES'),
    needed('BEVOEGDHEDEN', 'BEVOEGDHEID', 'VAKKEN'),
    needed('CONTRACTVORM', 'CONTRACT', 'DIENSTVERBAND'),
    needed('UREN PER WEEK', 'UREN', 'CONTRACTUREN'),
    needed('WERKGEVER'),
    optional('STAMSCHOOL'),
    needed('KOSTEN PER UUR', 'UURTARIEF', 'LOONKOSTEN PER UUR'),
    needed('BESCHIKBAAR', 'BESCHIKBAARHEID'),
    needed('VANAF', 'INGANGSDATUM', 'STARTDATUM', 'BEGINDATUM'),
    optional('TOT', 'EINDDATUM', 'TOT EN MET'),
    needed('GEZIEN DOOR', 'TOEGELATEN BIJ'),
    needed('VOG AFGEGEVEN', 'VOG', 'VOG DATUM', 'DATUM VOG'),
  ],
  sites: [
    needed('PROVINCIE'),
    needed('BEVOEGD GEZAG NUMMER', 'BESTUURSNUMMER', 'BEVOEGD GEZAG'),
    needed('VESTIGINGSCODE', 'VESTIGINGSNUMMER'),
    needed('VESTIGINGSNAAM', 'NAAM'),
    optional('STRAATNAAM', 'STRAAT'),
    optional('HUISNUMMER-TOEVOEGING', 'HUISNUMMER'),
    optional('POSTCODE'),
    needed('PLAATSNAAM', 'PLAATS', 'WOONPLAATS'),
    optional('GEMEENTENUMMER', 'GEMEENTECODE'),
    needed('GEMEENTENAAM', 'GEMEENTE'),
    optional('DENOMINATIE'),
    optional('TELEFOONNUMMER', 'TELEFOON'),
    optional('INTERNETADRES', 'WEBSITE'),
    needed('ONDERWIJSSTRUCTUUR', 'STRUCTUUR'),
    optional('VAKANTIEREGIO'),
    optional('BREEDTEGRAAD', 'LATITUDE', 'LAT'),
    optional('LENGTEGRAAD', 'LONGITUDE', 'LON', 'LNG'),
  ],
}

/** The heading of the file for each column of the import. */
export type Mapping = Readonly<Record<string, string>>

/** Which heading is which column: the one of the last time, the same word, or another word for it. Each heading once. */
export function guessMapping(
  kind: ImportKind,
  headings: readonly string[],
  remembered: Mapping,
): Mapping {
  const free = new Set(headings)
  const found: Record<string, string> = {}
  const take = (column: string, heading: string | undefined) => {
    if (heading === undefined || column in found || !free.delete(heading)) return
    found[column] = heading
  }
  for (const { name } of COLUMNS[kind]) take(name, remembered[name])
  for (const { name } of COLUMNS[kind]) take(name, name)
  for (const { name, otherNames } of COLUMNS[kind]) {
    take(
      name,
      otherNames.find((other) => free.has(other)),
    )
  }
  return found
}

/** The needed columns for which there is no heading. */
export function missingColumns(kind: ImportKind, mapping: Mapping): readonly string[] {
  return COLUMNS[kind].flatMap(({ name, isNeeded }) =>
    isNeeded && mapping[name] === undefined ? [name] : [],
  )
}

/** The rows with their cells under the names that the import knows. */
export function underNames(table: Table, mapping: Mapping): Table['rows'] {
  const pairs = Object.entries(mapping)
  return table.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(pairs.map(([name, heading]) => [name, row.cells[heading] ?? ''])),
  }))
}

/** A file whose headings are the names themselves, as on the command line. */
export function ownNames(kind: ImportKind, { headings }: Table): Mapping {
  const known = COLUMNS[kind].map(({ name }) => name)
  return Object.fromEntries(
    headings.filter((heading) => known.includes(heading)).map((name) => [name, name]),
  )
}
