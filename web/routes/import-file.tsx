import type { Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { listUploads } from '../../src/actions/import/list-uploads.ts'
import {
  IMPORT_ROLES,
  importKindsOf,
  UPLOAD_BYTES_MAX,
  UPLOAD_LINES_MAX,
  uploadFile,
  uploadFileInput,
} from '../../src/actions/import/upload.ts'
import { listPools } from '../../src/actions/pool/list.ts'
import { onlyFor } from '../../src/actor.ts'
import type { Context } from '../../src/context.ts'
import { ActionError, type FieldProblem } from '../../src/errors.ts'
import { FILE_FIELDS, type FileKind, ImportFile } from '../pages/import-file.tsx'
import { readForm, textOf } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'
import type { Messages } from '../words/nl.ts'
import { isForAnotherPage } from './request.tsx'

/** What a browser or Excel calls a file of text; some say nothing at all. */
const TEXT_TYPE = /^(text\/|application\/(csv|vnd\.ms-excel|octet-stream)$|$)/

export function isFileKind(text: string): text is FileKind {
  return Object.hasOwn(UPLOAD_LINES_MAX, text)
}

/** Takes the file of the form, or says beside its field what is wrong with it. */
export async function takeFile(c: HttpContext<HttpEnv>) {
  const body = await c.req.parseBody()
  const typed = { soort: textOf(body['soort']), pool: textOf(body['pool']) }
  try {
    const file = await fileIn(viewOf(c).t, body['bestand'])
    const isForPool = typed.soort === 'members'
    const given = { kind: typed.soort, poolId: isForPool ? typed.pool : '', ...file }
    const input = readForm(uploadFileInput, given)
    const { uploadId } = await uploadFile(contextOf(c), input)
    return c.redirect(`/inlezen/${uploadId}/kolommen`, 303)
  } catch (error) {
    if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
    return filePage(c, { error, typed })
  }
}

async function fileIn(t: Messages, given: unknown) {
  const complain = (remedy: string) =>
    new ActionError('invalid-input', t.errorFill, {
      fields: [{ field: 'bestand', value: '', remedy }],
    })
  if (!(given instanceof File) || given.size === 0) throw complain(t.files.chooseFile)
  if (given.size > UPLOAD_BYTES_MAX) throw complain(t.files.tooLarge)
  const isText = /\.(csv|txt|tsv)$/i.test(given.name) && TEXT_TYPE.test(given.type)
  if (!isText) throw complain(t.files.notCsv)
  return { fileName: given.name.slice(-200), bytes: new Uint8Array(await given.arrayBuffer()) }
}

/** The first page, with what was wrong with the file where something was. */
export async function filePage(
  c: HttpContext<HttpEnv>,
  refused?: { readonly error: ActionError; readonly typed: Readonly<Record<string, string>> },
) {
  const context = contextOf(c)
  const { role } = onlyFor(context.actor, ...IMPORT_ROLES)
  const view = { ...viewOf(c), path: '/inlezen' }
  const refusal = refused && {
    detail: refused.error.detail,
    fields: refused.error.fields.map(besideFile),
  }
  const open = await listUploads(context, {})
  const kinds = importKindsOf(role)
  const pools = kinds.includes('members') ? await poolsOf(context) : []
  const typed = refused?.typed ?? {}
  const status = refused === undefined ? 200 : refusalStatus(refused.error)
  const body = <ImportFile {...{ view, kinds, pools, open, typed, refusal }} />
  return show(c, { view, title: view.t.files.title, status, body })
}

/** What is wrong on a line of the file stands beside the file, with its number: this page shows no lines. */
function besideFile(problem: FieldProblem): FieldProblem {
  const { field, remedy } = problem
  if (FILE_FIELDS[field] !== undefined) return problem
  const place = field.charAt(0).toUpperCase() + field.slice(1)
  return { ...problem, field: 'bestand', remedy: `${place}: ${remedy}` }
}

async function poolsOf(context: Context) {
  const { items } = await listPools(context, {})
  return items.map(({ id, name }) => ({ value: id, text: name }))
}
