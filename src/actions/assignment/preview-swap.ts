import type { Tx } from '../../../db/client.ts'
import { memberNames } from '../../../db/queries/member.ts'
import { requestById } from '../../../db/queries/request.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { judgeSwap, type SwapJudgements, seenOf, whyNot } from './judge-swap.ts'
import type { PreviewSwapInput } from './swap-input.ts'
import { type SwapSide, swapSides } from './swap-sides.ts'

/** The lessons of one assignment that go over, and to whom. */
export interface SwapShown {
  readonly assignmentId: string
  readonly requestId: string
  readonly siteName: string
  readonly firstDay: Day
  readonly lastDay: Day
  readonly lessons: number
  readonly minutes: number
  /** Who has them now. */
  readonly memberName: string
  /** Who gets them. */
  readonly takenByName: string
  /** Why that cannot be, in sentences; empty where it can. */
  readonly why: readonly string[]
}

/** What two assignments that change members would mean. */
export interface SwapPreview {
  readonly fromDay: Day
  /** Given back when it is done, so that nothing happens that was not shown. */
  readonly seen: string
  readonly possible: boolean
  readonly sides: readonly [SwapShown, SwapShown]
}

/**
 * Judges what would happen when two members take over each other's lessons; changes nothing. Nobody is asked: where somebody may
 * refuse it is not possible. Throws as `swapSides` does.
 */
export async function previewSwap(context: Context, input: PreviewSwapInput): Promise<SwapPreview> {
  const actor = onlyFor(context.actor, 'coordinator')
  const now = context.now()
  const fromDay = input.fromDay ?? dayOf(now)
  const { sides, names } = await context.db.transaction(scopeOf(actor), async (tx) => {
    const found = await swapSides(tx, actor, { ...input, fromDay, now })
    return { sides: found, names: await namesOf(tx, found) }
  })
  const judgements = await judgeSwap(context, sides)
  const [one, other] = sides
  const shown = [
    shownSide(one, other, { names, judgement: judgements[0] }),
    shownSide(other, one, { names, judgement: judgements[1] }),
  ] as const
  return {
    fromDay,
    seen: seenOf(sides, judgements),
    possible: shown.every(({ why }) => why.length === 0),
    sides: shown,
  }
}

/** By their ids, members, and for each request its site. */
async function namesOf(tx: Tx, sides: readonly [SwapSide, SwapSide]) {
  const members = await memberNames(
    tx,
    sides.map(({ assignment }) => assignment.memberId),
  )
  const names = new Map(members)
  for (const { request } of sides) {
    names.set(request.id, (await requestById(tx, request.id))?.siteName ?? '')
  }
  return names
}

function shownSide(
  { assignment, request, taken }: SwapSide,
  taker: SwapSide,
  about: {
    readonly names: ReadonlyMap<string, string>
    readonly judgement: SwapJudgements[number]
  },
): SwapShown {
  const { names, judgement } = about
  const days = taken.map(({ day }) => day)
  return {
    assignmentId: assignment.id,
    requestId: request.id,
    siteName: names.get(request.id) ?? '',
    firstDay: days.at(0) ?? request.firstDay,
    lastDay: days.at(-1) ?? request.lastDay,
    lessons: taken.length,
    minutes: minutesOf(taken),
    memberName: names.get(assignment.memberId) ?? '',
    takenByName: names.get(taker.assignment.memberId) ?? '',
    why: whyNot(judgement),
  }
}
