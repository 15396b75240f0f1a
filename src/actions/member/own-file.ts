import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { lawInForce } from '../../../db/queries/law.ts'
import { placesOf } from '../../../db/queries/member.ts'
import { boardNames, poolNames } from '../../../db/queries/own-file.ts'
import { loadPersonRows } from '../../../db/queries/world-person-rows.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { lastDayToSeeVog, type VogRule } from '../../../scheduler/domain/law.ts'
import { DOCUMENT_KINDS } from '../../../scheduler/domain/member.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { currentEngagement } from './current-engagement.ts'

export const readOwnFileInput = z.strictObject({})

export type ReadOwnFileInput = z.output<typeof readOwnFileInput>

/** What is known of the papers of a member, for that member. */
export type OwnFile = Awaited<ReturnType<typeof fileOf>>

/** Which board has seen which document and until when it is of use, the own licences, contract and pools. */
export async function readOwnFile(context: Context, _input: ReadOwnFileInput): Promise<OwnFile> {
  const actor = onlyFor(context.actor, 'member')
  const today = dayOf(context.now())
  return context.db.transaction(scopeOf(actor), (tx) => fileOf(tx, actor.memberId, today))
}

async function fileOf(tx: Tx, memberId: string, today: Day) {
  const rows = await loadPersonRows(tx, [memberId], today)
  const { vogRules } = await lawInForce(tx, today)
  const seen = rows.documents(memberId).map((document) => ({
    ...document,
    // Who has seen it may let it age; a board that has not, sees it in time or asks for a new one.
    firstSeenUntil: document.kind === 'vog' ? lastDayToSee(document.issuedOn, vogRules) : null,
  }))
  const admitted = rows.admissions(memberId).map(({ boardId }) => boardId)
  const boardIds = [...new Set([...seen.map(({ boardId }) => boardId), ...admitted])]
  const names = await boardNames(tx, boardIds)
  const places = await placesOf(tx, memberId)
  const pools = await poolNames(
    tx,
    places.map(({ poolId }) => poolId),
  )
  return {
    boards: boardIds
      .map((boardId) => ({
        boardId,
        name: names.get(boardId) ?? '',
        admitted: admitted.includes(boardId),
        documents: newestOf(seen.filter((one) => one.boardId === boardId)),
      }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'nl')),
    qualifications: rows.qualifications(memberId),
    roleCodes: rows.roles(memberId).map(({ roleCode }) => roleCode),
    engagement: currentEngagement(rows.engagements(memberId), today),
    pools: places.map((place) => ({ ...place, name: pools.get(place.poolId) ?? '' })),
  }
}

/** Of each kind the newest that a board has seen; null where it has seen none. */
function newestOf<Seen extends { readonly kind: string; readonly issuedOn: Day }>(
  documents: readonly Seen[],
) {
  return DOCUMENT_KINDS.map((kind) => {
    const newest = documents
      .filter((one) => one.kind === kind)
      .toSorted((one, other) => (one.issuedOn < other.issuedOn ? 1 : -1))
      .at(0)
    return { kind, seen: newest ?? null }
  })
}

/** The last day by the strictest of the rules. */
function lastDayToSee(issuedOn: Day, rules: readonly VogRule[]): Day | null {
  return (
    rules
      .map((rule) => lastDayToSeeVog(issuedOn, rule))
      .toSorted()
      .at(0) ?? null
  )
}
