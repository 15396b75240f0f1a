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
export interface PlanningRows
  extends Awaited<ReturnType<typeof peopleRows>>,
    Awaited<ReturnType<typeof workRows>> {
  /** Days on which members are taken for a pool of somebody else. */
  readonly elsewhere: Awaited<ReturnType<typeof takenElsewhere>>
}

/** Who is on the board, what they can, when they can, and when schools are closed: asked at once. */
export async function peopleRows(tx: Tx, poolIds: readonly string[], days: DayRange, today: Day) {
  const [people, work, time, licences, law, holidays] = await Promise.all([
    peopleOnBoard(tx, poolIds, days),
    workOfPools(tx, poolIds, days),
    timeOfPools(tx, poolIds, days),
    qualificationsInPools(tx, poolIds, today),
    lawInForce(tx, today),
    holidaysOfPools(tx, poolIds, days),
  ])
  return { people, work, time, licences, competence: law.competence, holidays }
}

/** What is given, asked, proposed and open, asked at once. What is still to be planned cannot lie in the past. */
export async function workRows(tx: Tx, poolIds: readonly string[], days: DayRange, today: Day) {
  const ahead = { first: laterDay(today, days.first), last: days.last }
  const [confirmed, offered, proposed, untouched] = await Promise.all([
    confirmedOnBoard(tx, poolIds, days),
    offeredOnBoard(tx, poolIds, days),
    proposedOnBoard(tx, poolIds, ahead),
    untouchedOnBoard(tx, poolIds, ahead),
  ])
  return { confirmed, offered, proposed, untouched }
}
