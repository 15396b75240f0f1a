import { parentPort } from 'node:worker_threads'
import { typeset } from './typeset.ts'

/** One document to set. */
export interface TypesetQuestion {
  readonly id: number
  readonly data: string
  readonly at: number
}

/** The document, or why there is none. */
export type TypesetAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly failure: string }

function answered({ id, data, at }: TypesetQuestion): TypesetAnswer {
  try {
    return { id, pdf: typeset(data, at) }
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (question: TypesetQuestion) => {
  parentPort?.postMessage(answered(question))
})
