import { type Beginner, isStillInPost, yearOverOn } from '../domain/beginner.ts'
import type { DayRange } from '../domain/day.ts'
import { type Fact, NOWHERE } from './breakdown.ts'

/** One director who began, on the first day. */
export interface BeginnerFact extends Fact {
  /** Whether a member of the pool was mentor within the first twelve months. */
  readonly isSupported: boolean
}

/** One director whose first twelve months were over, on that day. */
export interface FirstYearFact extends Fact {
  readonly isInPost: boolean
}

/** Of a pool: who began, and whose first twelve months were over. */
export interface BeginnerFacts {
  readonly beginners: readonly BeginnerFact[]
  readonly firstYears: readonly FirstYearFact[]
}

/** A beginner of a pool, in an opaque number, at one of its boards. */
export interface BeginnerOfBoard extends Beginner {
  readonly id: string
  readonly boardId: string
}

/** Who began on these days, and of whom on these days the first twelve months were over. */
export function beginnerFacts(
  poolId: string,
  all: readonly BeginnerOfBoard[],
  { first, last }: DayRange,
): BeginnerFacts {
  const of = ({ id, boardId }: BeginnerOfBoard) => ({
    groups: { ...NOWHERE, pool: poolId, board: boardId },
    persons: [id],
  })
  const beginners = all.map((one) => ({
    day: one.startedOn,
    ...of(one),
    isSupported: one.supportedFrom !== null,
  }))
  const firstYears = all.map((one) => ({
    day: yearOverOn(one),
    ...of(one),
    isInPost: isStillInPost(one),
  }))
  const isAsked = ({ day }: { readonly day: DayRange['first'] }) => first <= day && day <= last
  return { beginners: beginners.filter(isAsked), firstYears: firstYears.filter(isAsked) }
}
