import type { Verdict } from '../../domain/verdict.ts'
import type { World } from '../../domain/world.ts'
import type { Column } from '../compile/column.ts'
import type { JudgedPart } from '../compile/judge-all.ts'
import type { Alternative, Plan, PlannedAssignment, RankedPart, RequestPlan } from '../plan.ts'
import type { Solved } from '../solve/solve-by-rules.ts'
import { upperBound } from '../solve/upper-bound.ts'
import { unfilledBecause } from './unfilled-because.ts'

/** Puts a solution into words that the product keeps: assignments, everybody's ranking, alternatives and reasons. */
export function planOf(
  world: World,
  judged: readonly JudgedPart[],
  columns: readonly Column[],
  { program, solution }: Solved,
  seed: number,
): Plan {
  const chosen = solution.chosen.flatMap((index) => columns[index] ?? [])
  const atLeast = costsOfChoosing(columns, { program, solution })
  const byRequest = Map.groupBy(judged, ({ part }) => part.request.id)
  const chosenByRequest = Map.groupBy(chosen, ({ part }) => part.request.id)
  const chosenOf = Map.groupBy(chosen, ({ member }) => member.id)
  const requests = [...byRequest].map(([requestId, parts]): RequestPlan => {
    const own = chosenByRequest.get(requestId) ?? []
    const covered = new Set(own.flatMap(({ part }) => part.sessions))
    const open = parts[0]?.part.sessions.filter((session) => !covered.has(session)) ?? []
    return {
      requestId,
      parts: parts.map((one) => rankedPart(one, own, atLeast)),
      openSessionIds: open.map((session) => session.id),
      unfilledBecause: open.length === 0 ? null : unfilledBecause(new Set(open), parts, chosenOf),
    }
  })
  return {
    assignments: chosen.map(assignmentOf),
    requests,
    totalValue: solution.value,
    bound: solution.bound,
    gap: solution.bound === 0 ? 0 : (solution.bound - solution.value) / solution.bound,
    status: solution.status,
    proof: solution.status === 'optimal' ? 'solver' : 'none',
    certifiedBound: solution.bound,
    certificate: { kind: 'bound', demands: new Float64Array(0), boards: new Float64Array(0) },
    changes: [],
    workUsed: 0,
    stoppedAtWork: null,
    seed,
    spelregelsId: world.spelregels.id,
    spelregelsVersion: world.spelregels.version,
  }
}

function assignmentOf({ part, member, verdict }: Column): PlannedAssignment {
  return {
    requestId: part.request.id,
    partId: part.id,
    memberId: member.id,
    sessionIds: part.sessions.map((session) => session.id),
    verdict,
  }
}

/** What each column costs at least when it is forced in; proven by the prices, so never more than the truth. */
function costsOfChoosing(
  columns: readonly Column[],
  { program, solution }: Solved,
): ReadonlyMap<Verdict, number> {
  const { withColumn } = upperBound(program, solution.prices)
  return new Map(
    columns.map(({ verdict }, index) => [
      verdict,
      Math.max(0, solution.value - (withColumn[index] ?? Infinity)),
    ]),
  )
}

function rankedPart(
  { part, verdicts, columns }: JudgedPart,
  ownOfRequest: readonly Column[],
  atLeast: ReadonlyMap<Verdict, number>,
): RankedPart {
  const inPlan = new Set(ownOfRequest.map(({ verdict }) => verdict))
  const alternatives = columns
    .map(({ verdict }) => verdict)
    .filter((verdict) => !inPlan.has(verdict))
    .toSorted(bestFirst)
    .map((verdict): Alternative => {
      return { memberId: verdict.memberId, atLeast: atLeast.get(verdict) ?? 0 }
    })
  return {
    partId: part.id,
    sessionIds: part.sessions.map((session) => session.id),
    verdicts: verdicts.toSorted(bestFirst),
    alternatives,
  }
}

function bestFirst(one: Verdict, other: Verdict): number {
  const byRules = one.broken.length - other.broken.length
  if (byRules !== 0 || one.value === other.value) {
    return byRules || (one.memberId < other.memberId ? -1 : 1)
  }
  return other.value - one.value
}
