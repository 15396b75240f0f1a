import type { Session } from '../../domain/request.ts'
import type { Column } from '../compile/column.ts'
import type { CompiledWorld } from '../compile/compile-world.ts'
import type { Plan, PlannedAssignment, RequestPlan, UnfilledBecause } from '../plan.ts'
import type { Problem } from '../solve/problem.ts'
import type { SolvedProblem } from '../solve/solve-problem.ts'
import { coverTargetsOf } from '../with-evenness.ts'
import { once } from '../world/once.ts'
import { changesOf, type EarlierCover, earlierCoverOf } from './changes-of.ts'
import { columnsByPart } from './columns-by-part.ts'
import type { OpenRest } from './rank-rest.ts'
import { rankings } from './rankings.ts'
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
  return compiled.world.requests.map((request) => {
    const own = chosenByRequest.get(request.id) ?? []
    const all = places.get(request.id) ?? []
    const covered = once(() => new Set(own.flatMap(({ part }) => part.sessions)))
    const open = once(() => request.sessions.filter((session) => !covered().has(session)))
    const eligible = () =>
      all.flatMap((at) => (columnsOf()[at] ?? []).flatMap((column) => chosenAt(compiled, column)))
    return toldWhenRead(request.id, {
      open,
      parts: once(() => partsToTell(compiled, own, all).map(rank().part)),
      openPart: once(() => {
        const rest = own.length === 0 ? undefined : restOf(compiled, all, open())
        return rest === undefined ? null : rank().rest(rest)
      }),
      because: once(() =>
        unfilledBecause(new Set(open()), eligible(), chosenOf, compiled.standTogether),
      ),
    })
  })
}

/** What a plan says of a request, each worked out when it is asked. */
interface WhenRead {
  readonly open: () => readonly Session[]
  readonly parts: () => RequestPlan['parts']
  readonly openPart: () => RequestPlan['openPart']
  readonly because: () => UnfilledBecause
}

function toldWhenRead(
  requestId: string,
  { open, parts, openPart, because }: WhenRead,
): RequestPlan {
  return {
    requestId,
    get parts() {
      return parts()
    },
    get openSessionIds() {
      return open().map((session) => session.id)
    },
    get openPart() {
      return openPart()
    },
    get unfilledBecause() {
      return open().length === 0 ? null : because()
    },
  }
}

/** The places of a request's parts that are told: the whole, and what somebody has. */
function partsToTell(
  { parts }: CompiledWorld,
  own: readonly Column[],
  all: readonly number[],
): readonly number[] {
  const taken = new Set(own.map(({ part }) => part.id))
  return all.filter((at, nth) => nth === 0 || taken.has(parts[at]?.id ?? ''))
}

/** What stays open of a request while others have the rest; undefined where nothing does. */
function restOf(
  { parts }: CompiledWorld,
  all: readonly number[],
  open: readonly Session[],
): OpenRest | undefined {
  const whole = parts[all[0] ?? -1]
  if (whole === undefined || open.length === 0) return undefined
  const asked = new Set(open)
  const places = all.filter((at) => parts[at]?.sessions.every((session) => asked.has(session)))
  return { whole, open, places }
}
