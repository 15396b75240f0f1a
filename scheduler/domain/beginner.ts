import { addMonths, type Day } from './day.ts'

/** So long somebody is a beginner, and after so long is asked who is still there. */
const MONTHS = 12

/** A director for the first time: where nobody asks for a name, the first day at a school is who. */
export interface Beginner {
  readonly startedOn: Day
  /** Null where no member of the pool helped. */
  readonly supportedFrom: Day | null
  /** The last day in post; null while in post. */
  readonly endedOn: Day | null
}

/** The day on which the first twelve months are over; who began on 29 February is looked at on 28 February. */
export function yearOverOn({ startedOn }: Pick<Beginner, 'startedOn'>): Day {
  return addMonths(startedOn, MONTHS)
}

/** Whether somebody is in post on the day on which the twelve months are over. */
export function isStillInPost({ startedOn, endedOn }: Omit<Beginner, 'supportedFrom'>): boolean {
  return endedOn === null || endedOn >= yearOverOn({ startedOn })
}
