import type { SiteRecord } from '../../../db/queries/import-sites.ts'
import type { HolidayRegion } from '../../../scheduler/domain/school-calendar.ts'
import { HOLIDAY_REGIONS } from '../../../scheduler/domain/school-calendar.ts'
import type { Complain, RowReader } from './each-row.ts'
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

/** How a line becomes a site; no two share a code. */
export const SITE_READER: RowReader<SiteRecord> = {
  read: readSite,
  key: ({ code }) => code,
  keyColumn: 'VESTIGINGSCODE',
}

function readSite({ cells }: TableRow, complain: Complain): SiteRecord {
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
  complainAbout(record, complain)
  if (levels === undefined) {
    complain('ONDERWIJSSTRUCTUUR', 'Gebruik woorden als VBO/MAVO/HAVO/VWO, PRO of BRUGJAAR.')
  }
  if (holidayRegion === undefined) {
    complain(
      'GEMEENTENAAM',
      'De vakantieregio is niet af te leiden. Vul de kolom VAKANTIEREGIO in: Noord, Midden of Zuid.',
    )
  }
  return record
}

function complainAbout(record: SiteRecord, complain: Complain): void {
  if (!/^\d{5}$/.test(record.boardNumber))
    complain('BEVOEGD GEZAG NUMMER', 'Dit zijn vijf cijfers, bijvoorbeeld 30718.')
  if (!/^\d{2}[A-Z]{2}\d{2}$/.test(record.code))
    complain('VESTIGINGSCODE', 'Dit zijn vier tekens BRIN en twee cijfers, bijvoorbeeld 16SW03.')
  if (record.name === '') complain('VESTIGINGSNAAM', 'Vul de naam van de vestiging in.')
  if (record.placeName === '') complain('PLAATSNAAM', 'Vul de plaats in.')
  if (record.postcode !== null && !/^[1-9]\d{3}[A-Z]{2}$/.test(record.postcode))
    complain('POSTCODE', 'Dit zijn vier cijfers en twee letters, bijvoorbeeld 3813 DH.')
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
