const TAIL = 0.02425
const CENTRE_TOP = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
] as const
const CENTRE_BOTTOM = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
  1,
] as const
const TAIL_TOP = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734,
  4.374664141464968, 2.938163982698783,
] as const
const TAIL_BOTTOM = [
  0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1,
] as const

/**
 * The value below which a standard normal variable stays with probability `p`, 0 < p < 1; P. J. Acklam's rational
 * approximation (2003), relative error below 1.2e-9. Throws `RangeError` for other `p`.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`no probability between 0 and 1: ${p}`)
  if (p > 0.5) return -normalQuantile(1 - p)
  if (p < TAIL) {
    const q = Math.sqrt(-2 * Math.log(p))
    return polynomial(TAIL_TOP, q) / polynomial(TAIL_BOTTOM, q)
  }
  const q = p - 0.5
  return (polynomial(CENTRE_TOP, q * q) * q) / polynomial(CENTRE_BOTTOM, q * q)
}

/**
 * The same of Student's t with `freedom` degrees of freedom, at least 2: the expansion of Abramowitz and Stegun 26.7.5, to four
 * terms (for 3 or more within 1 % up to p = 0.975, and closer the more there are; for 2, exactly).
 */
export function studentQuantile(p: number, freedom: number): number {
  if (freedom < 3) return (2 * p - 1) * Math.sqrt(2 / (4 * p * (1 - p)))
  const z = normalQuantile(p)
  const s = z * z
  const terms = [
    (s + 1) / 4,
    ((5 * s + 16) * s + 3) / 96,
    (((3 * s + 19) * s + 17) * s - 15) / 384,
    ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92_160,
  ]
  return terms.reduce((sum, term, power) => sum + (z * term) / freedom ** (power + 1), z)
}

const MEAN_STEPPED_MAX = 300

/**
 * What a negative binomial amount with this mean and variance stays below with probability `p`; a Poisson one where the variance
 * is not above the mean. Between two whole numbers it is drawn straight, from half below to half above each, since what is asked
 * in hours is no count; never below 0. Added up step by step; above a mean of 300 by the gamma that it comes ever nearer to.
 */
export function negativeBinomialQuantile(p: number, mean: number, variance: number): number {
  if (mean <= 0) return 0
  if (mean > MEAN_STEPPED_MAX) return gammaQuantile(p, mean, Math.max(variance, mean))
  const size = mean ** 2 / Math.max(variance - mean, mean * 1e-9)
  const step = mean / (mean + size)
  let chance = Math.exp(-size * Math.log1p(mean / size))
  let below = 0
  let count = 0
  while (below + chance < p && !(count > mean && chance < CHANCE_MIN)) {
    below += chance
    chance *= ((count + size) / (count + 1)) * step
    count += 1
  }
  return Math.max(0, count - 0.5 + Math.min(1, (p - below) / chance))
}

/** What comes after is lost in rounding. */
const CHANCE_MIN = 1e-15

/** The same of a gamma variable, by the cube of Wilson and Hilferty (1931). */
function gammaQuantile(p: number, mean: number, variance: number): number {
  const ninth = variance / mean ** 2 / 9
  return mean * Math.max(0, 1 - ninth + normalQuantile(p) * Math.sqrt(ninth)) ** 3
}

function polynomial(coefficients: readonly number[], at: number): number {
  return coefficients.reduce((sum, coefficient) => sum * at + coefficient, 0)
}
