import { z } from 'zod'
import { proposalInFull } from '../../../db/queries/proposal.ts'
import { nameOfUser } from '../../../db/queries/user.ts'
import type { StoredVerdict } from '../../../scheduler/domain/stored-verdict.ts'
import { explainWhyThisOne, whyThisOne } from '../../../scheduler/match/explain/why-this-one.ts'
import { wouldHelp } from '../../../scheduler/match/explain/would-help.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { gapOf } from '../run/gap-of.ts'
import { candidatesOf } from './candidate.ts'
import { knownOf } from './known-of.ts'
import { whyNobody } from './why-nobody.ts'

export const showProposalInput = z.strictObject({ proposalId: idInput })

export type ShowProposalInput = z.output<typeof showProposalInput>

/**
 * One proposal with everybody who could come and the nearest who could not (of `judgedCount` who were judged), best first: why
 * this one, why not each other one, or why nobody. Sentences are made from the facts that were saved, so that they say what
 * was known then. Throws `not-found`.
 */
export async function showProposal(context: Context, { proposalId }: ShowProposalInput) {
  const actor = onlyFor(context.actor, 'coordinator')
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const found = await proposalInFull(tx, proposalId)
    if (found === undefined) throw notFound()
    const { verdicts, keptAway: _keptAway, run, ...proposal } = found
    const memberIds = verdicts.map(({ memberId }) => memberId)
    const { lessons, ...known } = await knownOf(tx, found.sessionIds, memberIds)
    return {
      ...proposal,
      /** What it covers, in the order of time. */
      lessons,
      decidedByName: found.decidedBy === null ? null : await nameOfUser(tx, found.decidedBy),
      run: {
        ...run,
        gap: gapOf(run),
      },
      candidates: candidatesOf(verdicts, found.memberId, known),
      whyNobody: found.memberId === null ? whyNobody(found) : null,
      /** What speaks for the one who is proposed, held against everybody else who could; null where nobody is. */
      whyThisOne: whyChosen(found),
      /** What would make it possible, best first; empty where somebody could come, and where nothing would. */
      wouldHelp: found.memberId === null ? wouldHelp(verdicts).map(({ sentence }) => sentence) : [],
    }
  })
}

function whyChosen(about: {
  readonly requestId: string
  readonly partId: string
  readonly memberId: string | null
  readonly verdicts: readonly StoredVerdict[]
  readonly judgedCount: number
  readonly keptAway: Readonly<Record<string, number>>
  readonly sessionIds: readonly string[]
}): readonly string[] | null {
  const { requestId, partId, memberId, sessionIds, judgedCount, keptAway } = about
  const verdicts = about.verdicts.map((verdict) => ({ ...verdict, requestId, partId }))
  const chosen = verdicts.find((verdict) => verdict.memberId === memberId)
  if (chosen === undefined || chosen.broken.length > 0) return null
  const alternatives = verdicts.flatMap((one) =>
    one.atLeast === null || one === chosen
      ? []
      : [{ memberId: one.memberId, atLeast: one.atLeast }],
  )
  const part = { partId, sessionIds, verdicts, alternatives, judgedCount, keptAway }
  return explainWhyThisOne(whyThisOne(chosen, part))
}
