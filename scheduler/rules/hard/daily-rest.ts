import { minutesBetween } from '../../calendar/clock.ts'
import { addDays, type Day } from '../../domain/day.ts'
import { dayInWords, durationInWords, timeInWords } from '../in-words.ts'
import { commitmentRule } from '../rule.ts'
import type { Hours, HoursSetting } from '../setting.ts'

type Work = Hours['sessions'][number]

/**
 * Between the end of one day's work and the start of the next lies the daily rest. The law lets it be shorter once in 7 days
 * where the nature of the work brings that with it; a school timetable does not, so that exception is left out.
 */
export const dailyRest = commitmentRule({
  id: 'daily-rest',
  origin: 'law',
  title: 'Dagelijkse rust',
  basis: 'Arbeidstijdenwet art. 5:3 lid 2',
  check({ sessions }: Hours, { commitments, law }: HoursSetting) {
    const { dailyRestMinutesMin } = law.workingTime
    const work = Map.groupBy<Day, Work>([...commitments, ...sessions], ({ day }) => day)
    for (const session of sessions) {
      for (const other of besides(session.day, work)) {
        const [earlier, later] = other.day < session.day ? [other, session] : [session, other]
        const restMinutes = minutesBetween(earlier.endsAt, later.startsAt)
        if (restMinutes >= dailyRestMinutesMin) continue
        const { day, startsAt } = later
        return { day, startsAt, endsAt: earlier.endsAt, restMinutes, dailyRestMinutesMin }
      }
    }
    return undefined
  },
  explain: ({ day, startsAt, endsAt, restMinutes, dailyRestMinutesMin }) =>
    `Begint op ${dayInWords(day)} om ${timeInWords(startsAt)}, na werk tot ${timeInWords(endsAt)} de dag ` +
    `ervoor: ${durationInWords(restMinutes)} rust, en de wet vraagt ${durationInWords(dailyRestMinutesMin)}.`,
})

/** Work on the days before and after; only there a night lies in between. */
function besides(day: Day, work: ReadonlyMap<Day, readonly Work[]>): readonly Work[] {
  return [...(work.get(addDays(day, -1)) ?? []), ...(work.get(addDays(day, 1)) ?? [])]
}
