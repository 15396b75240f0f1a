import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import type highsPackage from 'highs'
import type { Model } from 'highs'
import type { IntegerProgram } from '../../scheduler/match/solve/solver.ts'
import type { SolverAnswer, SolverTask } from './solver-messages.ts'

/**
 * The thread in which HiGHS runs. It tells what it has as soon as it has it, since the other side may end this thread at any
 * moment: HiGHS itself overshoots its limits on time by minutes.
 */
if (parentPort === null) throw new Error('the HiGHS worker runs in a thread of its own')
const port = parentPort
/** The package's declarations describe its CommonJS side only, so that is the side we load. */
const loadHighs: typeof highsPackage.default = createRequire(import.meta.url)('highs')
const highs = await loadHighs()
const tell = (answer: SolverAnswer) => port.postMessage(answer)

port.on('message', (task: SolverTask) => {
  try {
    solve(task)
  } catch (failure) {
    tell({ kind: 'failed', reason: failure instanceof Error ? failure.message : String(failure) })
  }
})

function solve({ program, nodesMax }: SolverTask): void {
  const model = highs.createModel(modelData(program))
  try {
    model.options.set({ ...OPTIONS, random_seed: program.seed, mip_max_nodes: nodesMax })
    tell({ kind: 'prices', prices: relaxationPrices(model) })
    solveWhole(model, program)
  } finally {
    model.dispose()
  }
}

/**
 * No tolerance (and WebAssembly has one thread anyway): HiGHS's own gaps would hide real assignments. Values are whole, so below 1
 * is proof.
 */
const OPTIONS = {
  output_flag: false,
  mip_rel_gap: 0,
  mip_abs_gap: 0.99,
} as const

/** HiGHS computes in floating point: a whole bound may come out a little below itself. */
const ROUNDING = 1e-6

/** The row prices of the relaxation, which prove a bound by themselves. HiGHS minimises here, so they come negative. */
function relaxationPrices(model: Model): Float64Array {
  model.options.set('solve_relaxation', true)
  model.run()
  const solved = model.getModelStatus() === highs.constants.modelStatus.optimal
  if (!solved) throw new Error(`HiGHS ended the relaxation with status ${model.getModelStatus()}`)
  const { rowDual } = model.getSolution()
  model.options.set('solve_relaxation', false)
  model.clearSolver()
  return rowDual.map((dual) => Math.max(0, -dual))
}

function solveWhole(model: Model, program: IntegerProgram): void {
  const start = new Float64Array(program.values.length)
  for (const column of program.start) start[column] = 1
  model.setSolution({ colValue: start })
  model.run({
    [highs.constants.callbackType.mipImprovingSolution](event) {
      const found = event.data.mip_solution
      if (found !== undefined) tell({ kind: 'better', chosen: chosenIn(found) })
      return undefined
    },
  })
  const { optimal, solutionLimit, iterationLimit } = highs.constants.modelStatus
  const status = model.getModelStatus()
  if (status !== optimal && status !== solutionLimit && status !== iterationLimit) {
    throw new Error(`HiGHS ended with status ${status}`)
  }
  tell({
    kind: 'done',
    optimal: status === optimal,
    chosen: chosenIn(model.getSolution().colValue),
    bound: Math.floor(ROUNDING - Number(model.info.get('mip_dual_bound'))),
    memoryBytes: highs.memoryBytes,
  })
}

function modelData(program: IntegerProgram) {
  const columns = program.values.length
  const rows = program.rowMax.length
  return {
    numCols: columns,
    numRows: rows,
    sense: highs.constants.objectiveSense.minimize,
    colCost: program.values.map((value) => -value),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: new Float64Array(rows).fill(-highs.infinity),
    rowUpper: program.rowMax,
    matrix: {
      format: 'csr' as const,
      numRows: rows,
      numCols: columns,
      starts: program.rowStarts,
      indices: program.rowColumns,
      values: program.coefficients,
    },
    integrality: new Int32Array(columns).fill(highs.constants.variableType.integer),
  }
}

function chosenIn(values: Float64Array): readonly number[] {
  const chosen: number[] = []
  for (let column = 0; column < values.length; column += 1) {
    if ((values[column] ?? 0) > 0.5) chosen.push(column)
  }
  return chosen
}
