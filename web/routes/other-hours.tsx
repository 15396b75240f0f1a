import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { changeHours } from '../../src/actions/assignment/change-hours.ts'
import { changeHoursInput, previewHoursInput } from '../../src/actions/assignment/hours-input.ts'
import { previewCancelInput } from '../../src/actions/assignment/preview-cancel.ts'
import {
  type HoursPreview,
  previewHours,
  type ReadHours,
  readHours,
} from '../../src/actions/assignment/preview-hours.ts'
import { onlyFor } from '../../src/actor.ts'
import { ActionError } from '../../src/errors.ts'
import { OtherHoursPage } from '../pages/other-hours.tsx'
import { readAddress } from '../read-address.ts'
import { readForm } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { freshHours, hoursAsked, hoursField, type TypedHours, typedHours } from '../typed-hours.ts'
import { viewOf } from '../view.ts'
import { isForAnotherPage } from './request.tsx'

const DONE = { booked: 'uren-geboekt', asked: 'uren-gevraagd', open: 'uren-open' } as const

/** A school changes the hours of whom comes already: looked at first, then done. */
export function otherHoursRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/inzet/:assignmentId/uren', async (c) => {
    const hours = await read(c)
    return hoursPage(c, { hours, typed: freshHours(hours) })
  })
  routes.post('/inzet/:assignmentId/uren', async (c) => {
    const hours = await read(c)
    const typed = typedHours(await c.req.parseBody())
    const asked = hoursAsked(hours.assignmentId, hours.weekly, typed)
    if (typed['stap'] !== 'doe') return lookAt(c, hours, typed)
    try {
      const input = readForm(changeHoursInput, { ...asked, seen: typed['seen'] ?? '-' })
      const { requestId, outcome } = await changeHours(contextOf(c), input)
      const said = outcome === null ? 'uren-vervallen' : DONE[outcome]
      return c.redirect(`/inbox/${requestId}?gelukt=${said}`, 303)
    } catch (error) {
      if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
      return error.code === 'stale-version'
        ? lookAt(c, hours, typed, error)
        : hoursPage(c, { hours, typed, error })
    }
  })
  return routes
}

async function read(c: HttpContext<HttpEnv>): Promise<ReadHours> {
  const context = contextOf(c)
  onlyFor(context.actor, 'school')
  const assignmentId = c.req.param('assignmentId')
  return readHours(context, readAddress(previewCancelInput, { assignmentId }))
}

/** What would happen; `error` says why it is looked at again. */
async function lookAt(
  c: HttpContext<HttpEnv>,
  hours: ReadHours,
  typed: TypedHours,
  error?: ActionError,
) {
  try {
    const asked = hoursAsked(hours.assignmentId, hours.weekly, typed)
    const preview = await previewHours(contextOf(c), readForm(previewHoursInput, asked))
    return hoursPage(c, { hours, typed, preview, ...(error && { error }) })
  } catch (refusal) {
    if (!(refusal instanceof ActionError) || isForAnotherPage(refusal)) throw refusal
    return hoursPage(c, { hours, typed, error: refusal })
  }
}

function hoursPage(
  c: HttpContext<HttpEnv>,
  asked: {
    readonly hours: ReadHours
    readonly typed: TypedHours
    readonly preview?: HoursPreview
    readonly error?: ActionError
  },
) {
  const { hours, typed, preview, error } = asked
  const view = { ...viewOf(c), path: `/inzet/${hours.assignmentId}/uren` }
  const fields = error?.fields.map((one) => ({ ...one, field: hoursField(one.field) })) ?? []
  const refusal = error && { detail: error.detail, fields }
  return show(c, {
    view,
    title: view.t.roads.hours.title(hours.memberName),
    status: error === undefined ? 200 : refusalStatus(error),
    body: <OtherHoursPage {...{ view, hours, typed, preview, refusal }} />,
  })
}
