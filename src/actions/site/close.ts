import { z } from 'zod'
import { insertClosing } from '../../../db/queries/closing.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { type CalledOff, callOffLessons } from './call-off-lessons.ts'
import { CLOSING_NAMES, previewClosingInput } from './closing-input.ts'
import { closingOf } from './closing-of.ts'

export const closeSiteInput = previewClosingInput.safeExtend({
  /** What `previewClosing` answered: nothing happens that was not shown. */
  seen: z.string().length(64),
})

export type CloseSiteInput = z.output<typeof closeSiteInput>

/** A school that is closed, and what that did. */
export interface ClosedSite {
  readonly closingId: string
  readonly siteId: string
  readonly days: readonly string[]
  readonly requests: readonly CalledOff[]
}

/**
 * A school closes one or more days: the days stand in the calendar of the site, the lessons that have not begun fall out, whoever
 * was coming or was asked is told, and what is left is matched again. A request of which nothing is left ends. Paid is as the
 * rules of play say (`paid-anyway.ts`). Throws `not-found`, `invalid-input` for days that are over or closed already, and
 * `stale-version` where something changed since the preview.
 */
export async function closeSite(context: Context, input: CloseSiteInput): Promise<ClosedSite> {
  const actor = onlyFor(context.actor, 'school')
  return change(context, 'site.close', input, async (tx) => {
    const { seen, reason, ...asked } = input
    const now = context.now()
    const closing = await closingOf(tx, actor, { ...asked, reason }, { now, today: dayOf(now) })
    if (closing.seen !== seen) {
      throw new ActionError(
        'stale-version',
        'Er is intussen iets veranderd. Bekijk opnieuw wat er gebeurt.',
      )
    }
    const { siteId, firstDay, lastDay } = asked
    const closingId = await insertClosing(tx, {
      siteId,
      firstDay,
      lastDay,
      kind: reason === 'study-day' ? 'study-day' : 'closure',
      name: CLOSING_NAMES[reason],
    })
    const requests: CalledOff[] = []
    for (const one of closing.requests) {
      requests.push(await callOffLessons(tx, context, one))
    }
    await record(tx, context, {
      verb: 'site.close',
      subjectId: siteId,
      boardId: actor.boardId,
      poolId: null,
      facts: {
        closingId,
        firstDay,
        lastDay,
        reason,
        requestIds: requests.map((one) => one.requestId),
      },
    })
    return { closingId, siteId, days: closing.days, requests }
  })
}
