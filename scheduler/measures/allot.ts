/**
 * Divides whole cents over lines in proportion to their weights, so that the lines add up to the total to the cent: a line is
 * the difference between two rounded running totals, half a cent upward. Without any weight the first line has it all.
 *
 * Throws `RangeError` when a number is negative or not whole.
 */
export function allot(totalCents: number, weights: readonly number[]): readonly number[] {
  for (const value of [totalCents, ...weights]) {
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new RangeError(`cents and weights are whole and not below 0: ${value}`)
    }
  }
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  if (whole === 0) return weights.map((_, index) => (index === 0 ? totalCents : 0))
  let weight = 0
  let cents = 0
  return weights.map((ofLine) => {
    weight += ofLine
    const before = cents
    cents = rounded(totalCents, weight, whole)
    return cents - before
  })
}

/** `total * weight / whole`, half a cent upward; beyond what a number holds exactly, with big integers. */
function rounded(total: number, weight: number, whole: number): number {
  const doubled = 2 * total * weight + whole
  if (Number.isSafeInteger(doubled)) return Math.floor(doubled / (2 * whole))
  return Number((2n * BigInt(total) * BigInt(weight) + BigInt(whole)) / (2n * BigInt(whole)))
}
