/**
 * Why no choice of a problem is worth more than a bound, so that anybody can check it. A leaf has prices: with the columns
 * decided on the way to it (chosen, or kept out) they prove a bound by weak duality. A branch decides one more column; its
 * bound is the larger of both.
 */
export type Certificate =
  | {
      readonly kind: 'bound'
      /** By demand; 0 or more. */
      readonly demands: Float64Array
      /** By board; empty where the problem does not count evenness. */
      readonly boards: Float64Array
    }
  | {
      readonly kind: 'branch'
      readonly column: number
      readonly without: Certificate
      readonly with: Certificate
    }
