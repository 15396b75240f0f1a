import type { CompiledWorld } from '../compile/compile-world.ts'
import type { RankedPart } from '../plan.ts'
import { createPricer } from '../solve/price-members.ts'
import type { Problem } from '../solve/problem.ts'
import type { SolvedProblem } from '../solve/solve-problem.ts'
import { workOf } from '../solve/work.ts'
import type { EarlierCover } from './changes-of.ts'
import { columnsByPart } from './columns-by-part.ts'
import { costsOfChoosing } from './costs-of-choosing.ts'
import { rankPart } from './rank-part.ts'
import { type OpenRest, rankRest } from './rank-rest.ts'

interface Solved {
  readonly compiled: CompiledWorld
  readonly problem: Problem
  readonly solved: SolvedProblem
}

/** Ranks a part, by its place, or what stays open of a request. */
export interface Rankings {
  readonly part: (at: number) => RankedPart
  readonly rest: (rest: OpenRest) => RankedPart
}

/** Whom the plan could have taken instead, with what that costs at least; `earlier`: who had it before is always told about. */
export function rankings(
  { compiled, problem, solved }: Solved,
  earlier: readonly EarlierCover[],
): Rankings {
  const { choice, prices } = solved
  const isChosen = new Set(choice.chosen)
  const pricer = createPricer(problem, workOf(Infinity))
  const atLeast = costsOfChoosing(problem, prices, choice, pricer)
  const columnsOf = columnsByPart(compiled)
  const placeOf = new Map(compiled.world.members.map(({ id }, place) => [id, place]))
  const before = Map.groupBy(earlier, ({ requestId }) => requestId)
  const part = (at: number) => {
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
  const costOf = (at: number, of: number) => {
    const column = (columnsOf[at] ?? []).find((one) => compiled.memberOf[one] === of)
    return column === undefined ? 0 : atLeast(column)
  }
  return { part, rest: (rest) => rankRest(compiled, rest, costOf) }
}
