import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { readNames } from '../../src/actions/reference/names.ts'
import { readReference } from '../../src/actions/reference/read.ts'
import { closeSite, closeSiteInput } from '../../src/actions/site/close.ts'
import { previewClosingInput } from '../../src/actions/site/closing-input.ts'
import { listClosings } from '../../src/actions/site/list-closings.ts'
import { type ClosingPreview, previewClosing } from '../../src/actions/site/preview-closing.ts'
import { reopenSite, reopenSiteInput } from '../../src/actions/site/reopen.ts'
import { onlyFor } from '../../src/actor.ts'
import { ActionError, type FieldProblem } from '../../src/errors.ts'
import { ClosingPage } from '../pages/closing.tsx'
import type { TypedClosing } from '../parts/closing-props.ts'
import { readAddress } from '../read-address.ts'
import { readForm, textOf } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'
import { isForAnotherPage } from './request.tsx'

const FIELDS = ['siteId', 'firstDay', 'lastDay', 'reason', 'seen'] as const

/** A school that is closed: looked at first, then done; and taken back. */
export function closingRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/school-dicht', (c) => {
    const typed = typedOf(c.req.query())
    return 'firstDay' in c.req.query() ? lookAt(c, typed) : closingPage(c, { typed })
  })
  routes.post('/school-dicht', async (c) => {
    const typed = typedOf(await c.req.parseBody())
    try {
      await closeSite(contextOf(c), readForm(closeSiteInput, typed))
      return c.redirect('/school-dicht?gelukt=dicht', 303)
    } catch (error) {
      if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
      return error.code === 'stale-version'
        ? lookAt(c, typed, error)
        : closingPage(c, { typed, error })
    }
  })
  routes.post('/school-dicht/:closingId/open', async (c) => {
    await reopenSite(contextOf(c), readAddress(reopenSiteInput, c.req.param()))
    return c.redirect('/school-dicht?gelukt=open', 303)
  })
  return routes
}

function typedOf(given: Readonly<Record<string, unknown>>): TypedClosing {
  const entries = FIELDS.map((name) => [name, textOf(given[name]).trim()])
  return Object.fromEntries(entries) as TypedClosing
}

/** What would happen; `error` says why it is looked at again. */
async function lookAt(c: HttpContext<HttpEnv>, typed: TypedClosing, error?: ActionError) {
  try {
    complainOfEmpty(c, typed)
    const { seen: _seen, ...given } = typed
    // Who names one day means that day.
    const asked = { ...given, lastDay: given.lastDay || given.firstDay }
    const preview = await previewClosing(contextOf(c), readForm(previewClosingInput, asked))
    return closingPage(c, { typed, preview, ...(error && { error }) })
  } catch (refusal) {
    if (!(refusal instanceof ActionError) || isForAnotherPage(refusal)) throw refusal
    return closingPage(c, { typed, error: refusal })
  }
}

function complainOfEmpty(c: HttpContext<HttpEnv>, typed: TypedClosing): void {
  const { t } = viewOf(c)
  const remedies = { siteId: t.post.choose, firstDay: t.post.fill, reason: t.post.choose }
  const fields = (Object.keys(remedies) as (keyof typeof remedies)[])
    .filter((field) => typed[field] === '')
    .map((field): FieldProblem => ({ field, value: '', remedy: remedies[field] }))
  if (fields.length > 0) throw new ActionError('invalid-input', t.errorFill, { fields })
}

async function closingPage(
  c: HttpContext<HttpEnv>,
  asked: {
    readonly typed: TypedClosing
    readonly preview?: ClosingPreview
    readonly error?: ActionError
  },
) {
  const context = contextOf(c)
  onlyFor(context.actor, 'school')
  const view = { ...viewOf(c), path: '/school-dicht' }
  const { typed, preview, error } = asked
  const { sites } = await readReference(context, {})
  const { items: closings } = await listClosings(context, {})
  const names = await readNames(context, {})
  const refusal = error && { detail: error.detail, fields: error.fields }
  return show(c, {
    view,
    title: view.t.roads.closing.title,
    status: error === undefined ? 200 : refusalStatus(error),
    body: <ClosingPage {...{ view, names, sites, closings, typed, preview, refusal }} />,
  })
}
