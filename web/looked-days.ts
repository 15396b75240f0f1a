import type { Context as HttpContext } from 'hono'
import { contextOf } from '../api/caller.ts'
import type { HttpEnv } from '../api/http-env.ts'
import {
  type CancelPreview,
  previewCancel,
  previewCancelInput,
} from '../src/actions/assignment/preview-cancel.ts'
import { ActionError } from '../src/errors.ts'
import { readAddress } from './read-address.ts'
import { readForm } from './read-form.ts'
import { isForAnotherPage } from './routes/request.tsx'
import { viewOf } from './view.ts'

/** What was looked at of the days that somebody is out, and why the days that were asked cannot be. */
export interface LookedDays {
  readonly preview: CancelPreview
  readonly error?: ActionError
}

/**
 * What cancelling means on the days in the address; today alone where nothing was asked and there are lessons today, else all. Days
 * that cannot be are answered with why, beside all. Throws `not-found` and `already-decided`.
 */
export async function lookedDays(c: HttpContext<HttpEnv>): Promise<LookedDays> {
  const context = contextOf(c)
  const assignmentId = c.req.param('assignmentId')
  const all = await previewCancel(context, readAddress(previewCancelInput, { assignmentId }))
  const { firstDay, lastDay } = c.req.method === 'GET' ? c.req.query() : {}
  const { today } = viewOf(c)
  const isAsked = Boolean(firstDay || lastDay)
  if (!isAsked && (all.days[0] !== today || all.days.length < 2)) return { preview: all }
  const asked = isAsked ? { firstDay, lastDay } : { firstDay: today, lastDay: today }
  try {
    const input = readForm(previewCancelInput, { assignmentId, ...asked })
    return { preview: await previewCancel(context, input) }
  } catch (error) {
    if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
    return { preview: all, error }
  }
}
