/**
 * The match as numbers: choose columns (one possible assignment each) so that their value is highest. A demand is covered at
 * most once; a member's chosen columns do not conflict and stay within every budget of the member. Nothing here knows what a
 * lesson, a week or a rule is: `compile` made these from the rules, and `columns` there tell what each number stands for.
 *
 * Columns are numbered by member (the order of `members`) and within a member by the moment on which they begin, so that the
 * columns of one member are `first` up to `first + size`. All values, uses and rooms are whole numbers.
 */
export interface Problem {
  /** By column; whole and above 0. */
  readonly values: Float64Array
  /** By column: its place in `members`. */
  readonly memberOf: Int32Array
  /** Column `c` covers `demands[demandStarts[c]]` up to `demandStarts[c + 1]`, rising: mostly one, more where requests are split. */
  readonly demandStarts: Int32Array
  readonly demands: Int32Array
  readonly demandCount: number
  readonly members: readonly MemberProblem[]
  /** What uneven cover between boards costs; `null` where the pool does not count it. */
  readonly evenness: Evenness | null
}

/** What the columns of one member do to each other. Columns are counted from 0 within the member. */
export interface MemberProblem {
  /** The member's first column. */
  readonly first: number
  readonly size: number
  /** Words of 32 bits per row of `conflicts`. */
  readonly words: number
  /** Bit `j` of row `i`, `conflicts[i * words + (j >>> 5)] >>> (j & 31) & 1`: columns `i` and `j` cannot both be chosen. */
  readonly conflicts: Uint32Array
  readonly budgets: readonly Budget[]
}

/** Room that columns of one member share: what the chosen ones use together is at most `room`. */
export interface Budget {
  /** Columns within the member, rising. */
  readonly columns: Int32Array
  /** In the order of `columns`; whole and above 0. */
  readonly uses: Float64Array
  readonly room: number
}

/**
 * Every minute that a board is covered less than its target costs `costPerMinute`: a price per board in the bound, and never
 * a row that ties all members together (as rows a second of solving became more than a minute).
 */
export interface Evenness {
  readonly costPerMinute: number
  /** By board: minutes. */
  readonly targets: Float64Array
  /** By column. */
  readonly boardOf: Int32Array
  /** By column: minutes of cover. */
  readonly minutes: Float64Array
}

/** A choice of columns in rising order, and what it is worth: the sum of values less what unevenness costs. */
export interface Choice {
  readonly chosen: readonly number[]
  readonly value: number
}

/** What covering each demand once more is worth at the margin, and per board what a minute of cover is worth on top. */
export interface Prices {
  /** By demand; 0 or more. */
  readonly demands: Float64Array
  /** By board; from 0 to `costPerMinute`. Empty without evenness. */
  readonly boards: Float64Array
}

/** What a choice is worth. */
export function valueOf({ values, evenness }: Problem, chosen: Iterable<number>): number {
  let value = 0
  const covered = new Float64Array(evenness?.targets.length ?? 0)
  for (const column of chosen) {
    value += values[column] ?? 0
    if (evenness === null) continue
    const board = evenness.boardOf[column] ?? 0
    covered[board] = (covered[board] ?? 0) + (evenness.minutes[column] ?? 0)
  }
  for (const [board, minutes] of covered.entries()) {
    const missing = Math.max(0, (evenness?.targets[board] ?? 0) - minutes)
    value -= missing * (evenness?.costPerMinute ?? 0)
  }
  return value
}
