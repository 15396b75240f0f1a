import { z } from 'zod'
import { proposalById } from '../../../db/queries/proposal.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { type Candidate, candidatesOf } from './candidate.ts'
import { judgeNow } from './judge-now.ts'
import { knownOf } from './known-of.ts'

export const judgeCandidateInput = z.strictObject({ proposalId: idInput, memberId: idInput })

export type JudgeCandidateInput = z.output<typeof judgeCandidateInput>

/** Somebody who is asked about, as things are now: apart from the ranking of the run. */
export type AskedCandidate = Omit<Candidate, 'rank' | 'proposed' | 'atLeast' | 'because'>

/**
 * Judges one member for the lessons of a proposal, as the world is now: for whoever wonders about somebody whom the run judged
 * and did not keep. Throws `not-found`, `no-spelregels`, `already-covered`, and `rule-broken` where the member is not in the pool.
 */
export async function judgeCandidate(
  context: Context,
  { proposalId, memberId }: JudgeCandidateInput,
): Promise<AskedCandidate> {
  const actor = onlyFor(context.actor, 'coordinator')
  const { proposal, known } = await context.db.read(scopeOf(actor), async (tx) => {
    const found = await proposalById(tx, proposalId)
    if (found === undefined) throw notFound()
    return { proposal: found, known: await knownOf(tx, found.sessionIds, [memberId]) }
  })
  const { verdict } = await judgeNow(context, proposal, memberId)
  const [candidate] = candidatesOf([verdict], null, known)
  if (candidate === undefined) throw new Error('a verdict made no candidate')
  const {
    rank: _rank,
    proposed: _proposed,
    atLeast: _atLeast,
    because: _because,
    ...asked
  } = candidate
  return asked
}
