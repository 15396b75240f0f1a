import type { DaysAsked } from '../../../db/queries/fulfilment-page.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import { allot } from '../../../scheduler/measures/allot.ts'

/** What confirmed hours came to. */
interface Sums {
  readonly minutes: number
  readonly wageCents: number
  readonly travelCents: number
  readonly alternativeLowCents: number
  readonly alternativeExpectedCents: number
  readonly alternativeHighCents: number
}

/**
 * What of confirmed hours falls on these days: the minutes of those days, and the cents divided over all sessions (in order of
 * time) as the measures divide them, so that months add up to the whole and to the dashboard, to the cent.
 */
export function shareOfDays<T extends Sums>(
  whole: T,
  sessions: readonly { readonly day: Day; readonly minutes: number }[],
  { from, to }: DaysAsked,
): T {
  const isAsked = ({ day }: { readonly day: Day }) =>
    (from === undefined || from <= day) && (to === undefined || day <= to)
  const asked = sessions.map(isAsked)
  if (!asked.includes(false)) return whole
  const weights = sessions.map(({ minutes }) => minutes)
  const part = (cents: number) =>
    allot(cents, weights).reduce((sum, own, index) => (asked[index] ? sum + own : sum), 0)
  return {
    ...whole,
    minutes: minutesOf(sessions.filter(isAsked)),
    wageCents: part(whole.wageCents),
    travelCents: part(whole.travelCents),
    alternativeLowCents: part(whole.alternativeLowCents),
    alternativeExpectedCents: part(whole.alternativeExpectedCents),
    alternativeHighCents: part(whole.alternativeHighCents),
  }
}
