/** One message as it leaves the house. */
export interface Message {
  /** The receiver knows it by this, however often it comes. */
  readonly id: string
  /** An address of mail, a telephone number, or the id of a member. */
  readonly to: string
  readonly language: string
  readonly subject: string
  readonly text: string
  readonly html: string | null
  /** Several things in one, which somebody may not want to get. */
  readonly isDigest: boolean
}

/** A way to reach people. */
export interface Channel {
  /** Hands a message over; throws `DeliveryFailed`. Done twice, the receiver can tell that it is one message. */
  readonly send: (message: Message) => Promise<void>
}

/** A message was not taken. `code` is a word without data; `isFinal`: the other side will not take this one at any time. */
export class DeliveryFailed extends Error {
  override readonly name = 'DeliveryFailed'
  readonly code: string
  readonly isFinal: boolean

  constructor(code: string, { isFinal, cause }: { isFinal: boolean; cause?: unknown }) {
    super(code, { cause })
    this.code = code
    this.isFinal = isFinal
  }
}
