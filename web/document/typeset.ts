import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const FRAME = ownFile('frame')
const TEMPLATES = { dashboard: ownFile('dashboard'), report: ownFile('report') }
/** No file of the machine is read: the template and its data are all there is. */
const NOWHERE = '/nowhere'

/** A document to set. */
export interface Document {
  readonly template: keyof typeof TEMPLATES
  /** JSON for the template. */
  readonly data: string
  /** When it was made, as it is written in the file; in seconds. */
  readonly atSeconds: number
}

let compiler: NodeCompiler | undefined

/**
 * Sets a document as PDF, with the structure that a reader aloud needs (PDF/UA-1): what that standard forbids, such as a
 * picture without words, does not compile. Throws what Typst says is wrong.
 */
export function typeset({ template, data, atSeconds }: Document): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: NOWHERE })
  const made = compiler.compile({
    mainFileContent: `${FRAME}\n${TEMPLATES[template]}`,
    inputs: { data },
  })
  const error = made.takeError()
  if (made.result === null || error !== null) {
    throw new Error(`the document does not set: ${JSON.stringify(error?.shortDiagnostics)}`)
  }
  const pdf = compiler.pdf(made.result, { pdfStandard: 'ua-1', creationTimestamp: atSeconds })
  compiler.evictCache(0)
  return pdf
}

function ownFile(name: string): string {
  return readFileSync(new URL(`./${name}.typ`, import.meta.url), 'utf8')
}
