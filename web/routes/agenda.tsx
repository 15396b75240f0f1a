import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { readAgenda, readAgendaInput } from '../../src/actions/assignment/agenda.ts'
import { cancelAssignment, cancelAssignmentInput } from '../../src/actions/assignment/cancel.ts'
import { showAssignment, showAssignmentInput } from '../../src/actions/assignment/show.ts'
import { readNames } from '../../src/actions/reference/names.ts'
import { onlyFor } from '../../src/actor.ts'
import { ActionError } from '../../src/errors.ts'
import { lookedDays } from '../looked-days.ts'
import { AGENDA_DAYS, Agenda } from '../pages/agenda.tsx'
import { ArrivalPack, packTitle } from '../pages/arrival-pack.tsx'
import { CannotCome } from '../pages/cannot-come.tsx'
import { readAddress } from '../read-address.ts'
import { readForm, textOf } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'
import { isForAnotherPage } from './request.tsx'

/** A member's own agenda, what is needed to arrive, and saying that one cannot come. */
export function agendaRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/agenda', async (c) => {
    const context = contextOf(c)
    const view = viewOf(c)
    const asked = { from: view.query['vanaf'] || view.today, days: AGENDA_DAYS }
    const agenda = await readAgenda(context, readForm(readAgendaInput, asked))
    const names = await readNames(context, {})
    const title = view.t.member.agenda.title
    return show(c, { view, title, body: <Agenda {...{ view, names, agenda }} /> })
  })
  routes.get('/agenda/:assignmentId', async (c) => {
    const { view, names, assignment } = await ownAssignment(c)
    const body = <ArrivalPack {...{ view, names, assignment }} />
    return show(c, { view, title: packTitle(view, assignment), body })
  })
  routes.get('/agenda/:assignmentId/afmelden', (c) => cannotComePage(c))
  routes.post('/agenda/:assignmentId/afmelden', async (c) => {
    // A school and a coordinator cancel on the page of the request, where other people are told other things.
    const context = contextOf(c)
    onlyFor(context.actor, 'member')
    const body = await c.req.parseBody()
    const typed = { reason: textOf(body['reason']) }
    const days = { firstDay: textOf(body['firstDay']), lastDay: textOf(body['lastDay']) }
    const assignmentId = c.req.param('assignmentId')
    try {
      const input = readForm(cancelAssignmentInput, { assignmentId, ...days, ...typed })
      await cancelAssignment(context, input)
    } catch (error) {
      if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
      return cannotComePage(c, { error, typed })
    }
    return c.redirect(`/agenda/${encodeURIComponent(assignmentId)}?gelukt=afgemeld`, 303)
  })
  return routes
}

/** One of the own assignments, and what its page needs. Throws `not-found`. */
async function ownAssignment(c: HttpContext<HttpEnv>) {
  const context = contextOf(c)
  const read = readAddress(showAssignmentInput, { assignmentId: c.req.param('assignmentId') })
  const assignment = await showAssignment(context, read)
  const view = { ...viewOf(c), path: `/agenda/${assignment.id}` }
  return { view, names: await readNames(context, {}), assignment }
}

async function cannotComePage(
  c: HttpContext<HttpEnv>,
  refused?: {
    readonly error: ActionError
    readonly typed: { readonly reason: string }
  },
) {
  const { view, names, assignment } = await ownAssignment(c)
  const looked = assignment.status === 'confirmed' ? await lookedDays(c) : undefined
  const error = refused?.error ?? looked?.error
  const preview = looked?.preview
  const refusal = error && { detail: error.detail, fields: error.fields }
  const typed = refused?.typed ?? { reason: 'no-reason' }
  return show(c, {
    view,
    title: view.t.member.cancel.title(assignment.siteName),
    status: error === undefined ? 200 : refusalStatus(error),
    body: <CannotCome {...{ view, names, assignment, preview, typed, refusal }} />,
  })
}
