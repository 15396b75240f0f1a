import type { Verdict } from '../../domain/verdict.ts'
import { judge } from '../../judge.ts'
import { HARD_RULES } from '../../rules/register.ts'
import type { HardRule } from '../../rules/rule.ts'
import type { Problem } from '../solve/problem.ts'
import type { IndexedWorld } from '../world/index-world.ts'
import type { Allowed } from './allowed.ts'
import { type Column, standTogether } from './column.ts'
import { columnsKept } from './columns-kept.ts'
import { type Columns, columnsOf } from './columns-of.ts'
import { type Eligibility, eligibilityOf } from './eligibility.ts'
import { eligibilityOfFew, type FewEligible } from './eligibility-of-few.ts'
import type { Facts } from './facts.ts'
import { factsOf } from './facts-of.ts'
import { keptSince } from './kept.ts'
import { problemOf } from './problem-of.ts'

/**
 * A world as numbers, and the way back: parts and members by their place in `parts` and `world.members`, possible assignments
 * as columns of `problem`.
 */
export interface CompiledWorld extends Pick<IndexedWorld, 'world' | 'parts' | 'settingOf'> {
  readonly facts: Facts
  /** What the next compilation takes over of who is eligible. */
  readonly lasting: Allowed | undefined
  /** By column: the part that is covered. */
  readonly partOf: Int32Array
  /** By column: who covers it. */
  readonly memberOf: Int32Array
  /** The columns as numbers. */
  readonly possible: Columns
  /** The columns as the rules know them; `at` makes one when it is asked for, with its verdict made when that is. */
  readonly columns: { readonly length: number; readonly at: (column: number) => Column | undefined }
  /** Whether each of these assignments of one member is allowed with the others as commitments, by the rules themselves. */
  readonly standTogether: (columns: readonly Column[]) => boolean
  readonly problem: Problem
  /**
   * The judgement of any pair, eligible or not, by the rules themselves. Where `failing` of the pair is told along, only those
   * rules are asked for their facts.
   */
  readonly verdictOf: (part: number, member: number, failing?: number) => Verdict
  /** By member: bit `r` is set when rule `r` of `HARD_RULES` keeps that one from the part; 0 where none does. */
  readonly failingOf: Eligibility['failingOf']
}

/** A compiled world of which few of the refusals are asked about. */
export type CompiledForFew = CompiledWorld &
  Pick<FewEligible, 'failingAnyway' | 'failingBesideWork'>

/**
 * Compiles a world for the searches: who may do what, what it is worth, and what cannot be together; all of it from the rules.
 * What `before` was compiled from and stayed the same (see `indexWorld`) is taken over.
 */
export function compileWorld(indexed: IndexedWorld, before?: CompiledWorld): CompiledWorld {
  const kept = keptSince(indexed, before?.facts)
  const facts = factsOf(indexed, kept)
  const { failingOf, lasting, ...eligible } = eligibilityOf(facts, kept, before?.lasting)
  const columns = columnsOf(facts, eligible)
  const problemBefore = kept &&
    before && {
      problem: before.problem,
      columns: before.possible,
      kept: columnsKept(facts, columns, kept, before.possible),
      memberBefore: kept.memberBefore,
    }
  const problem = problemOf(facts, columns, problemBefore)
  return { ...compiledOf(indexed, columns), facts, lasting, problem, failingOf }
}

/** The same for a world with few requests of which most of the pool can do nothing (see `eligibilityOfFew`). */
export function compileForFew(indexed: IndexedWorld): CompiledForFew {
  const facts = factsOf(indexed)
  const { facts: ofSome, words, bits, ...failing } = eligibilityOfFew(facts)
  const columns = columnsOf(facts, { words, bits })
  const problem = problemOf(ofSome, columns)
  return { ...compiledOf(indexed, columns), facts, lasting: undefined, problem, ...failing }
}

function compiledOf(
  indexed: IndexedWorld,
  columns: Columns,
): Omit<CompiledWorld, 'facts' | 'lasting' | 'problem' | 'failingOf'> {
  const { world, parts, settingOf } = indexed
  return {
    world,
    parts,
    settingOf,
    partOf: columns.partOf,
    memberOf: columns.memberOf,
    columns: {
      length: columns.count,
      at: (column) => columnAt(indexed, columns, column),
    },
    possible: columns,
    standTogether,
    verdictOf: (part, member, failing = 0) => verdictIn(indexed, part, member, failing),
  }
}

function verdictIn(
  { world, parts, settingOf }: IndexedWorld,
  at: number,
  of: number,
  failing: number,
): Verdict {
  const part = parts[at]
  const member = world.members[of]
  if (part === undefined || member === undefined) {
    throw new RangeError(`no pair of part ${at} and member ${of}`)
  }
  const { request, sessions } = part
  const candidacy = { request, sessions, member }
  const setting = settingOf(part, member)
  if (failing !== 0) {
    const refused = judge(candidacy, setting, part.id, rulesIn(failing))
    if (refused.broken.length > 0) return refused
  }
  return judge(candidacy, setting, part.id)
}

/** By mask: the rules whose bits are set. Few masks are common. */
const RULES_IN = new Map<number, readonly HardRule[]>()

function rulesIn(mask: number): readonly HardRule[] {
  const known = RULES_IN.get(mask)
  if (known !== undefined) return known
  const found = HARD_RULES.filter((_, bit) => (mask & (1 << bit)) !== 0)
  RULES_IN.set(mask, found)
  return found
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
