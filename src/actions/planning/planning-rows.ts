import type { Tx } from '../../../db/client.ts'
import { lawInForce } from '../../../db/queries/law.ts'
import { qualificationsInPools } from '../../../db/queries/member.ts'
import {
  holidaysOfPools,
  peopleOnBoard,
  type takenElsewhere,
  timeOfPools,
  workOfPools,
} from '../../../db/queries/planning.ts'
import {
  confirmedOnBoard,
  offeredOnBoard,
  proposedOnBoard,
  untouchedOnBoard,
} from '../../../db/queries/planning-work.ts'
import { type Day, type DayRange, laterDay } from '../../../scheduler/domain/day.ts'
import type { Level } from '../../../scheduler/domain/level.ts'

/** Which members and requests the board has; what is left out does not narrow. */
export interface PlanningFilter {
  readonly vak?: string | undefined
  readonly level?: Level | undefined
  readonly boardId?: string | undefined
}

/** Everything that the board is made of. */
export type PlanningRows = Awaited<ReturnType<typeof planningRows>> & {
  /** Days on which members are taken for a pool of somebody else. */
  readonly elsewhere: Awaited<ReturnType<typeof takenElsewhere>>
}

/** Asked at once, so that it takes about one trip. What is still to be planned cannot lie in the past. */
export async function planningRows(tx: Tx, poolIds: readonly string[], days: DayRange, today: Day) {
  const ahead = { first: laterDay(today, days.first), last: days.last }
  const [people, work, time, licences, law, confirmed, offered, proposed, untouched, holidays] =
    await Promise.all([
      peopleOnBoard(tx, poolIds, days),
      workOfPools(tx, poolIds, days),
      timeOfPools(tx, poolIds, days),
      qualificationsInPools(tx, poolIds, today),
      lawInForce(tx, today),
      confirmedOnBoard(tx, poolIds, days),
      offeredOnBoard(tx, poolIds, days),
      proposedOnBoard(tx, poolIds, ahead),
      untouchedOnBoard(tx, poolIds, ahead),
      holidaysOfPools(tx, poolIds, days),
    ])
  const { competence } = law
  return {
    people,
    work,
    time,
    licences,
    competence,
    confirmed,
    offered,
    proposed,
    untouched,
    holidays,
  }
}
