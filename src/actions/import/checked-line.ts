import type { CellNote, LineFinding } from '../../../db/queries/import-upload.ts'
import type { FieldProblem } from '../../errors.ts'
import type { TableRow } from './table.ts'
import { refuse } from './table.ts'

/** A line that has been looked at from all sides; `ready` is what it would write, where nothing is wrong with it. */
export interface CheckedLine<Ready> extends LineFinding {
  readonly row: TableRow
  readonly ready: Ready | undefined
}

/** What is kept of a line so that somebody can look at it. */
export function findingOf({
  line,
  about,
  state,
  problems,
  warnings,
  changes,
}: LineFinding): LineFinding {
  return { line, about, state, problems, warnings, changes }
}

/**
 * For a file that is taken in whole or not at all: throws `import-refused` with everything that is wrong at once, what the
 * heading lacks first. What a line lacks because its column is not there is said of the heading alone.
 */
export function refuseWrong(lines: readonly LineFinding[], missing: readonly string[]): void {
  const ofHeading = missing.map((column): FieldProblem => {
    return { field: 'regel 1', value: column, remedy: `De kolom ${column} ontbreekt.` }
  })
  const ofLines = lines.flatMap(({ line, problems }) =>
    problems
      .filter(({ column }) => column === null || !missing.includes(column))
      .map((note) => fieldProblemOf(line, note)),
  )
  if (ofHeading.length + ofLines.length > 0) refuse([...ofHeading, ...ofLines])
}

function fieldProblemOf(line: number, { column, value, remedy }: CellNote): FieldProblem {
  return { field: column === null ? `regel ${line}` : `regel ${line}, ${column}`, value, remedy }
}
