import type { Problem } from './problem.ts'

/**
 * A profit that no columns can bring together: with it a column is taken before all others, without it never. A power of two,
 * so that adding it and taking it away again loses nothing.
 */
export function liftOf({ values, evenness }: Problem): number {
  let all = 1
  for (let column = 0; column < values.length; column += 1) {
    all += (values[column] ?? 0) + (evenness?.minutes[column] ?? 0) * (evenness?.costPerMinute ?? 0)
  }
  return 2 ** Math.ceil(Math.log2(4 * all))
}
