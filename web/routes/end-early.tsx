import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import {
  endAssignmentEarly,
  endAssignmentEarlyInput,
} from '../../src/actions/assignment/end-early.ts'
import {
  previewEndEarly,
  previewEndEarlyInput,
} from '../../src/actions/assignment/preview-end-early.ts'
import { ActionError } from '../../src/errors.ts'
import { EndEarlyPage } from '../pages/end-early.tsx'
import { readAddress } from '../read-address.ts'
import { readForm, textOf } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'
import { isForAnotherPage } from './request.tsx'

/** A school ends an assignment earlier: it looks at what that means first. */
export function endEarlyRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/inzet/:assignmentId/eerder-stoppen', (c) => endPage(c, c.req.query('lastDay')))
  routes.post('/inzet/:assignmentId/eerder-stoppen', async (c) => {
    const context = contextOf(c)
    // What is nobody's assignment is not there, whatever was typed.
    const { assignmentId, requestId } = await soonest(c)
    const body = await c.req.parseBody()
    const [lastDay, seen] = [textOf(body['lastDay']), textOf(body['seen'])]
    try {
      await endAssignmentEarly(
        context,
        readForm(endAssignmentEarlyInput, { assignmentId, lastDay, seen }),
      )
      return c.redirect(`/inbox/${requestId}?gelukt=gestopt`, 303)
    } catch (error) {
      if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
      return endPage(c, lastDay, error)
    }
  })
  return routes
}

function soonest(c: HttpContext<HttpEnv>) {
  const assignmentId = c.req.param('assignmentId')
  return previewEndEarly(contextOf(c), readAddress(previewEndEarlyInput, { assignmentId }))
}

/** With the day that was asked, and where that cannot be with the soonest and why. */
async function endPage(c: HttpContext<HttpEnv>, asked?: string, refused?: ActionError) {
  const { preview, error = refused } = await looked(c, asked)
  const view = { ...viewOf(c), path: `/inzet/${preview.assignmentId}/eerder-stoppen` }
  const refusal = error && { detail: error.detail, fields: error.fields }
  return show(c, {
    view,
    title: view.t.roads.endEarly.title(preview.memberName),
    status: error === undefined ? 200 : refusalStatus(error),
    body: <EndEarlyPage {...{ view, preview, refusal }} />,
  })
}

async function looked(c: HttpContext<HttpEnv>, lastDay: string | undefined) {
  const preview = await soonest(c)
  if (!lastDay) return { preview }
  const { assignmentId } = preview
  try {
    const input = readForm(previewEndEarlyInput, { assignmentId, lastDay })
    return { preview: await previewEndEarly(contextOf(c), input) }
  } catch (error) {
    if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
    return { preview, error }
  }
}
