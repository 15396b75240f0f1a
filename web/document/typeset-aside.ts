import { Worker } from 'node:worker_threads'
import type { TypesetAnswer, TypesetQuestion } from './typeset-worker.ts'

const THREAD = new URL('./typeset-worker.ts', import.meta.url)

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (error: Error) => void
}

const waiting = new Map<number, Waiting>()
let thread: Worker | undefined
let asked = 0

/**
 * Sets a document in a thread of its own, since it takes a tenth of a second in which nobody else would be answered. The thread is
 * kept, and does not keep the program alive. Rejects with what Typst says is wrong, or when the thread dies.
 */
export function typesetAside(data: string, at: number): Promise<Uint8Array> {
  const id = asked++
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    thread ??= begin()
    thread.ref()
    thread.postMessage({ id, data, at } satisfies TypesetQuestion)
  })
}

function begin(): Worker {
  const started = new Worker(THREAD)
  const fail = (error: Error) => {
    if (thread === started) thread = undefined
    for (const [id, { reject }] of waiting) {
      waiting.delete(id)
      reject(error)
    }
  }
  started.on('message', (answer: TypesetAnswer) => {
    const asker = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) started.unref()
    if ('pdf' in answer) asker?.resolve(answer.pdf)
    else asker?.reject(new Error(answer.failure))
  })
  started.once('error', fail)
  started.once('exit', () => fail(new Error('the thread that sets documents has ended')))
  return started
}
