/** A sum that a reader can check: the value of the cell `whole` is the sum of the cells `parts`. */
export interface Sum<Key> {
  readonly whole: Key
  readonly parts: readonly Key[]
}
