import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { discardFile } from '../../src/actions/import/discard.ts'
import { exampleFile } from '../../src/actions/import/example-file.ts'
import { mapColumns, mapColumnsInput } from '../../src/actions/import/map-columns.ts'
import { readRefusedFile } from '../../src/actions/import/refused-file.ts'
import {
  type ShownUpload,
  showUpload,
  showUploadInput,
} from '../../src/actions/import/show-upload.ts'
import { takeInFile } from '../../src/actions/import/take-in.ts'
import type { Context } from '../../src/context.ts'
import { ActionError, notFound } from '../../src/errors.ts'
import { ImportCheck } from '../pages/import-check.tsx'
import { columnField, ImportColumns } from '../pages/import-columns.tsx'
import { ImportReportPage } from '../pages/import-report.tsx'
import { proofPath } from '../parts/proof-first.tsx'
import { readAddress } from '../read-address.ts'
import { readForm, textOf } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'
import { filePage, isFileKind, takeFile } from './import-file.tsx'
import { isForAnotherPage } from './request.tsx'

/** Reading a file in: the file, its columns, looking at every line, and what became of it. */
export function importRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/inlezen', (c) => filePage(c))
  routes.post('/inlezen', takeFile)
  routes.get('/inlezen/voorbeeld/:name', (c) => {
    const kind = c.req.param('name').replace(/\.csv$/, '')
    if (!isFileKind(kind)) throw notFound()
    return csv(c, `${kind}.csv`, exampleFile(kind))
  })
  routes.get('/inlezen/:id', async (c) => {
    const { id, mapping, report } = await uploadOf(c)
    const step = report !== null ? 'verslag' : mapping === null ? 'kolommen' : 'nakijken'
    return c.redirect(`/inlezen/${id}/${step}`, 303)
  })
  routes.get('/inlezen/:id/kolommen', async (c) => columnsPage(c, await uploadOf(c)))
  routes.post('/inlezen/:id/kolommen', chooseColumns)
  routes.get('/inlezen/:id/nakijken', async (c) => checkPage(c, await uploadOf(c)))
  routes.post('/inlezen/:id/inlezen', takeIn)
  routes.post('/inlezen/:id/weg', async (c) => {
    await discardFile(contextOf(c), { uploadId: (await uploadOf(c)).id })
    return c.redirect('/inlezen?gelukt=bestand-weg', 303)
  })
  routes.get('/inlezen/:id/verslag', async (c) => reportPage(c, await uploadOf(c)))
  routes.get('/inlezen/:id/geweigerd.csv', async (c) => {
    const { id: uploadId } = await uploadOf(c)
    const reasonHeading = viewOf(c).t.files.reasonColumn
    const { fileName, text } = await readRefusedFile(contextOf(c), { uploadId, reasonHeading })
    return csv(c, fileName, text)
  })
  return routes
}

/** One of the own files; throws `not-found`. */
function uploadOf(c: HttpContext<HttpEnv>): Promise<ShownUpload> {
  const context = contextOf(c)
  const read = readAddress(showUploadInput, { uploadId: c.req.param('id') })
  return showUpload(context, read)
}

function csv(c: HttpContext<HttpEnv>, fileName: string, text: string) {
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
  c.header('Cache-Control', 'no-store')
  return c.body(text)
}

async function chooseColumns(c: HttpContext<HttpEnv>) {
  const upload = await uploadOf(c)
  const body = await c.req.parseBody()
  const chosen = Object.fromEntries(
    upload.columns.flatMap(({ name }, place) => {
      const heading = textOf(body[columnField(place)])
      return heading === '' ? [] : [[name, heading]]
    }),
  )
  return orAgain(
    c,
    upload,
    async (context) => {
      await mapColumns(context, readForm(mapColumnsInput, { uploadId: upload.id, mapping: chosen }))
      return 'nakijken'
    },
    (error) => columnsPage(c, upload, { error, chosen }),
  )
}

async function takeIn(c: HttpContext<HttpEnv>) {
  const upload = await uploadOf(c)
  const body = await c.req.parseBody()
  const withWarnings = textOf(body['waarschuwingen']) === 'ja'
  return orAgain(
    c,
    upload,
    async (context) => {
      await takeInFile(context, { uploadId: upload.id, withWarnings })
      return 'verslag'
    },
    (error) => checkPage(c, upload, error),
  )
}

/** Takes a step and goes to the page of the next; a file that was read in already shows what became of it. */
async function orAgain(
  c: HttpContext<HttpEnv>,
  { id }: ShownUpload,
  take: (context: Context) => Promise<string>,
  again: (error: ActionError) => Response | Promise<Response>,
): Promise<Response> {
  try {
    return c.redirect(`/inlezen/${id}/${await take(contextOf(c))}`, 303)
  } catch (error) {
    if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
    if (error.code === 'proof-needed') return c.redirect(proofPath(`/inlezen/${id}/nakijken`), 303)
    if (error.code === 'already-decided') return c.redirect(`/inlezen/${id}/verslag`, 303)
    return again(error)
  }
}

function columnsPage(
  c: HttpContext<HttpEnv>,
  upload: ShownUpload,
  refused?: { readonly error: ActionError; readonly chosen: Readonly<Record<string, string>> },
) {
  if (upload.report !== null) return c.redirect(`/inlezen/${upload.id}/verslag`, 303)
  const view = { ...viewOf(c), path: `/inlezen/${upload.id}/kolommen` }
  const refusal = refused && { detail: refused.error.detail, fields: refused.error.fields }
  const body = <ImportColumns {...{ view, upload, refusal }} chosen={refused?.chosen} />
  const status = refused === undefined ? 200 : refusalStatus(refused.error)
  return show(c, { view, title: view.t.files.columnsTitle, status, body })
}

function checkPage(c: HttpContext<HttpEnv>, upload: ShownUpload, error?: ActionError) {
  if (upload.report !== null) return c.redirect(`/inlezen/${upload.id}/verslag`, 303)
  if (upload.mapping === null) return c.redirect(`/inlezen/${upload.id}/kolommen`, 303)
  const view = { ...viewOf(c), path: `/inlezen/${upload.id}/nakijken` }
  const refusal = error && { detail: error.detail, fields: error.fields }
  const status = error === undefined ? 200 : refusalStatus(error)
  const body = <ImportCheck {...{ view, upload, refusal }} />
  return show(c, { view, title: view.t.files.checkTitle, status, body })
}

function reportPage(c: HttpContext<HttpEnv>, upload: ShownUpload) {
  const { report } = upload
  if (report === null) return c.redirect(`/inlezen/${upload.id}`, 303)
  const view = viewOf(c)
  const body = <ImportReportPage {...{ view, upload, report }} />
  return show(c, { view, title: view.t.files.reportTitle, body })
}
