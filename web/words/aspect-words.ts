/** A fact of a finding, written as the reader expects it. Throws `RangeError` where the finding has no such fact. */
export type FactOf = (name: string) => string

/** The words of one question of a plan. */
export interface AspectWords {
  readonly title: string
  readonly question: string
  /** One plain sentence per reason that the aspect gives. */
  readonly sentences: Readonly<Record<string, (of: FactOf) => string>>
  /** What no row says, so that nobody takes it for measured. */
  readonly missing: readonly string[]
  /** How the answer is drawn from the figures, and where it stops. */
  readonly method: string
}

/** A number with its word, one or more. */
export function several(number: string, one: string, more: string): string {
  return `${number} ${number === '1' ? one : more}`
}
