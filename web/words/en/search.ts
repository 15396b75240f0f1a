import type { search as nlSearch, waiting as nlWaiting } from '../nl/search.ts'

export const search: typeof nlSearch = {
  nav: 'Search',
  title: 'Search',
  lead: {
    school:
      'Find a request by number, school, subject, class or who is away. You find only what is of your board.',
    coordinator:
      'Find a request by number, school, board, subject or class, or a pool member by name.',
  },
  field: 'What are you looking for',
  hint: 'Such as wiskunde, 3hb or 1A2B-3C4D.',
  submit: 'Search',
  none: (text) => `Nothing found for “${text}”. Try a part of the word.`,
  notWhole: 'More was found than fits here. Type something more.',
  requests: 'Requests',
  members: 'Pool members',
  number: 'Number',
  away: 'Who is away',
  where: 'School',
  when: 'When',
  what: 'Subject and level',
  status: 'Status',
  name: 'Name',
  phone: 'Telephone',
  found: (count) => `${count} found`,
}

export const waiting: typeof nlWaiting = {
  title: 'What waits for you now',
  nothing: 'Nothing waits for you now.',
  what: {
    'lessons-soon': (count) =>
      count === 1
        ? '1 lesson of today or tomorrow has nobody yet'
        : `${count} lessons of today or tomorrow have nobody yet`,
    'requests-open': (count) => (count === 1 ? '1 request is open' : `${count} requests are open`),
    'requests-over': (count) =>
      count === 1
        ? 'Of 1 request nobody said what happened to the class'
        : `Of ${count} requests nobody said what happened to the class`,
    hours: (count) =>
      count === 1 ? 'The hours of 1 substitution wait' : `The hours of ${count} substitutions wait`,
    files: (count) =>
      count === 1
        ? '1 file has not been imported yet'
        : `${count} files have not been imported yet`,
    proposals: (count) =>
      count === 1
        ? '1 proposal waits for your decision'
        : `${count} proposals wait for your decision`,
    'to-send': (count) =>
      count === 1
        ? '1 approved proposal has not been sent yet'
        : `${count} approved proposals have not been sent yet`,
    'offers-out': (count) =>
      count === 1 ? '1 offer waits for an answer' : `${count} offers wait for an answer`,
    corrections: (count) =>
      count === 1 ? '1 question for correction' : `${count} questions for correction`,
    candidates: (count) =>
      count === 1 ? '1 candidate waits for intake' : `${count} candidates wait for intake`,
    offers: (count) =>
      count === 1 ? '1 offer waits for your answer' : `${count} offers wait for your answer`,
    'own-lessons': (count) =>
      count === 1
        ? 'You teach 1 lesson in the coming week'
        : `You teach ${count} lessons in the coming week`,
    availability: (_count) =>
      'Is it still right when you can come? You have not checked it for long',
    'sites-nowhere': (count) =>
      count === 1
        ? 'Of 1 site the place is unknown: travel does not count there'
        : `Of ${count} sites the place is unknown: travel does not count there`,
    'boards-unnamed': (count) =>
      count === 1 ? '1 board has no name yet' : `${count} boards have no name yet`,
    undelivered: (count) =>
      count === 1 ? '1 message did not arrive' : `${count} messages did not arrive`,
    'jobs-dead': (count) => (count === 1 ? '1 job was given up' : `${count} jobs were given up`),
  },
}
