import { parentPort, Worker } from 'node:worker_threads'

interface Asked<Question> {
  readonly id: number
  readonly question: Question
}

type Answered<Answer> =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly failure: string }

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

/**
 * Work in a thread of its own, for what takes so long that meanwhile nobody else would be answered. The thread begins at the first
 * question, is kept, and does not keep the program alive. What it answers rejects with what its work threw, or when it dies;
 * the next question then begins another.
 */
export function aside<Question, Answer>(file: URL): (question: Question) => Promise<Answer> {
  const waiting = new Map<number, Waiting<Answer>>()
  let thread: Worker | undefined
  let asked = 0

  const begin = (): Worker => {
    const started = new Worker(file)
    const fail = (error: Error) => {
      if (thread === started) thread = undefined
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
    started.on('message', (told: Answered<Answer>) => {
      const asker = waiting.get(told.id)
      waiting.delete(told.id)
      if (waiting.size === 0) started.unref()
      if ('answer' in told) asker?.resolve(told.answer)
      else asker?.reject(new Error(told.failure))
    })
    started.once('error', fail)
    started.once('exit', () => fail(new Error(`the thread ended: ${file.pathname}`)))
    return started
  }

  return (question) => {
    const id = asked++
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      thread ??= begin()
      thread.ref()
      thread.postMessage({ id, question } satisfies Asked<Question>)
    })
  }
}

/** What the thread itself does: answers each question in its turn. */
export function answerAside<Question, Answer>(work: (question: Question) => Answer): void {
  parentPort?.on('message', ({ id, question }: Asked<Question>) => {
    parentPort?.postMessage(answered(id, () => work(question)))
  })
}

function answered<Answer>(id: number, work: () => Answer): Answered<Answer> {
  try {
    return { id, answer: work() }
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) }
  }
}
