import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { admitTo } from '../../../db/queries/admission.ts'
import { findingsOf } from '../../../db/queries/intake.ts'
import { participationsOf } from '../../../db/queries/participation.ts'
import { decidePlace } from '../../../db/queries/pool-member.ts'
import { spelregelsInForce } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { Spelregels } from '../../../scheduler/domain/spelregels.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput, plainText } from '../input.ts'
import { candidateOf } from './candidate-of.ts'
import { heldAgainst, unmetRequired } from './held-against.ts'

export const acceptCandidateInput = z.strictObject({
  placeId: idInput,
  /** The first day in the pool; today unless given. */
  joinedOn: dayInput.optional(),
  /** Boards that let this person work at their schools. */
  boardIds: z.array(idInput).max(200).default([]),
  /** Needed where a required criterion is not met. */
  reason: plainText(500).optional(),
})

export type AcceptCandidateInput = z.output<typeof acceptCandidateInput>

/** What was decided about a candidate. */
export interface DecidedCandidate {
  readonly placeId: string
  readonly memberId: string
  readonly status: 'admitted' | 'rejected'
}

/**
 * Takes a candidate into the pool, who from then on is a member. Throws `not-found`, `already-decided` (who and when),
 * `reason-required` where a required criterion is not met or not looked at, and `invalid-input` for a board that does not draw
 * from the pool.
 */
export async function acceptCandidate(
  context: Context,
  input: AcceptCandidateInput,
): Promise<DecidedCandidate> {
  const actor = onlyFor(context.actor, 'coordinator')
  return change(context, 'candidate.accept', input, async (tx) => {
    const today = dayOf(context.now())
    const { placeId, joinedOn = today, reason = '' } = input
    const { poolId, memberId } = await candidateOf(tx, actor, placeId)
    const rules = await spelregelsInForce(tx, poolId, today)
    const unmet = await unmetOf(tx, poolId, memberId, rules)
    if (unmet > 0 && reason === '') throw needsReason(unmet)
    const boardIds = await drawing(tx, poolId, input.boardIds, today)
    const decided = await decidePlace(tx, {
      id: placeId,
      status: 'admitted',
      joinedOn,
      decidedAt: context.now(),
      decidedBy: actor.userId,
      decisionReason: reason || null,
      decidedUnder: rules?.id ?? null,
    })
    if (!decided) throw new Error('a locked candidate could not be accepted')
    const admitted = await admitTo(tx, memberId, boardIds, joinedOn)
    await record(tx, context, {
      verb: 'candidate.accept',
      subjectId: memberId,
      boardId: null,
      poolId,
      facts: { placeId, joinedOn, admitted, unmet, spelregelsVersion: rules?.version ?? null },
    })
    return { placeId, memberId, status: 'admitted' as const }
  })
}

async function unmetOf(tx: Tx, poolId: string, memberId: string, rules: Spelregels | undefined) {
  const findings = await findingsOf(tx, poolId, [memberId])
  return unmetRequired(heldAgainst(rules?.intakeCriteria ?? [], findings)).length
}

function needsReason(unmet: number): ActionError {
  const detail =
    unmet === 1
      ? 'Aan 1 vereist criterium is niet voldaan. Schrijf op waarom deze persoon toch lid wordt.'
      : `Aan ${unmet} vereiste criteria is niet voldaan. Schrijf op waarom deze persoon toch lid wordt.`
  return new ActionError('reason-required', detail, {
    facts: { unmet },
    fields: [{ field: 'reason', value: '', remedy: 'Schrijf in een zin waarom.' }],
  })
}

/** The boards among these, which all must draw from the pool today. */
async function drawing(
  tx: Tx,
  poolId: string,
  boardIds: readonly string[],
  today: Day,
): Promise<readonly string[]> {
  const boards = await participationsOf(tx, poolId, today)
  const known = boards.filter(({ draws }) => draws).map(({ boardId }) => boardId)
  const strange = boardIds.filter((boardId) => !known.includes(boardId))
  if (strange.length === 0) return [...new Set(boardIds)]
  const remedy = 'Kies een bestuur dat uit deze pool vraagt.'
  throw new ActionError('invalid-input', 'Een bestuur hoort niet bij deze pool.', {
    fields: strange.map((value) => ({ field: 'boardIds', value, remedy })),
  })
}
