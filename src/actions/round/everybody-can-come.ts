import type { Tx } from '../../../db/client.ts'
import { memberNames } from '../../../db/queries/member.ts'
import type { ProposalRow } from '../../../db/queries/proposal.ts'
import { ActionError, notFound } from '../../errors.ts'
import { obstaclesOf } from '../proposal/candidate.ts'
import type { JudgedSeveral } from '../proposal/judge-several.ts'

/**
 * Throws `rule-broken` with who cannot come and why, and `not-found` where somebody is not in the pool. Rules that were set aside
 * for whoever was proposed are not in the way.
 */
export async function everybodyCanCome(
  tx: Tx,
  row: ProposalRow,
  { verdicts }: JudgedSeveral,
  memberIds: readonly string[],
): Promise<void> {
  const names = await memberNames(tx, memberIds)
  const cannot = memberIds.flatMap((memberId) => {
    const verdict = verdicts.get(memberId)
    const name = names.get(memberId)
    if (verdict === undefined || name === undefined) throw notFound()
    const obstacles = obstaclesOf(verdict.broken).filter(
      ({ ruleId }) => memberId !== row.memberId || !row.overriddenRuleIds.includes(ruleId),
    )
    const [first] = obstacles
    return first === undefined ? [] : [{ memberId, name, sentence: first.sentence, obstacles }]
  })
  if (cannot.length === 0) return
  const sentences = cannot.map(({ name, sentence }) => `${name}: ${sentence}`)
  throw new ActionError(
    'rule-broken',
    `Niet iedereen op de lijst kan komen. ${sentences.join(' ')}`,
    {
      facts: {
        memberIds: cannot.map(({ memberId }) => memberId),
        ruleIds: cannot.flatMap(({ obstacles }) => obstacles.map(({ ruleId }) => ruleId)),
      },
    },
  )
}
