import type { IntegerProgram } from './solver.ts'

/** The rows of an integer program, one after another as a solver reads them. */
export class ProgramRows {
  readonly #starts: number[] = [0]
  readonly #columns: number[] = []
  readonly #coefficients: number[] = []
  readonly #max: number[] = []

  /** What the columns use together is at most `max`. */
  add(columns: ArrayLike<number>, uses: ArrayLike<number>, max: number): void {
    for (let at = 0; at < columns.length; at += 1) {
      this.#columns.push(columns[at] ?? 0)
      this.#coefficients.push(uses[at] ?? 0)
    }
    this.#end(max)
  }

  /** At most one of these columns is chosen. */
  addAtMostOne(columns: ArrayLike<number>): void {
    for (let at = 0; at < columns.length; at += 1) {
      this.#columns.push(columns[at] ?? 0)
      this.#coefficients.push(1)
    }
    this.#end(1)
  }

  #end(max: number): void {
    this.#starts.push(this.#columns.length)
    this.#max.push(max)
  }

  laidOut(): Pick<IntegerProgram, 'rowStarts' | 'rowColumns' | 'coefficients' | 'rowMax'> {
    return {
      rowStarts: Int32Array.from(this.#starts),
      rowColumns: Int32Array.from(this.#columns),
      coefficients: Float64Array.from(this.#coefficients),
      rowMax: Float64Array.from(this.#max),
    }
  }
}
