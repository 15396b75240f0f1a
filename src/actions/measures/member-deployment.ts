import { z } from 'zod'
import { nameOf } from '../../../db/queries/measure/names.ts'
import { memberNames } from '../../../db/queries/member.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { schoolYearOf } from '../../../scheduler/calendar/school-year.ts'
import { addDays, type DayRange, earlierDay } from '../../../scheduler/domain/day.ts'
import type { WorkFact } from '../../../scheduler/measures/facts.ts'
import { sum } from '../../../scheduler/measures/measure.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { dayInput, idInput } from '../input.ts'
import { checkedQuestion } from './read.ts'
import { workFacts } from './work-facts.ts'

export const readMemberDeploymentInput = z.strictObject({
  /** One of the own pools, the first if left out. */
  poolId: idInput.optional(),
  /** Left out: this school year. */
  from: dayInput.optional(),
  to: dayInput.optional(),
})

export type ReadMemberDeploymentInput = z.output<typeof readMemberDeploymentInput>

/** What one member's contract paid on these days, and what of it was put to use. */
export interface MemberDeployment {
  readonly memberId: string
  readonly name: string
  readonly availableMinutes: number
  readonly assignedMinutes: number
  /** Below 0 where somebody worked ahead. */
  readonly idleMinutes: number
  readonly idleCents: number
  /** Null where nothing was paid, such as a whole month of leave. */
  readonly deployment: number | null
}

export interface MemberDeployments {
  readonly pool: { readonly id: string; readonly name: string }
  /** Up to yesterday: of today and later nobody knows yet. */
  readonly days: DayRange
  readonly items: readonly MemberDeployment[]
}

/**
 * Deployment of each member with fixed hours, the least first: for who runs the pool, to see whom to ask, and for nobody else. The
 * parts add up to the measures `deployment`, `idle-hours` and `idle-cost` of the same days. Throws `not-found` for another's pool
 * and `invalid-input` for days in the wrong order.
 */
export async function readMemberDeployment(
  context: Context,
  input: ReadMemberDeploymentInput,
): Promise<MemberDeployments> {
  const actor = onlyFor(context.actor, 'coordinator')
  const poolId = input.poolId ?? actor.poolIds[0]
  if (poolId === undefined || !actor.poolIds.includes(poolId)) throw notFound()
  const today = dayOf(context.now())
  const { from = schoolYearOf(input.to ?? today).first } = input
  const { to = schoolYearOf(from).last } = input
  const { days } = checkedQuestion({ poolId, from, to })
  const past = { first: days.first, last: earlierDay(days.last, addDays(today, -1)) }
  const measured = { role: 'measures', userId: actor.userId } as const
  const { work, name } = await context.db.read(measured, async (tx) => ({
    work: (await workFacts(tx, poolId, past)).work,
    name: await nameOf(tx, 'pool', poolId),
  }))
  const byMember = Map.groupBy(work, ({ persons }) => persons[0] ?? '')
  const names = await context.db.read(scopeOf(actor), (tx) => memberNames(tx, [...byMember.keys()]))
  const items = [...byMember].map(([memberId, facts]) =>
    deploymentOf(memberId, names.get(memberId) ?? '', facts),
  )
  return {
    pool: { id: poolId, name: name ?? '' },
    days: past,
    items: items.toSorted(
      (one, other) =>
        (one.deployment ?? 1) - (other.deployment ?? 1) || (one.name < other.name ? -1 : 1),
    ),
  }
}

function deploymentOf(
  memberId: string,
  name: string,
  facts: readonly WorkFact[],
): MemberDeployment {
  const availableMinutes = sum(facts, (one) => one.availableMinutes)
  const assignedMinutes = sum(facts, (one) => one.assignedMinutes)
  return {
    memberId,
    name,
    availableMinutes,
    assignedMinutes,
    idleMinutes: availableMinutes - assignedMinutes,
    idleCents: sum(facts, ({ idleCents }) => idleCents),
    deployment: availableMinutes === 0 ? null : assignedMinutes / availableMinutes,
  }
}
