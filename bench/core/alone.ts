/** What another solver makes of the same compact model, by itself and from nothing. */
export interface Alone {
  readonly milliseconds: number
  /** What all threads worked: a busy machine does not stretch it. */
  readonly processor: number
  readonly value: number
  readonly bound: number
  readonly proven: boolean
}
