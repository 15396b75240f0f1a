import { type StoredVerdict, storedVerdict } from '../../../scheduler/domain/stored-verdict.ts'
import type { Plan, RankedPart, RequestPlan } from '../../../scheduler/match/plan.ts'

/** What one proposal says, before it is known to which run and pool it belongs. */
export interface PlannedProposal {
  readonly requestId: string
  readonly partId: string
  readonly sessionIds: readonly string[]
  /** Null: nobody. */
  readonly memberId: string | null
  readonly value: number
  readonly verdicts: readonly StoredVerdict[]
  readonly heldByRequestIds: readonly string[]
}

/** One proposal per assignment of the plan, and one without a member for the lessons of a request that stay open. */
export function proposalsOfPlan(plan: Plan): readonly PlannedProposal[] {
  const requests = new Map(plan.requests.map((request) => [request.requestId, request]))
  const covered = plan.assignments.map((planned): PlannedProposal => {
    const { requestId, partId, sessionIds, memberId, verdict } = planned
    const part = requests.get(requestId)?.parts.find((one) => one.partId === partId)
    return {
      requestId,
      partId,
      sessionIds,
      memberId,
      value: verdict.value,
      verdicts: part === undefined ? [] : storedVerdicts(part),
      heldByRequestIds: [],
    }
  })
  return [...covered, ...plan.requests.flatMap(nobodyFor)]
}

function nobodyFor(request: RequestPlan): readonly PlannedProposal[] {
  const { requestId, openSessionIds, parts, unfilledBecause } = request
  const [whole] = parts
  if (openSessionIds.length === 0 || whole === undefined) return []
  const held =
    unfilledBecause?.kind === 'all-needed-elsewhere'
      ? unfilledBecause.members.flatMap(({ holds }) => holds.map((one) => one.requestId))
      : []
  return [
    {
      requestId,
      partId: requestId,
      sessionIds: openSessionIds,
      memberId: null,
      value: 0,
      verdicts: storedVerdicts(whole),
      heldByRequestIds: [...new Set(held)].toSorted(),
    },
  ]
}

function storedVerdicts({ verdicts, alternatives }: RankedPart): readonly StoredVerdict[] {
  const atLeast = new Map(alternatives.map((one) => [one.memberId, one.atLeast]))
  return verdicts.map((verdict) =>
    storedVerdict(verdict, verdict.broken.length > 0 ? null : (atLeast.get(verdict.memberId) ?? 0)),
  )
}
