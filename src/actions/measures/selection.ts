import { z } from 'zod'
import {
  type DecidedMember,
  decidedMembers,
  findingsOfPool,
} from '../../../db/queries/measure/selection.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { type Day, daysBetween, earlierDay } from '../../../scheduler/domain/day.ts'
import { isPermanentJob } from '../../../scheduler/domain/mobility.ts'
import {
  type Difference,
  differenceOf,
  type Effect,
  effectOf,
} from '../../../scheduler/measures/difference.ts'
import { PERSONS_MIN } from '../../../scheduler/measures/suppress.ts'
import { onlyFor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { universeOf } from './universe.ts'
import { viewOf } from './view-of.ts'

export const OUTCOMES = ['acceptance', 'called-off', 'rating', 'months', 'permanent-job'] as const
/** What is held against a criterion; of each member one number. */
export type Outcome = (typeof OUTCOMES)[number]

export const readSelectionInput = z.strictObject({
  /** One of the own pools, the first if left out. */
  poolId: idInput.optional(),
})

export type ReadSelectionInput = z.output<typeof readSelectionInput>

/** How those who met a criterion at intake did since, beside those who did not. */
export interface CriterionRead {
  readonly criterion: string
  /** Candidates by what was found and what was decided; null for whom small figures are withheld. */
  readonly intake: {
    readonly metAccepted: number
    readonly metRejected: number
    readonly unmetAccepted: number
    readonly unmetRejected: number
  } | null
  readonly outcomes: readonly {
    readonly outcome: Outcome
    readonly effect: Effect
    /** Null where too few people stand on either side, and for whom small figures are withheld. */
    readonly found: Difference | null
  }[]
}

export interface SelectionRead {
  readonly pool: { readonly id: string; readonly name: string }
  readonly today: Day
  readonly withholds: boolean
  readonly criteria: readonly CriterionRead[]
}

/**
 * Each criterion of selection of a pool held against what happened since, of everybody who was taken in until today: whoever met it
 * beside whoever did not. A difference whose interval has nought in it is none; with fewer than five people on either side it is
 * unknown. For whom small figures are withheld there is the conclusion alone, and none that rests on fewer than five people of whom
 * the own board does not know the number already. Throws `not-found` for a pool that is not the actor's.
 */
export async function readSelection(
  context: Context,
  { poolId }: ReadSelectionInput,
): Promise<SelectionRead> {
  const actor = onlyFor(context.actor, 'coordinator', 'board', 'school', 'region', 'admin')
  const today = dayOf(context.now())
  return context.db.read({ role: 'measures', userId: actor.userId }, async (tx) => {
    const own = 'poolIds' in actor ? actor.poolIds : []
    const others =
      actor.role === 'admin' || actor.role === 'coordinator'
        ? []
        : (await universeOf(tx, actor)).poolIds
    const id = poolId ?? [...own, ...others][0]
    if (id === undefined) throw notFound()
    const { name, universe } = await viewOf(tx, actor, { kind: 'pool', id })
    const decisions = await decidedMembers(tx, id, universe?.ownBoardId ?? null)
    const members = new Map(decisions.map((one) => [one.memberId, one]))
    const findings = Map.groupBy(await findingsOfPool(tx, id), ({ criterion }) => criterion)
    const criteria = [...findings].map(([criterion, found]) => {
      const decided = found.flatMap(({ memberId, met }) => {
        const member = members.get(memberId)
        return member === undefined ? [] : [{ member, met }]
      })
      return universe === null
        ? criterionOf(criterion, decided, today)
        : conclusionOf(criterion, decided, today)
    })
    return { pool: { id, name }, today, withholds: universe !== null, criteria }
  })
}

interface Decided {
  readonly member: DecidedMember
  readonly met: boolean
}

function criterionOf(criterion: string, decided: readonly Decided[], today: Day): CriterionRead {
  const count = (isMet: boolean, isRejected: boolean) =>
    decided.filter(
      ({ member, met }) => met === isMet && (member.status === 'rejected') === isRejected,
    ).length
  return {
    criterion,
    intake: {
      metAccepted: count(true, false),
      metRejected: count(true, true),
      unmetAccepted: count(false, false),
      unmetRejected: count(false, true),
    },
    outcomes: OUTCOMES.map((outcome) => {
      const found = differenceOf(
        valuesOf(outcome, decided, true, today),
        valuesOf(outcome, decided, false, today),
      )
      return { outcome, effect: effectOf(found), found }
    }),
  }
}

/** The numbers of those who were taken in on one side of a criterion. */
function valuesOf(
  outcome: Outcome,
  decided: readonly Decided[],
  isMet: boolean,
  today: Day,
): readonly number[] {
  return decided.flatMap(({ member, met }) =>
    met === isMet && member.status !== 'rejected' ? (outcomeOf(outcome, member, today) ?? []) : [],
  )
}

/** A month of a year of twelve. */
const MONTH_DAYS = 365.25 / 12

/** The number of one member; null where there is none, such as the acceptance of somebody who was never asked. */
function outcomeOf(outcome: Outcome, member: DecidedMember, today: Day): number | null {
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  switch (outcome) {
    case 'acceptance':
      return share(member.accepted, member.answered)
    case 'called-off':
      return share(member.calledOff, member.assignments)
    case 'rating':
      return share(member.ratingSum, member.ratings)
    case 'months': {
      if (member.joinedOn === null || member.joinedOn > today) return null
      return daysBetween(member.joinedOn, earlierDay(member.leftOn ?? today, today)) / MONTH_DAYS
    }
    case 'permanent-job': {
      const { joinedOn, leftOn, leftFor } = member
      if (joinedOn === null || joinedOn > today) return null
      const hasLeft = leftOn !== null && leftOn <= today
      return Number(hasLeft && leftFor !== null && isPermanentJob(leftFor))
    }
  }
}

/**
 * What is told to whom small figures are withheld. A board can fill in the numbers that it knows: what is left to tell of either
 * side is of nobody, or of five people, like every figure.
 */
function conclusionOf(criterion: string, decided: readonly Decided[], today: Day): CriterionRead {
  const { outcomes } = criterionOf(criterion, decided, today)
  const strange = decided.filter(({ member }) => !member.isKnown)
  const isTold = (outcome: Outcome) =>
    [true, false].every((isMet) => {
      const { length } = valuesOf(outcome, strange, isMet, today)
      return length === 0 || length >= PERSONS_MIN
    })
  return {
    criterion,
    intake: null,
    outcomes: outcomes.map(({ outcome, effect }) => ({
      outcome,
      effect: isTold(outcome) ? effect : 'unknown',
      found: null,
    })),
  }
}
