import { storedVerdict } from '../../scheduler/domain/stored-verdict.ts'
import type { Verdict } from '../../scheduler/domain/verdict.ts'
import type { Plan, RankedPart, RequestPlan } from '../../scheduler/match/plan.ts'
import { oncePer } from '../../scheduler/match/world/once-per.ts'

/** What one proposal says, before it is known to which run and pool it belongs. */
export interface PlannedProposal {
  readonly requestId: string
  readonly partId: string
  readonly sessionIds: readonly string[]
  /** Null: nobody. */
  readonly memberId: string | null
  readonly value: number
  /** What covering these lessons once more is worth at the margin: the next plan after a change begins at that. */
  readonly price: number
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
export function proposalsOfPlan(
  plan: Plan,
  priceOf: (sessionIds: readonly string[]) => number,
): readonly PlannedProposal[] {
  const requests = new Map(plan.requests.map((request) => [request.requestId, request]))
  const covered = plan.assignments.map((planned): PlannedProposal => {
    const { requestId, partId, sessionIds, memberId, verdict } = planned
    const part = requests.get(requestId)?.parts.find((one) => one.partId === partId)
    const about = { requestId, partId, sessionIds, memberId, value: verdict.value }
    return { ...about, price: priceOf(sessionIds), ...judged(part), heldByRequestIds: [] }
  })
  return [...covered, ...plan.requests.flatMap((request) => nobodyFor(request, priceOf))]
}

function nobodyFor(
  request: RequestPlan,
  priceOf: (sessionIds: readonly string[]) => number,
): readonly PlannedProposal[] {
  const { requestId, openSessionIds, parts, openPart, unfilledBecause } = request
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
      price: priceOf(openSessionIds),
      ...judged(openPart ?? whole),
      heldByRequestIds: [...new Set(held)].toSorted(),
    },
  ]
}

function judged(part: RankedPart | undefined) {
  if (part === undefined) return { verdictsJson: '[]', judgedCount: 0, keptAway: {} }
  const { verdicts, alternatives, judgedCount, keptAway } = part
  const atLeast = new Map(alternatives.map((one) => [one.memberId, one.atLeast]))
  const kept = verdicts.map((verdict) =>
    textOf(verdict, verdict.broken.length > 0 ? null : (atLeast.get(verdict.memberId) ?? 0)),
  )
  return { verdictsJson: `[${kept.join(',')}]`, judgedCount, keptAway }
}

/** A verdict as it is kept, as JSON. After a change most verdicts are those of before, and were put into text then. */
function textOf(verdict: Verdict, atLeast: number | null): string {
  return `${textWithoutCost(verdict)}${JSON.stringify(atLeast)}}`
}

const textWithoutCost = oncePer((verdict: Verdict) => {
  const { atLeast: _atLeast, ...rest } = storedVerdict(verdict, null)
  return `${JSON.stringify(rest).slice(0, -1)},"atLeast":`
})
