import type { Verdict } from '../../domain/verdict.ts'
import { judge, valueOf } from '../../judge.ts'
import type { MemberProblem, Problem } from '../solve/problem.ts'
import type { IndexedWorld } from '../world/index-world.ts'
import { contractsFor } from './chain-contracts.ts'
import type { Column } from './column.ts'
import { type Columns, columnsOf } from './columns-of.ts'
import { demandsOf } from './demands-of.ts'
import { type Eligibility, eligibilityOf } from './eligibility.ts'
import { type Facts, factsOf } from './facts.ts'
import { memberProblem } from './member-problem.ts'
import { partConflicts } from './part-conflicts.ts'

/**
 * A world as numbers, and the way back: parts and members by their place in `parts` and `world.members`, possible assignments
 * as columns of `problem`.
 */
export interface CompiledWorld extends Pick<IndexedWorld, 'world' | 'parts' | 'settingOf'> {
  readonly facts: Facts
  readonly eligibility: Eligibility
  /** By column: the part that is covered. */
  readonly partOf: Int32Array
  /** By column: who covers it. */
  readonly memberOf: Int32Array
  /** The columns as the rules know them; `at` makes one when it is asked for, with its verdict made when that is. */
  readonly columns: { readonly length: number; readonly at: (column: number) => Column | undefined }
  readonly problem: Problem
  /** The judgement of any pair, eligible or not, by the rules themselves. */
  readonly verdictOf: (part: number, member: number) => Verdict
  /** Bit `r` is set when rule `r` of `HARD_RULES` keeps the member from the part; 0 where none does. */
  readonly failing: (part: number, member: number) => number
}

/**
 * Compiles a world for the searches: who may do what, what it is worth, and what cannot be together; all of it from the rules.
 * What `before` was compiled from and stayed the same (see `indexWorld`) is taken over.
 */
export function compileWorld(indexed: IndexedWorld): CompiledWorld {
  const facts = factsOf(indexed)
  const eligibility = eligibilityOf(facts)
  const columns = columnsOf(facts, eligibility)
  const { world, parts, settingOf } = indexed
  const verdictOf = (part: number, member: number) => verdictIn(indexed, part, member)
  return {
    world,
    parts,
    settingOf,
    facts,
    eligibility,
    partOf: columns.partOf,
    memberOf: columns.memberOf,
    columns: {
      length: columns.count,
      at: (column) => columnAt(indexed, columns, column),
    },
    problem: problemOf(facts, columns),
    verdictOf,
    failing: eligibility.failing,
  }
}

function problemOf(facts: Facts, columns: Columns): Problem {
  const { parts, members } = facts
  const { count, partOf, memberOf, firstOf } = columns
  const { count: demandCount, ofPart } = demandsOf(parts)
  const demands: number[] = []
  const demandStarts = new Int32Array(count + 1)
  const values = new Float64Array(count)
  for (let column = 0; column < count; column += 1) {
    const part = partOf[column] ?? 0
    demands.push(...(ofPart[part] ?? []))
    demandStarts[column + 1] = demands.length
    values[column] = valueIn(facts, part, memberOf[column] ?? 0)
  }
  const makeWith = { facts, areApart: partConflicts(facts), contractsFor: contractsFor(facts) }
  const problems = members.map((_, member): MemberProblem => {
    const first = firstOf[member] ?? 0
    return memberProblem(makeWith, member, partOf.subarray(first, firstOf[member + 1]), first)
  })
  return {
    values,
    memberOf,
    demandStarts,
    demands: Int32Array.from(demands),
    demandCount,
    members: problems,
    evenness: null,
  }
}

function valueIn({ parts, members, settingOf }: Facts, at: number, of: number): number {
  const part = parts[at]
  const member = members[of]
  if (part === undefined || member === undefined) return 0
  const { request, sessions } = part
  return valueOf({ request, sessions, member }, settingOf(part, member))
}

function verdictIn({ world, parts, settingOf }: IndexedWorld, at: number, of: number): Verdict {
  const part = parts[at]
  const member = world.members[of]
  if (part === undefined || member === undefined) {
    throw new RangeError(`no pair of part ${at} and member ${of}`)
  }
  const { request, sessions } = part
  return judge({ request, sessions, member }, settingOf(part, member), part.id)
}

function columnAt(indexed: IndexedWorld, columns: Columns, column: number): Column | undefined {
  const part = indexed.parts[columns.partOf[column] ?? -1]
  const member = indexed.world.members[columns.memberOf[column] ?? -1]
  if (part === undefined || member === undefined) return undefined
  const setting = indexed.settingOf(part, member)
  return {
    part,
    member,
    setting,
    get verdict() {
      return judge({ request: part.request, sessions: part.sessions, member }, setting, part.id)
    },
  }
}
