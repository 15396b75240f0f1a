/** What one round counts against all before it. */
const SHARE = 0.1
/** Rounds after which nothing of before is left to speak of. */
const ROUNDS_KEPT = 200

/**
 * How much of the last rounds each column was in the best set of its member, from 0 to 1: what the rounds lean to is nearer to
 * a good choice than any single one of them. Only what changes is touched.
 */
export class Lately {
  readonly #shares: Float64Array
  readonly #isIn: Uint8Array
  /** By column: the round up to which its share is counted. */
  readonly #counted: Int32Array
  /** What is left of before after so many rounds. */
  readonly #left = new Float64Array(ROUNDS_KEPT + 1)

  constructor(columns: number) {
    this.#shares = new Float64Array(columns)
    this.#isIn = new Uint8Array(columns)
    this.#counted = new Int32Array(columns)
    this.#left[0] = 1
    for (let rounds = 1; rounds < ROUNDS_KEPT; rounds += 1) {
      this.#left[rounds] = (this.#left[rounds - 1] ?? 0) * (1 - SHARE)
    }
  }

  /** From this round on the column is in a best set, or no longer. */
  set(column: number, isIn: boolean, round: number): void {
    this.#count(column, round)
    this.#isIn[column] = isIn ? 1 : 0
  }

  /** By column, up to and including this round. Only to be read, until something is set again. */
  shares(round: number): Float64Array {
    for (let column = 0; column < this.#shares.length; column += 1) this.#count(column, round + 1)
    return this.#shares
  }

  #count(column: number, round: number): void {
    const rounds = Math.min(ROUNDS_KEPT, round - (this.#counted[column] ?? 0))
    const toward = this.#isIn[column] ?? 0
    const share = this.#shares[column] ?? 0
    this.#shares[column] = toward + (share - toward) * (this.#left[rounds] ?? 0)
    this.#counted[column] = round
  }
}
