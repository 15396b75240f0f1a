import type { siteFeed as nl } from '../nl/site-feed.ts'

export const siteFeed: typeof nl = {
  title: 'Substitutes in your calendar',
  link: 'Put the substitutes in your school’s calendar',
  lead: 'A calendar of the school reads who comes to substitute and keeps itself up to date.',
  keeps:
    'It says: subject, class, time and the name of the substitute. Not who is away and not why, nor lessons for which nobody has been found yet.',
  none: 'You have no school.',
  off: 'There is no address yet.',
  on: (since) => `There is an address, made on ${since}.`,
  make: (site) => `Make an address for ${site}`,
  again: (site) => `Make a new address for ${site}`,
  stop: (site) => `Stop sharing for ${site}`,
  newTitle: (site) => `The new address of ${site}`,
  once: 'You see this address only once. Who knows it can read who comes to you; give it only to colleagues who need to know.',
  calendarName: 'Substitutes',
}
