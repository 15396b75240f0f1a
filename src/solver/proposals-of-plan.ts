import { storedVerdict } from '../../scheduler/domain/stored-verdict.ts'
import type { Plan, RankedPart, RequestPlan } from '../../scheduler/match/plan.ts'

/** What one proposal says, before it is known to which run and pool it belongs. */
export interface PlannedProposal {
  readonly requestId: string
  readonly partId: string
  readonly sessionIds: readonly string[]
  /** Null: nobody. */
  readonly memberId: string | null
  readonly value: number
  /**
   * Everybody who can come and the nearest who cannot, best first, as a JSON array of `StoredVerdict`: put into text here, so
   * that the thread that answers people has nothing to do but to pass it on.
   */
  readonly verdictsJson: string
  /** How many were judged, of whom `verdictsJson` has the best. */
  readonly judgedCount: number
  /** Of all who were judged, how many each rule keeps away first, by its id. */
  readonly keptAway: Readonly<Record<string, number>>
  readonly heldByRequestIds: readonly string[]
}

/** One proposal per assignment of the plan, and one without a member for the lessons of a request that stay open. */
export function proposalsOfPlan(plan: Plan): readonly PlannedProposal[] {
  const requests = new Map(plan.requests.map((request) => [request.requestId, request]))
  const covered = plan.assignments.map((planned): PlannedProposal => {
    const { requestId, partId, sessionIds, memberId, verdict } = planned
    const part = requests.get(requestId)?.parts.find((one) => one.partId === partId)
    const about = { requestId, partId, sessionIds, memberId, value: verdict.value }
    return { ...about, ...judged(part), heldByRequestIds: [] }
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
      ...judged(whole),
      heldByRequestIds: [...new Set(held)].toSorted(),
    },
  ]
}

function judged(part: RankedPart | undefined) {
  if (part === undefined) return { verdictsJson: '[]', judgedCount: 0, keptAway: {} }
  const { verdicts, alternatives, judgedCount, keptAway } = part
  const atLeast = new Map(alternatives.map((one) => [one.memberId, one.atLeast]))
  const kept = verdicts.map((verdict) =>
    storedVerdict(verdict, verdict.broken.length > 0 ? null : (atLeast.get(verdict.memberId) ?? 0)),
  )
  return { verdictsJson: JSON.stringify(kept), judgedCount, keptAway }
}
