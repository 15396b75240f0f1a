import type { Context } from '../../context.ts'
import { sha256 } from '../../sha256.ts'
import { judgeSupposed, type SamePerson } from './same-person.ts'
import type { SwapSide } from './swap-sides.ts'

/** How each takes the lessons of the other, in the order of the sides: the first of the judgements is about the first side's lessons. */
export type SwapJudgements = readonly [SamePerson, SamePerson]

/** Judges both for the lessons of the other by every hard rule, with their own lessons that go over out of the way. */
export async function judgeSwap(
  context: Context,
  [one, other]: readonly [SwapSide, SwapSide],
): Promise<SwapJudgements> {
  return [await judgeTaking(context, one, other), await judgeTaking(context, other, one)]
}

/** Judges whoever has `gives` for the lessons of `takes`. */
async function judgeTaking(
  context: Context,
  { supposed }: SwapSide,
  { assignment, taken }: SwapSide,
): Promise<SamePerson> {
  const { poolId, memberId } = assignment
  const judgeOne = await judgeSupposed(context, { poolId, memberIds: [memberId] }, supposed)
  return judgeOne(memberId, lessonsOf(taken))
}

/** Lessons as a member's commitments tell them. */
export function lessonsOf(taken: SwapSide['taken']) {
  return taken.map(({ requestId, during: { startsAt } }) => ({ requestId, startsAt }))
}

/** Why somebody does not take over lessons; nothing where it can be done at once. */
export function whyNot({ possible, why, mayBook }: SamePerson): readonly string[] {
  return possible && !mayBook ? [MAY_REFUSE] : why
}

const MAY_REFUSE =
  'Mag weigeren en ruilt dus niet zonder het zelf te willen. Zeg de lessen af en doe een aanbod.'

/** Of what was looked at: another one where lessons, members or a judgement changed since. */
export function seenOf(sides: readonly [SwapSide, SwapSide], judgements: SwapJudgements): string {
  const told = sides.map(({ assignment, request, taken }) => [
    assignment.id,
    assignment.memberId,
    request.version,
    taken.map(({ id }) => id),
  ])
  return sha256(JSON.stringify([told, judgements.map((one) => [whyNot(one), one.terms])]))
}
