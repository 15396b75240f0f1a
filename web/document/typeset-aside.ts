import { aside } from '../../src/actions/aside.ts'
import type { Document } from './typeset.ts'

/** Sets a document in a thread of its own: it takes a tenth of a second. Rejects with what Typst says is wrong. */
export const typesetAside = aside<Document, Uint8Array>(
  new URL('./typeset-worker.ts', import.meta.url),
)
