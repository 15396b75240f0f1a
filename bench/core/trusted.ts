import { assignmentOf, chosenAt, planSaying } from '../../scheduler/match/explain/plan-of.ts'
import type { Plan, RequestPlan } from '../../scheduler/match/plan.ts'
import type { SolvedProblem } from '../../scheduler/match/solve/solve-problem.ts'
import { checkPlan } from '../../scheduler/match/trust/check-plan.ts'
import { boundInWords } from './bound-in-words.ts'
import type { CompiledRegion } from './compiled-region.ts'

/** A world, what it was compiled to, and the problem that was solved. */
type Checkable = Pick<CompiledRegion, 'world' | 'compiled' | 'problem'>

/**
 * What the independent checker says of what the core found, session by session, and whether its certificate proves the bound.
 */
export function checkedInWords(region: Checkable, solved: SolvedProblem): string {
  const { world, problem } = region
  const found = planOf(region, solved)
  const coverTargets = new Map(Object.entries(found.coverTargets))
  const problems = checkPlan(world, found, { problem, coverTargets })
  const [first] = problems
  const plan =
    first === undefined ? 'plan' : `**plan: ${problems.length} x, ${first.code} ${first.detail}**`
  return `${plan}, ${boundInWords(problem, solved)}`
}

/** The choice as a plan that the checker reads; nothing is explained. */
function planOf({ world, compiled, problem }: Checkable, solved: SolvedProblem): Plan {
  const chosen = solved.choice.chosen.flatMap((column) => chosenAt(compiled, column))
  const assignments = chosen.map(assignmentOf)
  const covered = Map.groupBy(assignments, ({ requestId }) => requestId)
  const requests = world.requests.map(({ id, sessions }): RequestPlan => {
    const done = new Set(covered.get(id)?.flatMap(({ sessionIds }) => sessionIds))
    const openSessionIds = sessions.map((session) => session.id).filter((one) => !done.has(one))
    return { requestId: id, parts: [], openSessionIds, openPart: null, unfilledBecause: null }
  })
  return planSaying({ compiled, problem, solved, seed: 1 }, { assignments, requests, changes: [] })
}
