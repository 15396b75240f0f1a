import { dice } from '../match/instances/dice.ts'
import type { Roll } from './answers.ts'
import type { History, PastMember } from './history.ts'
import { groupKey, groupOf, type MemberGroup } from './member-group.ts'
import { memberLike } from './member-like.ts'
import type { MemberChange } from './variant.ts'

/**
 * The members with more or fewer of some groups. Who goes and who is doubled is drawn, so that over the draws it does not hang on
 * one person; of two changes about the same group the last counts. Who comes has what another of the group has.
 */
export function scaledMembers(
  { members, law }: Pick<History, 'members' | 'law'>,
  changes: readonly MemberChange[],
  { seed, draw }: Roll,
): readonly PastMember[] {
  if (changes.length === 0) return members
  const groups = Map.groupBy(members, ({ member }) => groupKey(groupOf(member, law)))
  return [...groups].flatMap(([key, ofGroup]) => {
    const [first] = ofGroup
    const group = first && groupOf(first.member, law)
    const change = group && changes.findLast(({ of }) => isOf(group, of))
    if (change === undefined) return ofGroup
    const byId = ofGroup.toSorted((one, other) => (one.member.id < other.member.id ? -1 : 1))
    const inTurn = dice(`members ${seed} ${draw} ${key}`).shuffled(byId)
    const wanted = Math.round((ofGroup.length * change.percent) / 100)
    return Array.from({ length: wanted }, (_, n) => nth(inTurn, n)).flatMap((one) => one ?? [])
  })
}

function nth(inTurn: readonly PastMember[], n: number): PastMember | undefined {
  const past = inTurn[n % inTurn.length]
  const round = Math.floor(n / inTurn.length)
  return past === undefined || round === 0 ? past : memberLike(past, `*${round}`)
}

function isOf(group: MemberGroup, of: MemberChange['of']): boolean {
  const { roleCode, vak, level } = of
  return (
    (roleCode === undefined || roleCode === group.roleCode) &&
    (vak === undefined || vak === group.vak) &&
    (level === undefined || level === group.level)
  )
}
