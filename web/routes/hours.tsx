import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { listAssignments, listAssignmentsInput } from '../../src/actions/assignment/list.ts'
import { listDueHours } from '../../src/actions/fulfilment/list-due.ts'
import {
  type RecordFulfilmentInput,
  recordFulfilment,
  recordFulfilmentInput,
} from '../../src/actions/fulfilment/record.ts'
import { readNames } from '../../src/actions/reference/names.ts'
import type { Context } from '../../src/context.ts'
import { ActionError, type FieldProblem, notFound } from '../../src/errors.ts'
import { ConfirmHours, type TaughtAssignment } from '../pages/confirm-hours.tsx'
import { Hours } from '../pages/hours.tsx'
import { readForm, textOf } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'
import type { Messages } from '../words/nl.ts'
import { isForAnotherPage } from './request.tsx'

/** The hours that wait, and confirming those of one assignment. */
export function hoursRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/uren', async (c) => {
    const view = viewOf(c)
    const due = await listDueHours(contextOf(c), {})
    return show(c, { view, title: view.t.hours.title, body: <Hours view={view} due={due} /> })
  })
  routes.get('/uren/:assignmentId', (c) => confirmPage(c, c.req.query('aanvraag')))
  routes.post('/uren/:assignmentId', async (c) => {
    const body = await c.req.parseBody()
    const typed = Object.fromEntries(
      Object.entries(body).map(([name, value]) => [name, textOf(value).trim()]),
    )
    const context = contextOf(c)
    const assignment = await taught(context, c.req.param('assignmentId'), typed['aanvraag'])
    try {
      const input = inputOf(viewOf(c).t, assignment, typed)
      await recordFulfilment(context, input).catch((error: unknown) => {
        throw inFields(error, input)
      })
    } catch (error) {
      if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
      return confirmPage(c, typed['aanvraag'], { error, typed })
    }
    return c.redirect('/uren?gelukt=uren-bevestigd', 303)
  })
  return routes
}

/** One of the own assignments with the lessons that were not cancelled; throws `not-found`. */
async function taught(
  context: Context,
  assignmentId: string,
  requestId: string | undefined,
): Promise<TaughtAssignment> {
  const asked = listAssignmentsInput.safeParse({ requestId, limit: 500 })
  if (!asked.success || requestId === undefined) throw notFound()
  const { items } = await listAssignments(context, asked.data)
  const found = items.find(({ id }) => id === assignmentId)
  if (found === undefined) throw notFound()
  return { ...found, sessions: found.sessions.filter(({ status }) => status === 'confirmed') }
}

/** Only what went otherwise than planned. Throws `invalid-input` for what is no whole number. */
function inputOf(
  t: Messages,
  { id, sessions }: TaughtAssignment,
  typed: Readonly<Record<string, string>>,
) {
  const said = sessions.map(({ id: assignmentSessionId, minutes: planned }) => {
    const text = typed[assignmentSessionId] ?? `${planned}`
    const minutes = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
    return { assignmentSessionId, planned, minutes, text }
  })
  const fields = said
    .filter(({ minutes }) => Number.isNaN(minutes))
    .map(({ assignmentSessionId: field, text: value }) => ({ field, value, remedy: t.hours.whole }))
  if (fields.length > 0) throw new ActionError('invalid-input', t.errorFill, { fields })
  const changed = said.filter(({ minutes, planned }) => minutes !== planned)
  return readForm(recordFulfilmentInput, {
    assignmentId: id,
    sessions: changed.map(({ assignmentSessionId, minutes }) => ({ assignmentSessionId, minutes })),
    rating: typed['oordeel'] ? Number(typed['oordeel']) : undefined,
  })
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
  requestId: string | undefined,
  refused?: { readonly error: ActionError; readonly typed: Readonly<Record<string, string>> },
) {
  const context = contextOf(c)
  const assignment = await taught(context, c.req.param('assignmentId') ?? '', requestId)
  const view = { ...viewOf(c), path: `/uren/${assignment.id}` }
  const names = await readNames(context, {})
  const refusal = refused && { detail: refused.error.detail, fields: refused.error.fields }
  const typed = refused?.typed ?? {}
  return show(c, {
    view,
    title: view.t.hours.oneTitle(assignment.memberName ?? view.t.unknown),
    status: refused === undefined ? 200 : refusalStatus(refused.error),
    body: <ConfirmHours {...{ view, names, assignment, typed, refusal }} />,
  })
}
