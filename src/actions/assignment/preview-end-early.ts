import { z } from 'zod'
import { memberNames } from '../../../db/queries/member.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { dayInput, idInput } from '../input.ts'
import { endingOf, lastDaysOf, runningOf } from './ending-of.ts'
import type { FreedMember } from './freed-members.ts'

export const previewEndEarlyInput = z.strictObject({
  assignmentId: idInput,
  /** The last day on which somebody still comes; the soonest that can be where left out. */
  lastDay: dayInput.optional(),
})

export type PreviewEndEarlyInput = z.output<typeof previewEndEarlyInput>

/** On which days an assignment can end earlier, and what one of them would mean. */
export interface EndEarlyPreview {
  readonly assignmentId: string
  readonly requestId: string
  readonly memberName: string
  /** Every day with lessons after which it can end, in order. */
  readonly days: readonly Day[]
  /** Null where no day makes it shorter. */
  readonly ending: {
    readonly lastDay: Day
    /** The lessons that are not asked any more, whoever has them. */
    readonly lessons: number
    readonly openOffers: number
    /** Who need not come any more, with what of it is paid all the same. */
    readonly members: readonly FreedMember[]
    /** Given back when it is ended, so that nothing happens that was not shown. */
    readonly seen: string
  } | null
}

/** What ending after this day would mean; changes nothing. Throws as `endAssignmentEarly` does. */
export async function previewEndEarly(
  context: Context,
  { assignmentId, lastDay: asked }: PreviewEndEarlyInput,
): Promise<EndEarlyPreview> {
  const actor = onlyFor(context.actor, 'school')
  const now = context.now()
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const running = await runningOf(tx, actor, assignmentId)
    const { requestId, memberId } = running.assignment
    const days = lastDaysOf(running, now)
    const names = await memberNames(tx, [memberId])
    const shown = { assignmentId, requestId, memberName: names.get(memberId) ?? '', days }
    const day = asked ?? days[0]
    if (day === undefined) return { ...shown, ending: null }
    const { lastDay, falling, offers, members, seen } = await endingOf(tx, running, day, now)
    const ending = { lastDay, lessons: falling.length, openOffers: offers.length, members, seen }
    return { ...shown, ending }
  })
}
