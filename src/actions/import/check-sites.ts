import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '../../../db/client.ts'
import { knownSites, type SiteRecord } from '../../../db/queries/import-sites.ts'
import type { CellNote } from '../../../db/queries/import-upload.ts'
import { type PostcodePlace, placesOfPostcodes } from '../../../db/queries/postcode-place.ts'
import type { CheckedLine } from './checked-line.ts'
import { eachRow } from './each-row.ts'
import { SITE_READER } from './site-record.ts'
import type { TableRow } from './table.ts'

/**
 * Looks at every line of a file of sites: its cells, and what is known of the site already. A site for which the file gives no
 * coordinates keeps those it has, unless it moved, or stands in the middle of its postcode.
 */
export async function checkSites(
  tx: Tx,
  rows: readonly TableRow[],
): Promise<readonly CheckedLine<SiteRecord>[]> {
  const read = eachRow(rows, SITE_READER)
  const known = await knownSites(
    tx,
    read.map(({ entry }) => entry.code),
  )
  const places = await placesOfPostcodes(
    tx,
    read.flatMap(({ entry }) => pc4(entry.postcode) ?? []),
  )
  return read.map(({ row, entry, problems }) => {
    const before = known.get(entry.code)
    const ready = placed(entry, before, places)
    const changes = before === undefined ? [] : changesOf(before, ready)
    const base = {
      row,
      line: row.line,
      about: row.isCutOff ? '' : entry.name || entry.code,
      problems,
    }
    const warnings = ready.latitude === null && !row.isCutOff ? [nowhere(ready)] : []
    if (problems.length > 0)
      return { ...base, warnings, changes: [], state: 'refused', ready: undefined }
    const state = before === undefined ? 'new' : changes.length > 0 ? 'changed' : 'same'
    return { ...base, warnings, changes, state, ready }
  })
}

function placed(
  entry: SiteRecord,
  before: SiteRecord | undefined,
  places: ReadonlyMap<string, PostcodePlace>,
): SiteRecord {
  if (entry.latitude !== null) return entry
  const hasMoved = pc4(before?.postcode ?? null) !== pc4(entry.postcode)
  const place = places.get(pc4(entry.postcode) ?? '')
  const found = hasMoved || before?.latitude === null ? (place ?? before) : before
  return { ...entry, latitude: found?.latitude ?? null, longitude: found?.longitude ?? null }
}

function pc4(postcode: string | null): string | undefined {
  return postcode?.slice(0, 4)
}

function nowhere({ postcode }: SiteRecord): CellNote {
  const remedy =
    'Van deze postcode is geen plaats bekend, dus reistijd en reiskosten tellen niet mee. Lees eerst postcodes in, of geef coördinaten.'
  return { column: 'POSTCODE', value: postcode ?? '', remedy }
}

const COLUMN_OF: Readonly<Record<Exclude<keyof SiteRecord, 'code' | 'brin'>, string>> = {
  boardNumber: 'BEVOEGD GEZAG NUMMER',
  name: 'VESTIGINGSNAAM',
  street: 'STRAATNAAM',
  houseNumber: 'HUISNUMMER-TOEVOEGING',
  postcode: 'POSTCODE',
  placeName: 'PLAATSNAAM',
  municipalityCode: 'GEMEENTENUMMER',
  municipality: 'GEMEENTENAAM',
  province: 'PROVINCIE',
  denomination: 'DENOMINATIE',
  phone: 'TELEFOONNUMMER',
  website: 'INTERNETADRES',
  structure: 'ONDERWIJSSTRUCTUUR',
  levels: 'ONDERWIJSSTRUCTUUR',
  holidayRegion: 'VAKANTIEREGIO',
  latitude: 'BREEDTEGRAAD',
  longitude: 'LENGTEGRAAD',
}

function changesOf(before: SiteRecord, next: SiteRecord): readonly CellNote[] {
  const fields = Object.keys(COLUMN_OF) as (keyof typeof COLUMN_OF)[]
  return fields
    .filter((field) => !isDeepStrictEqual(before[field], next[field]))
    .map((field) => ({
      column: COLUMN_OF[field],
      value: inWords(before[field]),
      remedy: inWords(next[field]),
    }))
}

function inWords(value: SiteRecord[keyof SiteRecord]): string {
  if (value === null) return ''
  if (typeof value === 'number') return new Intl.NumberFormat('nl-NL').format(value)
  return typeof value === 'string' ? value : value.join(', ')
}
