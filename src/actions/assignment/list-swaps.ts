import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { assignmentById } from '../../../db/queries/assignment.ts'
import { memberNames } from '../../../db/queries/member.ts'
import { requestById } from '../../../db/queries/request.ts'
import { othersWithLessons } from '../../../db/queries/swap.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { type ActorAs, onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { dayInput, idInput, lineOfText } from '../input.ts'
import { lessonsOf, whyNot } from './judge-swap.ts'
import { lockedAssignment } from './locked-assignment.ts'
import { judgeSupposed } from './same-person.ts'
import { type SwapSide, sideOf } from './swap-sides.ts'

export const listSwapsInput = z.strictObject({
  assignmentId: idInput,
  /** Lessons before this day stay as they are; today where left out. */
  fromDay: dayInput.optional(),
  /** Only whose name has this in it. */
  name: lineOfText(60).optional(),
})

export type ListSwapsInput = z.output<typeof listSwapsInput>

/** Somebody with whom a member could change places, or who cannot. */
export interface SwapPartner {
  readonly assignmentId: string
  readonly memberName: string
  readonly siteName: string
  readonly firstDay: Day
  readonly lastDay: Day
  readonly lessons: number
  /** Why not: first why this one cannot take the lessons, else why the member cannot take theirs; empty where both can. */
  readonly why: readonly string[]
}

/** With whom the member of an assignment could change places. */
export interface SwapPartners {
  readonly requestId: string
  readonly memberName: string
  readonly fromDay: Day
  /** The nearest lessons first. */
  readonly partners: readonly SwapPartner[]
  /** Whether there are more than were looked at: a later day or a name finds these. */
  readonly hasMore: boolean
}

/** So many assignments are looked at, and so many of them judged both ways, which takes the reading of a world each. */
const LOOKED_AT_MAX = 20
const JUDGED_BOTH_WAYS_MAX = 10

/**
 * The assignments of others in the pool, each judged both ways by every hard rule with the lessons that go over out of the way;
 * changes nothing. Throws `not-found`, `already-decided`, and `invalid-input` where no lesson is left from that day.
 */
export async function listSwaps(context: Context, input: ListSwapsInput): Promise<SwapPartners> {
  const actor = onlyFor(context.actor, 'coordinator')
  const now = context.now()
  const fromDay = input.fromDay ?? dayOf(now)
  const { own, others, memberName, isCut } = await context.db.transaction(scopeOf(actor), (tx) =>
    everyone(tx, actor, { ...input, fromDay, now }),
  )
  const { poolId, memberId } = own.assignment
  const memberIds = [...new Set(others.map(({ side }) => side.assignment.memberId))]
  const judgeTaking = await judgeSupposed(context, { poolId, memberIds }, own.supposed)
  const partners: SwapPartner[] = []
  let judgedBack = 0
  let hasMore = isCut
  for (const { side, ...names } of others) {
    const { assignment, taken, supposed } = side
    let why = whyNot(judgeTaking(assignment.memberId, lessonsOf(taken)))
    if (why.length === 0) {
      if (judgedBack === JUDGED_BOTH_WAYS_MAX) {
        hasMore = true
        continue
      }
      judgedBack += 1
      const judgeBack = await judgeSupposed(context, { poolId, memberIds: [memberId] }, supposed)
      why = whyNot(judgeBack(memberId, lessonsOf(own.taken)))
    }
    partners.push({ ...names, ...stretchOf(side, fromDay), assignmentId: assignment.id, why })
  }
  return { requestId: own.request.id, memberName, fromDay, partners, hasMore }
}

async function everyone(
  tx: Tx,
  actor: ActorAs<'coordinator'>,
  about: ListSwapsInput & { readonly fromDay: Day; readonly now: Instant },
) {
  const own = await sideOf(tx, await lockedAssignment(tx, actor, about.assignmentId), about)
  const { poolId, memberId: exceptMemberId } = own.assignment
  const limit = LOOKED_AT_MAX + 1
  const found = await othersWithLessons(tx, { ...about, poolId, exceptMemberId, limit })
  const others: { side: SwapSide; memberName: string; siteName: string }[] = []
  for (const { id, memberName } of found.slice(0, LOOKED_AT_MAX)) {
    const assignment = await assignmentById(tx, id)
    const asked = assignment && (await requestById(tx, assignment.requestId))
    if (assignment === undefined || asked === undefined) continue
    const { request, siteName } = asked
    others.push({ side: await sideOf(tx, { assignment, request }, about), memberName, siteName })
  }
  const names = await memberNames(tx, [exceptMemberId])
  const isCut = found.length > LOOKED_AT_MAX
  return { own, others, memberName: names.get(exceptMemberId) ?? '', isCut }
}

function stretchOf({ taken }: SwapSide, fromDay: Day) {
  const days = taken.map(({ day }) => day)
  return {
    firstDay: days.at(0) ?? fromDay,
    lastDay: days.at(-1) ?? fromDay,
    lessons: taken.length,
  }
}
