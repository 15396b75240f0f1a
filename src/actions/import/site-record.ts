import type { SiteRecord } from '../../../db/queries/import-sites.ts'
import type { HolidayRegion } from '../../../scheduler/domain/school-calendar.ts'
import { HOLIDAY_REGIONS } from '../../../scheduler/domain/school-calendar.ts'
import type { FieldProblem } from '../../errors.ts'
import { holidayRegionOf } from './holiday-region-of.ts'
import { levelsOfStructure } from './levels-of-structure.ts'
import type { TableRow } from './table.ts'

/** The columns without which a site cannot be taken in; older files name the first two BRIN NUMMER and VESTIGINGSNUMMER. */
export const SITE_COLUMNS = [
  'PROVINCIE',
  'BEVOEGD GEZAG NUMMER',
  'VESTIGINGSCODE',
  'VESTIGINGSNAAM',
  'PLAATSNAAM',
  'GEMEENTENAAM',
  'ONDERWIJSSTRUCTUUR',
] as const

/** The sites in the rows of a file; what is wrong is added to `problems` with its line. */
export function readSites(
  rows: readonly TableRow[],
  problems: FieldProblem[],
): readonly SiteRecord[] {
  const seen = new Map<string, number>()
  return rows.flatMap((row) => {
    const { record, wrong } = readSite(row)
    const earlier = seen.get(record.code)
    if (earlier !== undefined)
      wrong.push(['VESTIGINGSCODE', `Deze vestiging staat ook op regel ${earlier}.`])
    seen.set(record.code, row.line)
    problems.push(
      ...wrong.map(([column, remedy]) => ({
        field: `regel ${row.line}, ${column}`,
        value: (row.cells[column] ?? '').slice(0, 100),
        remedy,
      })),
    )
    return wrong.length === 0 ? [record] : []
  })
}

function readSite({ cells }: TableRow): { record: SiteRecord; wrong: [string, string][] } {
  const cell = (column: string) => cells[column] ?? ''
  const code = cell('VESTIGINGSCODE').toUpperCase()
  const levels = levelsOfStructure(cell('ONDERWIJSSTRUCTUUR'))
  const holidayRegion = regionIn(cells)
  const record: SiteRecord = {
    boardNumber: cell('BEVOEGD GEZAG NUMMER').padStart(5, '0'),
    code,
    brin: code.slice(0, 4),
    name: cell('VESTIGINGSNAAM'),
    street: orNull(cell('STRAATNAAM')),
    houseNumber: orNull(cell('HUISNUMMER-TOEVOEGING')),
    postcode: orNull(cell('POSTCODE').replace(/\s/g, '').toUpperCase()),
    placeName: cell('PLAATSNAAM'),
    municipalityCode: orNull(cell('GEMEENTENUMMER')),
    municipality: cell('GEMEENTENAAM'),
    province: cell('PROVINCIE'),
    denomination: orNull(cell('DENOMINATIE')),
    phone: orNull(cell('TELEFOONNUMMER')),
    website: orNull(cell('INTERNETADRES')),
    structure: cell('ONDERWIJSSTRUCTUUR'),
    levels: [...(levels ?? [])],
    holidayRegion: holidayRegion ?? 'midden',
  }
  const wrong = wrongCells(record)
  if (levels === undefined)
    wrong.push(['ONDERWIJSSTRUCTUUR', 'Gebruik woorden als VBO/MAVO/HAVO/VWO, PRO of BRUGJAAR.'])
  if (holidayRegion === undefined) {
    wrong.push([
      'GEMEENTENAAM',
      'De vakantieregio is niet af te leiden. Vul de kolom VAKANTIEREGIO in: Noord, Midden of Zuid.',
    ])
  }
  return { record, wrong }
}

function wrongCells(record: SiteRecord): [string, string][] {
  const wrong: [string, string][] = []
  if (!/^\d{5}$/.test(record.boardNumber))
    wrong.push(['BEVOEGD GEZAG NUMMER', 'Dit zijn vijf cijfers, bijvoorbeeld 30718.'])
  if (!/^\d{2}[A-Z]{2}\d{2}$/.test(record.code))
    wrong.push([
      'VESTIGINGSCODE',
      'Dit zijn vier tekens BRIN en twee cijfers, bijvoorbeeld 16SW03.',
    ])
  if (record.name === '') wrong.push(['VESTIGINGSNAAM', 'Vul de naam van de vestiging in.'])
  if (record.placeName === '') wrong.push(['PLAATSNAAM', 'Vul de plaats in.'])
  if (record.postcode !== null && !/^[1-9]\d{3}[A-Z]{2}$/.test(record.postcode))
    wrong.push(['POSTCODE', 'Dit zijn vier cijfers en twee letters, bijvoorbeeld 3813 DH.'])
  return wrong
}

/** The column VAKANTIEREGIO decides where it is filled in; else province and municipality do. */
function regionIn(cells: TableRow['cells']): HolidayRegion | undefined {
  const given = (cells['VAKANTIEREGIO'] ?? '').toLowerCase()
  if (given !== '') return HOLIDAY_REGIONS.find((region) => region === given)
  return holidayRegionOf(cells['PROVINCIE'] ?? '', cells['GEMEENTENAAM'] ?? '')
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}
