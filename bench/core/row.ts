import type { HighsSolver } from '../../src/solver/create-highs-solver.ts'
import type { Alone } from './alone.ts'

/** What the rows of the core are measured with. */
export interface CoreBench {
  /** Warm, for the core itself. */
  readonly solver: HighsSolver
  /** Warm, of its own, for HiGHS by itself. */
  readonly alone: HighsSolver
  /** Where the public instances are; they come with nothing here. */
  readonly publicFolder: string | undefined
}

/** Something that was promised, and whether it was kept. */
export interface Target {
  readonly what: string
  readonly isMet: boolean
}

/** One line of the table; anything that makes no sense for it is left out. */
export interface CoreLine {
  readonly what: string
  readonly core: string
  readonly highs?: Alone | undefined
  readonly cbc?: Alone | 'not installed' | undefined
  readonly value?: number
  readonly bound?: number
  /** Whether the independent checkers found nothing wrong; told in words. */
  readonly checked?: string
  readonly targets: readonly Target[]
}

/** Something that can be measured by name. */
export interface CoreRow {
  readonly name: string
  /** Takes minutes and gigabytes: only on request. */
  readonly isLarge: boolean
  readonly measure: (bench: CoreBench) => Promise<readonly CoreLine[]>
}
