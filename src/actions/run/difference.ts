import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { planBefore, runById } from '../../../db/queries/match-run.ts'
import { memberNames } from '../../../db/queries/member.ts'
import { type ListedProposal, proposalsOfRun } from '../../../db/queries/waiting.ts'
import type { StoredChange } from '../../../scheduler/domain/match-run.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'

export const showRunDifferenceInput = z.strictObject({ runId: idInput })

export type ShowRunDifferenceInput = z.output<typeof showRunDifferenceInput>

const PROPOSALS_MAX = 5_000

/** Lessons of one request that a run gave to one member, or to nobody. */
export interface PlannedPart {
  readonly requestId: string
  readonly siteName: string
  readonly firstDay: ListedProposal['firstDay']
  readonly lastDay: ListedProposal['lastDay']
  readonly lessons: number
  readonly memberName: string | null
}

/** One that is decided otherwise than before, and why. */
export type ChangedPart = PlannedPart & { readonly was: string | null; readonly sentence: string }

/**
 * What one run came to, held against the plan before it: who stays, what is new (asked since, or open until now), what is
 * somebody else's or nobody's now and why, and for what nobody was found. What was promised or offered before the run is in no
 * plan and stays. Throws `not-found`, also for a run of somebody else's pool.
 */
export async function showRunDifference(context: Context, { runId }: ShowRunDifferenceInput) {
  const actor = onlyFor(context.actor, 'coordinator')
  return context.db.read(scopeOf(actor), async (tx) => {
    const run = await runById(tx, runId)
    if (run === undefined) throw notFound()
    const changes = run.changes ?? []
    const ids = changes.flatMap((one) => [one.wasMemberId, one.isMemberId])
    const names = await memberNames(tx, [...new Set(ids.filter((id) => id !== null))])
    const parts = await partsOf(tx, runId)
    const before = await planBefore(tx, run)
    const earlier = before === undefined ? [] : await partsOf(tx, before.id)
    const hadBefore = new Set(earlier.map(({ requestId, memberId }) => `${requestId} ${memberId}`))
    const isFilled = ({ reason }: StoredChange) => reason === 'filled'
    const changed = new Set(changes.map(({ requestId, partId }) => `${requestId} ${partId}`))
    const rest = parts.filter(({ requestId, partId }) => !changed.has(`${requestId} ${partId}`))
    const found = rest.filter(({ memberId }) => memberId !== null)
    const isStaying = (one: ListedProposal) => hadBefore.has(`${one.requestId} ${one.memberId}`)
    const partsByRequest = Map.groupBy(parts, ({ requestId }) => requestId)
    const shown = (list: readonly StoredChange[]) =>
      list.flatMap((change) => changedPart(change, partsByRequest.get(change.requestId), names))
    return {
      earlier: before ?? null,
      changes: shown(changes.filter((one) => !isFilled(one))),
      filled: [
        ...shown(changes.filter(isFilled)),
        ...found.filter((one) => !isStaying(one)).map(plannedPart),
      ],
      stays: found.filter(isStaying).map(plannedPart),
      nobody: rest.filter(({ memberId }) => memberId === null).map(plannedPart),
    }
  })
}

/** What `showRunDifference` answers. */
export type RunDifference = Awaited<ReturnType<typeof showRunDifference>>

/**
 * What the run itself found, part by part: whoever a coordinator chose instead stands beside it under the same run, with the
 * reason for that.
 */
async function partsOf(tx: Tx, runId: string): Promise<readonly ListedProposal[]> {
  const all = await proposalsOfRun(tx, runId, PROPOSALS_MAX)
  const byPart = Map.groupBy(all, ({ requestId, partId }) => `${requestId} ${partId}`)
  return [...byPart.values()].flatMap(
    (same) => same.find(({ reason }) => reason === null) ?? same[0] ?? [],
  )
}

function plannedPart(one: ListedProposal): PlannedPart {
  const { requestId, siteName, firstDay, lastDay, sessionIds, memberName } = one
  return { requestId, siteName, firstDay, lastDay, lessons: sessionIds.length, memberName }
}

function changedPart(
  { partId, wasMemberId, isMemberId, sentence }: StoredChange,
  parts: readonly ListedProposal[] | undefined,
  names: ReadonlyMap<string, string>,
): readonly ChangedPart[] {
  const part = parts?.find((one) => one.partId === partId) ?? parts?.[0]
  if (part === undefined) return []
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  const memberName = nameOf(isMemberId)
  return [{ ...plannedPart(part), memberName, was: nameOf(wasMemberId), sentence }]
}
