import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { findingsOf } from '../../../db/queries/intake.ts'
import { memberById } from '../../../db/queries/member.ts'
import { participationsOf } from '../../../db/queries/participation.ts'
import { placeById } from '../../../db/queries/pool-member.ts'
import { spelregelsInForce } from '../../../db/queries/spelregels.ts'
import { loadPersonRows } from '../../../db/queries/world-person-rows.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { ActorAs } from '../../actor.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { noteViewing } from '../viewing/note.ts'
import { heldAgainst, unmetRequired } from './held-against.ts'

/** The place in the pool, not the person: somebody can be a candidate of two pools. */
export const showCandidateInput = z.strictObject({ placeId: idInput })

export type ShowCandidateInput = z.output<typeof showCandidateInput>

/** A candidate with every criterion and what was found. */
export type ShownCandidate = Awaited<ReturnType<typeof shown>>

/** One candidate of an own pool, also after the decision. Throws `not-found`. */
export async function showCandidate(
  context: Context,
  { placeId }: ShowCandidateInput,
): Promise<ShownCandidate> {
  const actor = onlyFor(context.actor, 'coordinator')
  const today = dayOf(context.now())
  const candidate = await context.db.transaction(scopeOf(actor), (tx) =>
    shown(tx, actor, placeId, today),
  )
  const { id: memberId, homeBoardId: boardId } = candidate.person
  await noteViewing(context, [{ what: 'member-file', memberId, boardId }])
  return candidate
}

async function shown(tx: Tx, actor: ActorAs<'coordinator'>, placeId: string, today: Day) {
  const place = await placeById(tx, placeId)
  if (place === undefined || !actor.poolIds.includes(place.poolId)) throw notFound()
  const { memberId, poolId } = place
  const person = await memberById(tx, memberId)
  if (person === undefined) throw notFound()
  const rules = await spelregelsInForce(tx, poolId, today)
  const found = await findingsOf(tx, poolId, [memberId])
  const findings = found.map(({ memberId: _memberId, ...finding }) => finding)
  const criteria = heldAgainst(rules?.intakeCriteria ?? [], findings)
  const rows = await loadPersonRows(tx, [memberId], today)
  const boards = await participationsOf(tx, poolId, today)
  return {
    ...place,
    person,
    roleCodes: rows.roles(memberId).map(({ roleCode }) => roleCode),
    qualifications: rows.qualifications(memberId),
    criteria,
    unmetRequired: unmetRequired(criteria).length,
    boardAdmitsMembers: rules?.boardAdmitsMembers ?? true,
    boards: boards
      .filter(({ draws }) => draws)
      .map(({ boardId, boardName }) => ({ boardId, boardName })),
    admittedByBoardIds: rows.admissions(memberId).map(({ boardId }) => boardId),
  }
}
