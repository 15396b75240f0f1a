import { quickselect } from 'd3-array'

/**
 * The smallest value that at least `percent` per cent of the values do not exceed (nearest rank); `undefined` of none. The
 * median of an even number is the lower of the two in the middle: a time that really occurred.
 */
export function percentile(values: readonly number[], percent: number): number | undefined {
  if (values.length === 0) return undefined
  const rank = Math.max(1, Math.ceil((percent / 100) * values.length))
  return quickselect(new Float64Array(values), rank - 1)[rank - 1]
}
