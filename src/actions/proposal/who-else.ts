import { z } from 'zod'
import { membersOfPool } from '../../../db/queries/member.ts'
import { proposalById } from '../../../db/queries/proposal.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'

export const whoElseInput = z.strictObject({ proposalId: idInput })

export type WhoElseInput = z.output<typeof whoElseInput>

/** Everybody in the pool whom a proposal does not speak of, by name, with what it takes to choose them. Throws `not-found`. */
export async function whoElse(context: Context, { proposalId }: WhoElseInput) {
  const actor = onlyFor(context.actor, 'coordinator')
  return context.db.read(scopeOf(actor), async (tx) => {
    const proposal = await proposalById(tx, proposalId)
    if (proposal === undefined) throw notFound()
    const { requestId, poolId, status, version, verdicts } = proposal
    const told = new Set(verdicts.map(({ memberId }) => memberId))
    const people = await membersOfPool(tx, poolId, dayOf(context.now()))
    const others = people.filter(({ id }) => !told.has(id))
    return { proposalId, requestId, status, version, others }
  })
}
