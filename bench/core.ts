import { loadavg } from 'node:os'
import { createHighsSolver } from '../src/solver/create-highs-solver.ts'
import { CORE_HEAD, coreLine } from './core/line.ts'
import { mergeLines } from './core/merge-lines.ts'
import type { CoreRow } from './core/row.ts'
import { CORE_ROWS } from './core/rows.ts'
import { warmUp } from './core/warm-up.ts'
import { measuredLines, writeMeasured } from './write-measured.ts'

/** HiGHS alone may take so long; where it does, what it had by then is told. */
const ALONE_MILLISECONDS_MAX = 60_000

/**
 * Measures rows of the core one after another, each on warm solvers, and writes each down as soon as it is there, beside what
 * was measured before of the others.
 */
export async function measureCore(
  rows: readonly CoreRow[],
  publicFolder: string | undefined,
): Promise<void> {
  console.log(CORE_HEAD.join('\n'))
  for (const row of rows) {
    const lines = await measureRow(row, publicFolder)
    for (const line of lines) console.log(line)
    const names = CORE_ROWS.map(({ name }) => name)
    const merged = mergeLines(await measuredLines('core'), lines, names)
    await writeMeasured('core', [...CORE_HEAD, ...merged])
  }
}

/** Solvers of its own for each row, so that none inherits the memory of another. */
async function measureRow(
  { name, measure }: CoreRow,
  publicFolder: string | undefined,
): Promise<readonly string[]> {
  const load = loadavg()[0] ?? Number.NaN
  const solver = createHighsSolver()
  const alone = createHighsSolver({
    millisecondsMax: ALONE_MILLISECONDS_MAX,
    memoryBytesMax: Infinity,
  })
  try {
    await warmUp([solver, alone])
    const lines = await measure({ solver, alone, publicFolder })
    return lines.map((line) => coreLine(name, line, load))
  } finally {
    await Promise.all([solver.close(), alone.close()])
  }
}
