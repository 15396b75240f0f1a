import type { Compared, Times } from './times.ts'

/** The head of every table of comparisons. */
export const TABLE_HEAD = [
  '| what | quantile | product | bare | ratio | target | |',
  '|---|---|---|---|---|---|---|',
] as const

const QUANTILES = ['p50', 'p95', 'p99'] as const

/** One comparison as rows, one per quantile; quantiles without a target are told all the same. */
export function comparedRow(
  what: string,
  { product, bare, ratio }: Compared,
  targets: Partial<Times>,
): readonly string[] {
  return QUANTILES.map((quantile) => {
    const target = targets[quantile]
    const cells = [
      what,
      quantile,
      milliseconds(product[quantile]),
      milliseconds(bare[quantile]),
      ratio[quantile].toFixed(2),
      target === undefined ? '' : `<= ${target}`,
      target === undefined ? '' : verdict(ratio[quantile], target),
    ]
    return `| ${cells.join(' | ')} |`
  })
}

/** Whether a measured value keeps to its target. */
export function verdict(value: number, target: number): string {
  return value <= target ? 'met' : '**missed**'
}

/** With as many digits as a measurement on a shared machine deserves. */
export function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
}
