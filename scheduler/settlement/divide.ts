/**
 * Divides whole cents over weights by largest remainder, so that the parts add up to the total to the cent; of equal remainders
 * the first is served first. A total below 0 is divided as its opposite. Without any weight the first part has it all.
 *
 * Throws `RangeError` when a number is not whole, a weight is below 0, or there is nobody to divide over.
 */
export function divide(totalCents: number, weights: readonly number[]): readonly number[] {
  if (weights.length === 0) throw new RangeError('there is nobody to divide over')
  for (const value of [totalCents, ...weights]) {
    if (!Number.isSafeInteger(value)) throw new RangeError(`cents and weights are whole: ${value}`)
  }
  if (weights.some((weight) => weight < 0)) throw new RangeError('a weight is not below 0')
  const total = BigInt(Math.abs(totalCents))
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (whole === 0n) return weights.map((_, index) => (index === 0 ? totalCents : 0))
  const exact = weights.map((weight) => total * BigInt(weight))
  const down = exact.map((part) => Number(part / whole))
  const left = Number(total) - down.reduce((sum, part) => sum + part, 0)
  const served = new Set(
    exact
      .map((part, index) => ({ rest: part % whole, index }))
      .toSorted((one, other) => (one.rest === other.rest ? 0 : one.rest < other.rest ? 1 : -1))
      .slice(0, left)
      .map(({ index }) => index),
  )
  const parts = down.map((part, index) => part + (served.has(index) ? 1 : 0))
  return totalCents < 0 ? parts.map((part) => 0 - part) : parts
}
