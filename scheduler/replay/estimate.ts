/** What a figure is over draws: the mean, and between which values nineteen of twenty draws lie. */
export interface Estimate {
  readonly mean: number
  readonly low: number
  readonly high: number
  /** Draws in which there was anything to divide by. */
  readonly draws: number
}

const LOW = 0.025
const HIGH = 0.975

/**
 * The mean of draws with the 2.5th and 97.5th percentile (linear between draws, definition 7 of Hyndman and Fan 1996): where a
 * term like this one ends up, not how well the mean is known. Null without draws.
 */
export function estimateOf(values: readonly number[]): Estimate | null {
  if (values.length === 0) return null
  const inOrder = values.toSorted((one, other) => one - other)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    mean,
    low: quantile(inOrder, LOW),
    high: quantile(inOrder, HIGH),
    draws: values.length,
  }
}

function quantile(inOrder: readonly number[], share: number): number {
  const place = (inOrder.length - 1) * share
  const below = inOrder[Math.floor(place)] ?? 0
  const above = inOrder[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}
