import type { IntegerProgram } from './solver.ts'

/**
 * An allowed choice in one pass: the most valuable column first, of equals the first, each where the rows still have room.
 * Returns the chosen columns in rising order. It is where the exact search starts, and the worst that it can end with.
 */
export function greedy(program: Omit<IntegerProgram, 'start'>): readonly number[] {
  const { values, rowMax } = program
  const uses = usesByColumn(program)
  const left = Float64Array.from(rowMax)
  const best = [...values.keys()].toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
  const chosen = best.filter((column) => {
    const used = uses[column] ?? []
    if (used.some(([row, coefficient]) => coefficient > (left[row] ?? 0))) return false
    for (const [row, coefficient] of used) left[row] = (left[row] ?? 0) - coefficient
    return true
  })
  return chosen.toSorted((a, b) => a - b)
}

type Use = readonly [row: number, coefficient: number]

function usesByColumn(program: Omit<IntegerProgram, 'start'>): readonly (readonly Use[])[] {
  const { values, rowStarts, rowColumns, coefficients, rowMax } = program
  const uses = Array.from(values, (): Use[] => [])
  for (let row = 0; row < rowMax.length; row += 1) {
    for (let at = rowStarts[row] ?? 0; at < (rowStarts[row + 1] ?? 0); at += 1) {
      uses[rowColumns[at] ?? 0]?.push([row, coefficients[at] ?? 0])
    }
  }
  return uses
}
