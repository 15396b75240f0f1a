import { valueOf } from '../../judge.ts'
import type { MemberProblem, Problem } from '../solve/problem.ts'
import type { ColumnsKept } from './columns-kept.ts'
import type { Columns } from './columns-of.ts'
import { contractsFor } from './contracts-for.ts'
import { demandsOf } from './demands-of.ts'
import type { Facts } from './facts.ts'
import { NEW } from './kept.ts'
import { type KnownConflicts, memberProblem } from './member-problem.ts'
import { partConflicts } from './part-conflicts.ts'
import { sharedRooms } from './shared-rooms.ts'

/** A problem that was made before, and which of its columns stand for the same as columns now. */
export interface ProblemBefore {
  readonly problem: Problem
  readonly columns: Columns
  readonly kept: ColumnsKept
  /** By member: the place before, or `NEW`. */
  readonly memberBefore: Int32Array
}

/** The columns with their values, what they cover, and what those of one member do to each other. */
export function problemOf(facts: Facts, columns: Columns, before?: ProblemBefore): Problem {
  const { count: demandCount, ofPart } = demandsOf(facts.parts)
  const demands: number[] = []
  const demandStarts = new Int32Array(columns.count + 1)
  for (const [column, part] of columns.partOf.entries()) {
    for (const demand of ofPart[part] ?? []) demands.push(demand)
    demandStarts[column + 1] = demands.length
  }
  return {
    values: valuesOf(facts, columns, before),
    memberOf: columns.memberOf,
    demandStarts,
    demands: Int32Array.from(demands),
    demandCount,
    members: memberProblems(facts, columns, before),
    evenness: null,
  }
}

function valuesOf(facts: Facts, columns: Columns, before?: ProblemBefore): Float64Array {
  const { parts, members, settingOf } = facts
  const values = new Float64Array(columns.count)
  for (let column = 0; column < columns.count; column += 1) {
    const old = before?.kept.before[column] ?? NEW
    const part = parts[columns.partOf[column] ?? -1]
    const member = members[columns.memberOf[column] ?? -1]
    if (part === undefined || member === undefined) continue
    const { request, sessions } = part
    values[column] =
      before !== undefined && old !== NEW && before.kept.isWorthTheSame(column)
        ? (before.problem.values[old] ?? 0)
        : valueOf({ request, sessions, member }, settingOf(part, member))
  }
  return values
}

function memberProblems(
  facts: Facts,
  { partOf, firstOf }: Columns,
  before?: ProblemBefore,
): readonly MemberProblem[] {
  const makeWith = {
    facts,
    inTime: partConflicts(facts),
    sharedRooms: sharedRooms(facts),
    contractsFor: contractsFor(facts),
  }
  return facts.members.map((_, member) => {
    const [first, end] = [firstOf[member] ?? 0, firstOf[member + 1] ?? 0]
    const same = before && sameProblem(before, member, first, end)
    if (same !== undefined) return { ...same, first }
    const known = before && knownConflicts(before, member, first, end)
    return memberProblem(makeWith, member, partOf.subarray(first, end), first, known)
  })
}

/** The member's problem before, where it had these columns and no other. */
function sameProblem(
  { problem, columns, kept, memberBefore }: ProblemBefore,
  member: number,
  first: number,
  end: number,
): MemberProblem | undefined {
  const old = memberBefore[member] ?? NEW
  if (old === NEW) return undefined
  const firstBefore = columns.firstOf[old] ?? 0
  if ((columns.firstOf[old + 1] ?? 0) - firstBefore !== end - first) return undefined
  for (let column = first; column < end; column += 1) {
    if (kept.before[column] !== firstBefore + column - first) return undefined
  }
  return problem.members[old]
}

function knownConflicts(
  { problem, kept, memberBefore }: ProblemBefore,
  member: number,
  first: number,
  end: number,
): KnownConflicts | undefined {
  const before = problem.members[memberBefore[member] ?? NEW]
  if (before === undefined) return undefined
  const columnBefore = kept.before
    .slice(first, end)
    .map((old) => (old === NEW ? NEW : old - before.first))
  return { before, columnBefore }
}
