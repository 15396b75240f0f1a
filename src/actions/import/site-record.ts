import type { SiteRecord } from '../../../db/queries/import-sites.ts'
import type { HolidayRegion } from '../../../scheduler/domain/school-calendar.ts'
import { HOLIDAY_REGIONS } from '../../../scheduler/domain/school-calendar.ts'
import type { Complain, RowReader } from './each-row.ts'
import { holidayRegionOf } from './holiday-region-of.ts'
import { levelsOfStructure } from './levels-of-structure.ts'
import { lineIn } from './line-cell.ts'
import { placeIn } from './number-cells.ts'
import type { TableRow } from './table.ts'

/** How a line becomes a site; no two share a code. */
export const SITE_READER: RowReader<SiteRecord> = {
  read: readSite,
  key: ({ code }) => code,
  keyColumn: 'VESTIGINGSCODE',
}

function readSite({ cells }: TableRow, complain: Complain): SiteRecord {
  const cell = (column: string) => cells[column] ?? ''
  const words = (column: string, isNeeded = false) =>
    lineIn(cells, column, complain, { max: 200, isNeeded })
  const code = cell('VESTIGINGSCODE').toUpperCase()
  const levels = levelsOfStructure(cell('ONDERWIJSSTRUCTUUR'))
  const holidayRegion = regionIn(cells)
  const record: SiteRecord = {
    boardNumber: cell('BEVOEGD GEZAG NUMMER').padStart(5, '0'),
    code,
    brin: code.slice(0, 4),
    name: words('VESTIGINGSNAAM', true),
    street: orNull(words('STRAATNAAM')),
    houseNumber: orNull(words('HUISNUMMER-TOEVOEGING')),
    postcode: orNull(cell('POSTCODE').replace(/\s/g, '').toUpperCase()),
    placeName: words('PLAATSNAAM', true),
    municipalityCode: orNull(words('GEMEENTENUMMER')),
    municipality: words('GEMEENTENAAM', true),
    province: words('PROVINCIE', true),
    denomination: orNull(words('DENOMINATIE')),
    phone: orNull(words('TELEFOONNUMMER')),
    website: orNull(words('INTERNETADRES')),
    structure: words('ONDERWIJSSTRUCTUUR', true),
    levels: [...(levels ?? [])],
    holidayRegion: holidayRegion ?? 'midden',
    ...placeIn(cells, complain),
  }
  complainAbout(record, complain)
  if (levels === undefined && cell('ONDERWIJSSTRUCTUUR') !== '') {
    complain('ONDERWIJSSTRUCTUUR', 'Gebruik woorden als VBO/MAVO/HAVO/VWO, PRO of BRUGJAAR.')
  }
  if (holidayRegion === undefined && cell('GEMEENTENAAM') !== '') {
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
