import { z } from 'zod'
import { membersOfPool } from '../../../db/queries/member.ts'
import { proposalById } from '../../../db/queries/proposal.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput, lineOfText } from '../input.ts'

export const whoElseInput = z.strictObject({
  proposalId: idInput,
  /** A part of the name; capitals and accents make no difference. Everybody where left out. */
  name: lineOfText(80).optional(),
})

/** So many people are told at once. */
const TOLD_MAX = 30

export type WhoElseInput = z.output<typeof whoElseInput>

/**
 * People in the pool by name, with what it takes to choose one of them for this proposal: those whose name is like what was
 * asked, or those whom the proposal does not speak of. `more` is how many were left out. Throws `not-found`.
 */
export async function whoElse(context: Context, { proposalId, name }: WhoElseInput) {
  const actor = onlyFor(context.actor, 'coordinator')
  return context.db.read(scopeOf(actor), async (tx) => {
    const proposal = await proposalById(tx, proposalId)
    if (proposal === undefined) throw notFound()
    const { requestId, poolId, status, version, verdicts } = proposal
    const told = new Set(verdicts.map(({ memberId }) => memberId))
    const people = await membersOfPool(tx, poolId, dayOf(context.now()))
    const asked = name === undefined ? undefined : plain(name)
    const found = people.filter((one) =>
      asked === undefined ? !told.has(one.id) : plain(one.name).includes(asked),
    )
    const others = found.slice(0, TOLD_MAX)
    return { proposalId, requestId, status, version, others, more: found.length - others.length }
  })
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
