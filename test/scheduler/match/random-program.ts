import type { IntegerProgram } from '../../../scheduler/match/solve/solver.ts'
import { dice } from './dice.ts'

/** One row of a program in a test: columns with what each uses, and the most that all may use together. */
export interface TestRow {
  readonly uses: readonly (readonly [column: number, coefficient: number])[]
  readonly max: number
}

/** A program from values and rows, as a test writes it down. */
export function programOf(values: readonly number[], rows: readonly TestRow[]): IntegerProgram {
  const starts = [0]
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.uses.length)
  return {
    values: Float64Array.from(values),
    rowStarts: Int32Array.from(starts),
    rowColumns: Int32Array.from(rows.flatMap((row) => row.uses.map(([column]) => column))),
    coefficients: Float64Array.from(rows.flatMap((row) => row.uses.map(([, uses]) => uses))),
    rowMax: Float64Array.from(rows, (row) => row.max),
    start: [],
    seed: 1,
  }
}

/** Up to 12 columns under rows of both kinds: only one of these, and so many hours together. */
export function randomProgram(seed: number): IntegerProgram {
  const { whole, chance } = dice(seed)
  const values = Array.from({ length: whole(1, 12) }, () => whole(1, 1000))
  const rows = Array.from({ length: whole(0, 8) }, () => {
    const oneOnly = chance(0.5)
    const columns = values.map((_, column) => column).filter(() => chance(0.4))
    const uses = columns.map((column) => [column, oneOnly ? 1 : whole(1, 9)] as const)
    return { uses, max: oneOnly ? 1 : whole(9, 20) }
  })
  return programOf(values, rows)
}

/** Many knapsacks whose values follow their weights: far more nodes than any test waits for. */
export function hardProgram(): IntegerProgram {
  const { whole } = dice(7)
  const columns = Array.from({ length: 60 }, (_, column) => column)
  const rows = Array.from({ length: 8 }, () => {
    const uses = columns.map((column) => [column, whole(1, 1000)] as const)
    return { uses, max: 15_000 }
  })
  const values = columns.map(
    (c) => 500 + rows.reduce((sum, row) => sum + (row.uses[c]?.[1] ?? 0), 0),
  )
  return programOf(values, rows)
}

/** The highest value of any allowed choice (with `forced` in it), by trying all of them; 0 where there is none. */
export function bestValue(program: IntegerProgram, forced?: number): number {
  let best = 0
  for (let choice = 0; choice < 2 ** program.values.length; choice += 1) {
    const chosen = [...program.values.keys()].filter((column) => (choice >> column) & 1)
    if (forced !== undefined && !chosen.includes(forced)) continue
    if (isAllowed(program, chosen)) best = Math.max(best, valueOf(program, chosen))
  }
  return best
}

/** Whether no row is exceeded. */
export function isAllowed(program: IntegerProgram, chosen: readonly number[]): boolean {
  return program.rowMax.every((max, row) => {
    let used = 0
    for (let at = program.rowStarts[row] ?? 0; at < (program.rowStarts[row + 1] ?? 0); at += 1) {
      if (chosen.includes(program.rowColumns[at] ?? -1)) used += program.coefficients[at] ?? 0
    }
    return used <= max
  })
}

/** What a choice is worth. */
export function valueOf(program: IntegerProgram, chosen: readonly number[]): number {
  return chosen.reduce((sum, column) => sum + (program.values[column] ?? 0), 0)
}
