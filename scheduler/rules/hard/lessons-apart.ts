import { dayInWords, timeInWords } from '../in-words.ts'
import { hardRule } from '../rule.ts'

/**
 * What one person is asked does not ask to be in two places at once: such lessons cannot be given by anybody, and are shared
 * out or set right. One that begins when the other ends is no clash.
 */
export const lessonsApart = hardRule({
  id: 'lessons-apart',
  origin: 'nature',
  title: 'Lessen na elkaar',
  basis: 'Niemand is op twee plekken tegelijk',
  check({ sessions }) {
    const inOrder = sessions.toSorted((one, other) => one.startsAt - other.startsAt)
    let latest = inOrder[0]
    for (const session of inOrder.slice(1)) {
      if (latest !== undefined && session.startsAt < latest.endsAt) {
        const { startsAt: otherStartsAt, endsAt: otherEndsAt } = session
        const { day, startsAt, endsAt } = latest
        return { day, startsAt, endsAt, otherStartsAt, otherEndsAt }
      }
      latest = session
    }
    return undefined
  },
  explain: ({ day, startsAt, endsAt, otherStartsAt, otherEndsAt }) =>
    `De aanvraag heeft zelf twee lessen tegelijk op ${dayInWords(day)}: van ` +
    `${timeInWords(startsAt)} tot ${timeInWords(endsAt)} en van ${timeInWords(otherStartsAt)} tot ` +
    `${timeInWords(otherEndsAt)}.`,
})
