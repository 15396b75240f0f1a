import { dayInWords, shareInWords, timeInWords } from '../in-words.ts'
import { commitmentRule } from '../rule.ts'

/**
 * Nobody has two sessions at the same time; one that ends when the other begins is no clash. The database holds the same in
 * its constraint on the sessions of assignments. Where the other session is stays untold: it may be another pool's.
 */
export const noDoubleBooking = commitmentRule({
  id: 'no-double-booking',
  origin: 'nature',
  title: 'Geen dubbele boeking',
  basis: 'Niemand is op twee plekken tegelijk',
  check({ sessions }, { commitments, role }) {
    const taken = sessions.filter((session) =>
      commitments.some(
        (other) => session.startsAt < other.endsAt && other.startsAt < session.endsAt,
      ),
    )
    const first = taken.at(0)
    if (first === undefined) return undefined
    return {
      day: first.day,
      startsAt: first.startsAt,
      endsAt: first.endsAt,
      taken: taken.length,
      sessions: sessions.length,
      unit: role.deliveredIn,
    }
  },
  explain: ({ day, startsAt, endsAt, taken, sessions, unit }) =>
    `Al bezet op ${dayInWords(day)} van ${timeInWords(startsAt)} tot ${timeInWords(endsAt)}` +
    `${shareInWords(taken, sessions, unit)}.`,
})
