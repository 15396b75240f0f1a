import { aside } from '../aside.ts'
import type { CellQuestion } from './hidden-cells.ts'

/** Finds the names of the cells to withhold in a thread of its own: it takes seconds where a region has many schools. */
export const hiddenAside = aside<CellQuestion, readonly string[]>(
  new URL('./hidden-worker.ts', import.meta.url),
)
