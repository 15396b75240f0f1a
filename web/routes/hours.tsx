import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { addDays } from '../../scheduler/domain/day.ts'
import { listDueHours } from '../../src/actions/fulfilment/list-due.ts'
import {
  type RecordFulfilmentInput,
  recordFulfilment,
  recordFulfilmentInput,
} from '../../src/actions/fulfilment/record.ts'
import {
  type ShownDueHours,
  showDueHours,
  showDueHoursInput,
} from '../../src/actions/fulfilment/show-due.ts'
import { readNames } from '../../src/actions/reference/names.ts'
import type { Context } from '../../src/context.ts'
import { ActionError, type FieldProblem } from '../../src/errors.ts'
import { everyPaidCancellation } from '../every-page.ts'
import { ConfirmHours, tickOf } from '../pages/confirm-hours.tsx'
import { Hours } from '../pages/hours.tsx'
import { readAddress } from '../read-address.ts'
import { readForm, textOf } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'
import type { Messages } from '../words/nl.ts'
import { isForAnotherPage } from './request.tsx'

/** So long what was cancelled and is paid stays in view. */
const CANCELLED_DAYS_BACK = 31

/** The hours that wait, and confirming those of one assignment. */
export function hoursRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/uren', async (c) => {
    const view = viewOf(c)
    const due = await listDueHours(contextOf(c), {})
    const since = { from: addDays(view.today, -CANCELLED_DAYS_BACK), limit: 500 }
    const cancelled = await everyPaidCancellation(contextOf(c), since)
    const body = <Hours {...{ view, due, cancelled }} />
    return show(c, { view, title: view.t.hours.title, body })
  })
  routes.get('/uren/:assignmentId', (c) => confirmPage(c))
  routes.post('/uren/:assignmentId', async (c) => {
    const body = await c.req.parseBody()
    const typed = Object.fromEntries(
      Object.entries(body).map(([name, value]) => [name, textOf(value).trim()]),
    )
    const context = contextOf(c)
    const hours = await dueHours(context, c.req.param('assignmentId'))
    try {
      const input = inputOf(viewOf(c).t, hours, typed)
      await recordFulfilment(context, input).catch((error: unknown) => {
        throw inFields(error, input)
      })
    } catch (error) {
      if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
      return confirmPage(c, { error, typed })
    }
    return c.redirect('/uren?gelukt=uren-bevestigd', 303)
  })
  return routes
}

/** The hours of one of the own assignments; throws `not-found`. */
function dueHours(context: Context, assignmentId: string | undefined): Promise<ShownDueHours> {
  const asked = readAddress(showDueHoursInput, { assignmentId })
  return showDueHours(context, asked)
}

/** The lessons that are ticked, with what went otherwise than planned. Throws `invalid-input` for what is no whole number. */
function inputOf(
  t: Messages,
  { assignmentId, due }: ShownDueHours,
  typed: Readonly<Record<string, string>>,
) {
  const chosen = due.filter(({ id }) => typed[tickOf(id)] === 'ja')
  if (due.length > 0 && chosen.length === 0) throw complain(t, [nothingChosen(t, due)])
  const said = chosen.map(({ id: assignmentSessionId, minutes: planned }) => {
    const text = typed[assignmentSessionId] ?? `${planned}`
    const minutes = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
    return { assignmentSessionId, planned, minutes, text }
  })
  const fields = said
    .filter(({ minutes }) => Number.isNaN(minutes))
    .map(({ assignmentSessionId: field, text: value }) => ({ field, value, remedy: t.hours.whole }))
  if (fields.length > 0) throw complain(t, fields)
  const changed = said.filter(({ minutes, planned }) => minutes !== planned)
  const isWhole = chosen.length === due.length
  return readForm(recordFulfilmentInput, {
    assignmentId,
    sessions: changed.map(({ assignmentSessionId, minutes }) => ({ assignmentSessionId, minutes })),
    assignmentSessionIds: isWhole ? undefined : chosen.map(({ id }) => id),
    rating: typed['oordeel'] ? Number(typed['oordeel']) : undefined,
    fitWords: typed['oordeel'] ? typed['woorden'] : undefined,
    trainingWentAhead: typed['scholing'] ? typed['scholing'] === 'ja' : undefined,
  })
}

function complain(t: Messages, fields: readonly FieldProblem[]): ActionError {
  return new ActionError('invalid-input', t.errorFill, { fields })
}

function nothingChosen(t: Messages, [first]: ShownDueHours['due']): FieldProblem {
  return {
    field: first === undefined ? '' : tickOf(first.id),
    value: '',
    remedy: t.school.hours.choose,
  }
}

/** The action names a lesson by its place among those that changed, the page by its id. */
function inFields(error: unknown, { sessions }: RecordFulfilmentInput): unknown {
  if (!(error instanceof ActionError)) return error
  const fields = error.fields.map((problem): FieldProblem => {
    const place = Number(/^sessions\[(\d+)\]/.exec(problem.field)?.[1])
    return { ...problem, field: sessions[place]?.assignmentSessionId ?? problem.field }
  })
  return new ActionError(error.code, error.detail, { facts: error.facts, fields })
}

async function confirmPage(
  c: HttpContext<HttpEnv>,
  refused?: { readonly error: ActionError; readonly typed: Readonly<Record<string, string>> },
) {
  const context = contextOf(c)
  const hours = await dueHours(context, c.req.param('assignmentId'))
  const view = { ...viewOf(c), path: `/uren/${hours.assignmentId}` }
  const names = await readNames(context, {})
  const refusal = refused && { detail: refused.error.detail, fields: refused.error.fields }
  return show(c, {
    view,
    title: view.t.hours.oneTitle(hours.memberName),
    status: refused === undefined ? 200 : refusalStatus(refused.error),
    body: <ConfirmHours {...{ view, names, hours, refusal }} typed={refused?.typed} />,
  })
}
