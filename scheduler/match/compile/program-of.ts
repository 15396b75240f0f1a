import type { IntegerProgram } from '../solve/solver.ts'

/** One row as it is thought of: what each of these columns uses, and the most that all may use together. */
export interface Row {
  readonly columns: readonly number[]
  readonly uses: readonly number[]
  readonly max: number
}

/** Lays rows out one after another, as a solver reads them. */
export function programOf(
  values: readonly number[],
  rows: readonly Row[],
  seed: number,
): Omit<IntegerProgram, 'start'> {
  const rowStarts = new Int32Array(rows.length + 1)
  for (const [row, { columns }] of rows.entries()) {
    rowStarts[row + 1] = (rowStarts[row] ?? 0) + columns.length
  }
  return {
    values: Float64Array.from(values),
    rowStarts,
    rowColumns: Int32Array.from(rows.flatMap((row) => row.columns)),
    coefficients: Float64Array.from(rows.flatMap((row) => row.uses)),
    rowMax: Float64Array.from(rows, (row) => row.max),
    seed,
  }
}

/** A row of which at most one column can be chosen. */
export function atMostOne(columns: readonly number[]): Row {
  return { columns, uses: columns.map(() => 1), max: 1 }
}
