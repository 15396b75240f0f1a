import { createRequire } from 'node:module'
import type highsPackage from 'highs'
import type { Model } from 'highs'
import type { IntegerProgram } from '../../scheduler/match/solve/solver.ts'

/** The relaxation of a program, solved by HiGHS alone. */
export interface LpAlone {
  readonly milliseconds: number
  /** What the relaxation is worth: no choice is worth more. */
  readonly bound: number
}

const loadHighs: typeof highsPackage.default = createRequire(import.meta.url)('highs')

/**
 * HiGHS on the relaxation alone, in this very thread, which has nothing else to do; solved once for each of `warmUp` first,
 * since WebAssembly is slow until it has been used.
 */
export async function lpAlone(
  program: IntegerProgram,
  warmUp: readonly IntegerProgram[],
): Promise<LpAlone> {
  const highs = await loadHighs()
  const solve = (one: IntegerProgram): LpAlone => {
    const model = modelOf(highs, one)
    try {
      model.options.set({ output_flag: false })
      const start = performance.now()
      model.run()
      const milliseconds = performance.now() - start
      return { milliseconds, bound: -Number(model.info.get('objective_function_value')) }
    } finally {
      model.dispose()
    }
  }
  for (const one of warmUp) solve(one)
  return solve(program)
}

function modelOf(
  highs: Awaited<ReturnType<typeof loadHighs>>,
  { values, rowStarts, rowColumns, coefficients, rowMax }: IntegerProgram,
): Model {
  const [numCols, numRows] = [values.length, rowMax.length]
  return highs.createModel({
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.minimize,
    colCost: values.map((value) => -value),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower: new Float64Array(numRows).fill(-highs.infinity),
    rowUpper: rowMax,
    matrix: {
      format: 'csr' as const,
      numRows,
      numCols,
      starts: rowStarts,
      indices: rowColumns,
      values: coefficients,
    },
  })
}
