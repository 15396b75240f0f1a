import { randomUUID } from 'node:crypto'
import {
  type PostcodePlace,
  placeByPostcode,
  putPostcodes,
} from '../../../db/queries/postcode-place.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import type { FieldProblem } from '../../errors.ts'
import { record } from '../../record.ts'
import { sha256 } from '../../sha256.ts'
import { decodeText } from './decode-text.ts'
import type { Complain } from './each-row.ts'
import { numberIn } from './number-cells.ts'
import type { ImportReport, Progress } from './report.ts'
import { DryRun } from './report.ts'
import { parseTable, refuse, type TableRow } from './table.ts'

/** A file that says where each postcode (PC4) is: one line each, with latitude and longitude (WGS 84). */
export interface ImportPostcodesInput {
  readonly bytes: Uint8Array
  readonly dryRun: boolean
}

const NAMES = {
  postcode: ['POSTCODE4', 'PC4', 'POSTCODE'],
  latitude: ['BREEDTEGRAAD', 'LATITUDE', 'LAT'],
  longitude: ['LENGTEGRAAD', 'LONGITUDE', 'LON', 'LNG'],
} as const

/**
 * Takes in where postcodes are, and places every site and member that has a postcode and no coordinates. The same file twice changes
 * nothing. All of it or nothing: throws `import-refused` with each line that is wrong. Of a postcode that comes twice the last
 * line counts.
 */
export async function importPostcodes(
  context: Context,
  input: ImportPostcodesInput,
  progress: Progress = () => undefined,
): Promise<ImportReport> {
  onlyFor(context.actor, 'admin')
  const text = decodeText(input.bytes)
  const places = placesIn(text)
  progress('gelezen', places.length, places.length)
  return DryRun.catch(() =>
    change(context, 'import.postcodes', { hash: sha256(text) }, async (tx) => {
      const written = await putPostcodes(tx, places)
      const placed = await placeByPostcode(tx)
      progress('opgeslagen', places.length, places.length)
      const report = { ...written, placed: placed.sites + placed.members }
      if (input.dryRun) throw new DryRun(report)
      if (written.created + written.updated + report.placed > 0) {
        await record(tx, context, {
          verb: 'import.postcodes',
          subjectId: randomUUID(),
          boardId: null,
          poolId: null,
          facts: { ...written, sitesPlaced: placed.sites, membersPlaced: placed.members },
        })
      }
      return report
    }),
  )
}

function placesIn(text: string): readonly PostcodePlace[] {
  const { headings, rows } = parseTable(text)
  const columns = Object.values(NAMES).map((names) => names.find((name) => headings.includes(name)))
  const [postcode, latitude, longitude] = columns
  if (postcode === undefined || latitude === undefined || longitude === undefined) {
    const lacking = Object.values(NAMES).flatMap(([name], place) => (columns[place] ? [] : [name]))
    return refuse(
      lacking.map((name) => ({
        field: 'regel 1',
        value: name,
        remedy: `De kolom ${name} ontbreekt.`,
      })),
    )
  }
  const problems: FieldProblem[] = []
  const places = rows.map((row) => placeIn(row, { postcode, latitude, longitude }, problems))
  if (problems.length > 0) refuse(problems)
  return [...new Map(places.map((place) => [place.postcode4, place])).values()]
}

function placeIn(
  { line, cells, isCutOff }: TableRow,
  named: Readonly<Record<keyof typeof NAMES, string>>,
  problems: FieldProblem[],
): PostcodePlace {
  const complain: Complain = (column, remedy) =>
    problems.push({
      field: `regel ${line}, ${column}`,
      value: (cells[column] ?? '').slice(0, 100),
      remedy,
    })
  if (isCutOff) complain(named.postcode, 'Deze regel heeft niet evenveel kolommen als de kop.')
  const postcode4 = cells[named.postcode] ?? ''
  if (!/^[1-9]\d{3}$/.test(postcode4))
    complain(named.postcode, 'Dit zijn vier cijfers, bijvoorbeeld 3811.')
  const within = (max: number, example: string) => ({ min: -max, max, isNeeded: true, example })
  return {
    postcode4,
    latitude: numberIn(cells, named.latitude, complain, within(90, '52,155')) ?? 0,
    longitude: numberIn(cells, named.longitude, complain, within(180, '5,389')) ?? 0,
  }
}
