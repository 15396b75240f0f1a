/** What was found, and what would be expected without any difference. */
export interface FoundExpected {
  readonly found: number
  readonly expected: number
}

/** A factor drawn towards that of all together, and how unsure it still is. */
export interface PooledFactor {
  readonly value: number
  readonly variance: number
}

/**
 * Of each cell `found / expected`, drawn towards 1 the more the less it rests on: the empirical Bayes estimator of gamma-Poisson
 * rates by moments (Marshall 1991, Applied Statistics 40; Clayton and Kaldor 1987), for sums whose variance is `factor` times their
 * mean. Between cells there is as much real variance as is left when that of chance, `factor / expected`, is taken away; the rest
 * of each difference is chance and is left out. Cells that expect nothing are 1.
 */
export function pooled(cells: readonly FoundExpected[], factor: number): readonly PooledFactor[] {
  const known = cells.filter(({ expected }) => expected > 0)
  const whole = known.reduce((sum, { expected }) => sum + expected, 0)
  const spread = known.reduce(
    (sum, { found, expected }) => sum + expected * (found / expected - 1) ** 2,
    0,
  )
  const between = whole === 0 ? 0 : Math.max(0, (spread - known.length * factor) / whole)
  return cells.map(({ found, expected }) => {
    if (expected <= 0) return { value: 1, variance: between }
    const weight = between === 0 ? 0 : between / (between + factor / expected)
    return { value: 1 + weight * (found / expected - 1), variance: (weight * factor) / expected }
  })
}
