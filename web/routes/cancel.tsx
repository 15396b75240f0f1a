import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { cancelAssignment, cancelAssignmentInput } from '../../src/actions/assignment/cancel.ts'
import { onlyFor } from '../../src/actor.ts'
import { ActionError } from '../../src/errors.ts'
import { lookedDays } from '../looked-days.ts'
import { CancelPage } from '../pages/cancel.tsx'
import { readForm, textOf } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'
import { isForAnotherPage } from './request.tsx'

/** A school or a coordinator says that somebody cannot come; a member does so in the own agenda. */
export function cancelRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/inzet/:assignmentId/afzeggen', (c) => cancelPage(c))
  routes.post('/inzet/:assignmentId/afzeggen', async (c) => {
    const context = contextOf(c)
    onlyFor(context.actor, 'school', 'coordinator')
    // What is nobody's assignment is not there, whatever was typed.
    const { preview } = await lookedDays(c)
    const { assignmentId } = preview
    const body = await c.req.parseBody()
    try {
      const [firstDay, lastDay] = [textOf(body['firstDay']), textOf(body['lastDay'])]
      const given = { assignmentId, firstDay, lastDay }
      const { requestId } = await cancelAssignment(context, readForm(cancelAssignmentInput, given))
      return c.redirect(`/inbox/${requestId}?gelukt=afgezegd`, 303)
    } catch (error) {
      if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
      return cancelPage(c, error)
    }
  })
  return routes
}

async function cancelPage(c: HttpContext<HttpEnv>, refused?: ActionError) {
  onlyFor(contextOf(c).actor, 'school', 'coordinator')
  const { preview, error = refused } = await lookedDays(c)
  const view = { ...viewOf(c), path: `/inzet/${preview.assignmentId}/afzeggen` }
  const refusal = error && { detail: error.detail, fields: error.fields }
  return show(c, {
    view,
    title: view.t.roads.cancel.title(preview.memberName),
    status: error === undefined ? 200 : refusalStatus(error),
    body: <CancelPage {...{ view, preview, refusal }} />,
  })
}
