import type { Column } from '../compile/column.ts'
import type { CompiledWorld } from '../compile/compile-world.ts'
import type { Plan, PlannedAssignment, RankedPart, RequestPlan } from '../plan.ts'
import { createPricer } from '../solve/price-members.ts'
import type { Problem } from '../solve/problem.ts'
import type { SolvedProblem } from '../solve/solve-problem.ts'
import { workOf } from '../solve/work.ts'
import { coverTargetsOf } from '../with-evenness.ts'
import { once } from '../world/once.ts'
import { changesOf, type EarlierCover, earlierCoverOf } from './changes-of.ts'
import { costsOfChoosing } from './costs-of-choosing.ts'
import { rankPart } from './rank-part.ts'
import { type ChosenOf, unfilledBecause } from './unfilled-because.ts'

/** A problem that was solved, with the world behind it: the problem may have rows that compiling had overlooked. */
export interface SolvedWorld {
  readonly compiled: CompiledWorld
  readonly problem: Problem
  readonly solved: SolvedProblem
  readonly seed: number
}

/** What a plan says besides what was proven. */
export type Said = Pick<Plan, 'assignments' | 'requests' | 'changes'>

/** Puts a solution into words that the product keeps: assignments, rankings, alternatives, reasons, and what changed. */
export function planOf(solvedWorld: SolvedWorld): Plan {
  const { compiled, solved } = solvedWorld
  const earlier = earlierCoverOf(compiled.world.requests)
  const chosen = solved.choice.chosen.flatMap((column) => chosenAt(compiled, column))
  const assignments = chosen.map(assignmentOf)
  const requests = requestPlans(solvedWorld, chosen, earlier).map((one) => ({ ...one }))
  return planSaying(solvedWorld, {
    assignments,
    requests,
    changes: changesOf({ assignments, requests }, earlier),
  })
}

/** A solution with what was said about it. */
export function planSaying(solvedWorld: SolvedWorld, said: Said): Plan {
  const { compiled, problem, solved, seed } = solvedWorld
  const { world } = compiled
  const { choice, bound, certificate, certifiedBound, proof } = solved
  const { workUsed, stoppedAtWork, solverFailure } = solved
  return {
    ...said,
    totalValue: choice.value,
    bound,
    gap: bound <= 0 ? 0 : (bound - choice.value) / bound,
    status: proof === 'none' ? 'stopped' : 'optimal',
    proof,
    certifiedBound,
    certificate,
    coverTargets: coverTargetsOf(world, problem.evenness),
    workUsed,
    stoppedAtWork,
    solverFailure,
    seed,
    spelregelsId: world.spelregels.id,
    spelregelsVersion: world.spelregels.version,
  }
}

/** A column with its verdict made once. */
export function chosenAt({ columns }: CompiledWorld, column: number): readonly Column[] {
  const found = columns.at(column)
  return found === undefined ? [] : [{ ...found }]
}

/** A chosen column as the plan has it. */
export function assignmentOf({ part, member, verdict }: Column): PlannedAssignment {
  return {
    requestId: part.request.id,
    partId: part.id,
    memberId: member.id,
    sessionIds: part.sessions.map((session) => session.id),
    verdict,
  }
}

/** By request: who could come and why lessons stay open, each worked out when it is first read. */
export function requestPlans(
  solvedWorld: SolvedWorld,
  chosen: readonly Column[],
  earlier: readonly EarlierCover[],
): readonly RequestPlan[] {
  const { compiled } = solvedWorld
  const rank = once(() => rankings(solvedWorld, earlier))
  const columnsOf = once(() => columnsByPart(compiled))
  const chosenByRequest = Map.groupBy(chosen, ({ part }) => part.request.id)
  const chosenOf: ChosenOf = Map.groupBy(chosen, ({ member }) => member.id)
  const places = Map.groupBy(compiled.parts.keys(), (at) => compiled.parts[at]?.request.id)
  return compiled.world.requests.map(({ id, sessions }): RequestPlan => {
    const own = chosenByRequest.get(id) ?? []
    const all = places.get(id) ?? []
    const open = once(() => {
      const covered = new Set(own.flatMap(({ part }) => part.sessions))
      return sessions.filter((session) => !covered.has(session))
    })
    const parts = once(() => {
      const taken = new Set(own.map(({ part }) => part.id))
      const told = all.filter((at, nth) => nth === 0 || taken.has(compiled.parts[at]?.id ?? ''))
      return told.map(rank())
    })
    const eligible = () =>
      all.flatMap((at) => (columnsOf()[at] ?? []).flatMap((column) => chosenAt(compiled, column)))
    const because = once(() =>
      unfilledBecause(new Set(open()), eligible(), chosenOf, compiled.standTogether),
    )
    return {
      requestId: id,
      get parts() {
        return parts()
      },
      get openSessionIds() {
        return open().map((session) => session.id)
      },
      get unfilledBecause() {
        return open().length === 0 ? null : because()
      },
    }
  })
}

/** Ranks a part, by its place. */
function rankings(
  { compiled, problem, solved }: SolvedWorld,
  earlier: readonly EarlierCover[],
): (at: number) => RankedPart {
  const { choice, prices } = solved
  const isChosen = new Set(choice.chosen)
  const pricer = createPricer(problem, workOf(Infinity))
  const atLeast = costsOfChoosing(problem, prices, choice, pricer)
  const columnsOf = columnsByPart(compiled)
  const placeOf = new Map(compiled.world.members.map(({ id }, place) => [id, place]))
  const before = Map.groupBy(earlier, ({ requestId }) => requestId)
  return (at) => {
    const request = compiled.parts[at]?.request
    const had = before.get(request?.id ?? '') ?? []
    const named = [request?.preferredMemberId, ...had.map(({ memberId }) => memberId)]
    return rankPart(compiled, at, {
      able: new Map(
        (columnsOf[at] ?? []).map((column) => [compiled.memberOf[column] ?? 0, column]),
      ),
      isChosen: (column) => isChosen.has(column),
      atLeast,
      always: new Set(named.flatMap((id) => placeOf.get(id ?? '') ?? [])),
    })
  }
}

function columnsByPart({ parts, partOf }: CompiledWorld): readonly (readonly number[])[] {
  const columns = parts.map((): number[] => [])
  for (const [column, part] of partOf.entries()) columns[part]?.push(column)
  return columns
}
