import type { Logger } from 'pino'

/**
 * Has something done for which nobody who waits for an answer has to wait, and which may be lost with the process: figures that can
 * be worked out again. It resolves when whoever asked may go on.
 */
export type Afterwards = (work: () => Promise<void>) => Promise<void>

/** Where nobody waits for an answer: does it at once. */
export const doneAtOnce: Afterwards = (work) => work()

/** So that an answer is written first: what comes afterwards can keep the process busy. */
const ANSWER_MS = 20

/** A process that answers: one piece of work after the other, behind the answers. */
export function createAfterwards(log: Logger): {
  readonly afterwards: Afterwards
  /** Resolves when all of it is done; nothing is begun that was not begun. */
  readonly close: () => Promise<void>
} {
  let isClosing = false
  let last = Promise.resolve()
  const next = async (work: () => Promise<void>) => {
    await new Promise((resolve) => setTimeout(resolve, ANSWER_MS))
    if (isClosing) return
    try {
      await work()
    } catch (err) {
      log.warn({ err }, 'what was to be done after an answer failed')
    }
  }
  return {
    afterwards: (work) => {
      last = last.then(() => next(work))
      return Promise.resolve()
    },
    close: () => {
      isClosing = true
      return last
    },
  }
}
