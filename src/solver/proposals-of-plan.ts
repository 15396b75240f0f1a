import {
  keptAwayBy,
  type StoredVerdict,
  storedVerdict,
} from '../../scheduler/domain/stored-verdict.ts'
import type { Verdict } from '../../scheduler/domain/verdict.ts'
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

/** Of those who cannot come, so many are kept: the ones that the fewest rules keep away. Anybody else can be asked about. */
export const REFUSED_KEPT_MAX = 60

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
  const { verdicts, alternatives } = part ?? { verdicts: [], alternatives: [] }
  const atLeast = new Map(alternatives.map((one) => [one.memberId, one.atLeast]))
  const able = verdicts.filter(isAble).length
  const kept = verdicts
    .slice(0, able + REFUSED_KEPT_MAX)
    .map(
      (verdict): StoredVerdict =>
        storedVerdict(verdict, isAble(verdict) ? (atLeast.get(verdict.memberId) ?? 0) : null),
    )
  return {
    verdictsJson: JSON.stringify(kept),
    judgedCount: verdicts.length,
    keptAway: keptAwayBy(verdicts),
  }
}

const isAble = ({ broken }: Verdict) => broken.length === 0
