import type { Complain } from './each-row.ts'
import type { TableRow } from './table.ts'

/** What a number in a cell may be. */
interface Limits {
  readonly min?: number
  readonly max: number
  readonly isNeeded?: boolean
  readonly isWhole?: boolean
  /** What it stands for, in the sentence that refuses it. */
  readonly example: string
}

/** A number with a comma or a point within its limits; an empty cell is null, unless the number is needed. */
export function numberIn(
  cells: TableRow['cells'],
  column: string,
  complain: Complain,
  { min = 0, max, isNeeded = false, isWhole = false, example }: Limits,
): number | null {
  const text = (cells[column] ?? '').replace(',', '.')
  if (text === '' && !isNeeded) return null
  const number = /^-?\d{1,9}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (number >= min && number <= max && (!isWhole || Number.isInteger(number))) return number
  const kind = isWhole ? 'een heel getal' : 'een getal'
  complain(
    column,
    `Geef ${kind} van ${dutch(min)} tot en met ${dutch(max)}, bijvoorbeeld ${example}.`,
  )
  return null
}

/** Both coordinates, or neither. */
export function placeIn(cells: TableRow['cells'], complain: Complain) {
  const range = (max: number, example: string) => ({ min: -max, max, example })
  const latitude = numberIn(cells, 'BREEDTEGRAAD', complain, range(90, '52,155'))
  const longitude = numberIn(cells, 'LENGTEGRAAD', complain, range(180, '5,389'))
  const isGiven = (column: string) => (cells[column] ?? '') !== ''
  if (isGiven('BREEDTEGRAAD') !== isGiven('LENGTEGRAAD')) {
    complain('LENGTEGRAAD', 'Vul breedte- en lengtegraad allebei in, of geen van beide.')
  }
  return latitude === null || longitude === null
    ? { latitude: null, longitude: null }
    : { latitude, longitude }
}

function dutch(number: number): string {
  return new Intl.NumberFormat('nl-NL').format(number)
}
