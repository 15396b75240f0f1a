import type { Facts } from './facts.ts'
import type { Found, Measure, Value } from './measure.ts'

/**
 * What one measure finds in some of the facts of a cell: those of one stretch of days, or of some kinds. Parts of the same cell are
 * merged into what it finds in all of them: sums are added, values are put together and told when all are there.
 */
export interface Part extends Found {
  /** Of a measure that tells values instead of a sum: each wait, each person. */
  readonly values: readonly Value[]
}

const NO_VALUES: readonly Value[] = []

/** What the measure finds in these facts. */
export function partOf({ find, values }: Measure, cell: Facts, whole: Facts): Part {
  if (values === undefined) return { ...find(cell, whole), values: NO_VALUES }
  return { numerator: 0, denominator: null, values: values.of(cell) }
}

/** Parts of one cell as one part. Throws `RangeError` of none. */
export function merged({ hasFixedDenominator }: Measure, parts: readonly Part[]): Part {
  const [first, ...others] = parts
  if (first === undefined) throw new RangeError('nothing to merge')
  if (others.length === 0) return first
  let { numerator, denominator } = first
  for (const other of others) {
    numerator += other.numerator
    if (denominator !== null && hasFixedDenominator !== true) denominator += other.denominator ?? 0
  }
  const values = parts.some((one) => one.values.length > 0)
    ? parts.flatMap((one) => one.values)
    : NO_VALUES
  return { numerator, denominator, values }
}

/** What is told of a whole cell. */
export function foundIn({ values }: Measure, part: Part): Found {
  if (values !== undefined) return values.tell(part.values)
  const { numerator, denominator } = part
  return { numerator, denominator }
}
