import { z } from 'zod'
import { memberNames } from '../../../db/queries/member.ts'
import { proposalInFull } from '../../../db/queries/proposal.ts'
import { nameOfUser } from '../../../db/queries/user.ts'
import type { StoredVerdict } from '../../../scheduler/domain/stored-verdict.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { candidatesOf, obstaclesOf } from './candidate.ts'
import { gapOf } from './gap-of.ts'

export const showProposalInput = z.strictObject({ proposalId: idInput })

export type ShowProposalInput = z.output<typeof showProposalInput>

/**
 * One proposal with everybody who was judged, best first: why this one, why not each other one, or why nobody. Sentences are
 * made from the facts that were saved, so that they say what was known then. Throws `not-found`.
 */
export async function showProposal(context: Context, { proposalId }: ShowProposalInput) {
  const actor = onlyFor(context.actor, 'coordinator')
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const found = await proposalInFull(tx, proposalId)
    if (found === undefined) throw notFound()
    const { verdicts, run, ...proposal } = found
    const names = await memberNames(
      tx,
      verdicts.map(({ memberId }) => memberId),
    )
    return {
      ...proposal,
      decidedByName: found.decidedBy === null ? null : await nameOfUser(tx, found.decidedBy),
      run: {
        ...run,
        gap: gapOf(run),
      },
      candidates: candidatesOf(verdicts, found.memberId, names),
      whyNobody: found.memberId === null ? whyNobody(verdicts) : null,
    }
  })
}

/** Of everybody who was judged, how many each rule keeps away first; and whether some could come but are held elsewhere. */
function whyNobody(verdicts: readonly StoredVerdict[]) {
  const counts = new Map<string, number>()
  for (const { broken } of verdicts) {
    const [first] = broken
    if (first !== undefined) counts.set(first.ruleId, (counts.get(first.ruleId) ?? 0) + 1)
  }
  const titles = new Map(
    verdicts.flatMap(({ broken }) => obstaclesOf(broken).map((one) => [one.ruleId, one.title])),
  )
  const rules = [...counts]
    .map(([ruleId, members]) => ({ ruleId, title: titles.get(ruleId) ?? ruleId, members }))
    .toSorted((one, other) => other.members - one.members || (one.ruleId < other.ruleId ? -1 : 1))
  const able = verdicts.filter(({ broken }) => broken.length === 0).length
  const sentence =
    able > 0
      ? `${able} van de ${verdicts.length} vervangers kunnen, maar zijn nodig voor andere vragen.`
      : `Geen van de ${verdicts.length} vervangers kan deze lessen doen.`
  return { sentence, able, rules }
}
