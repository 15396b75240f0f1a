import type { roads as nl } from '../nl/roads.ts'

const lessons = (count: number) => (count === 1 ? '1 lesson' : `${count} lessons`)
const offers = (count: number) =>
  count === 1 ? '1 open offer lapses' : `${count} open offers lapse`

/** What happens underway, in English. */
export const roads: typeof nl = {
  cancel: {
    link: (name: string) => `${name} cannot come`,
    title: (name: string) => `${name} cannot come`,
    back: 'Back to the request',
    lead: 'Ill today, a breakdown on the road, or not needed any more? These lessons are free and the search begins again at once. What begins within two days goes first. The school and the substitute are told directly. Nobody has to say why.',
    what: 'Which lessons',
    all: (lessons: string) => `All that is to come: ${lessons}`,
    today: (lessons: string) => `Today only: ${lessons}`,
    until: (day: string, lessons: string) => `Up to and including ${day}: ${lessons}`,
    paidTitle: 'What is paid',
    none: 'All lessons of this assignment have begun. There is nothing left to cancel.',
    submit: 'Free these lessons and search again',
  },
  closing: {
    link: 'School closed',
    title: 'The school is closed',
    lead: 'A study day, a storm, a polling station? The lessons asked on those days are off, and whoever would come is told.',
    site: 'School',
    firstDay: 'First day closed',
    lastDay: 'Last day closed',
    reason: 'Why',
    chooseReason: 'Choose why',
    reasons: {
      'study-day': 'Study day',
      weather: 'The weather, such as ice or storm',
      building: 'The building cannot be used',
      elections: 'Polling station in the school',
      strike: 'Strike',
      other: 'Something else',
    },
    look: 'See what happens',
    previewTitle: (site: string) => `This happens when ${site} is closed`,
    days: (days: string) => `Closed on: ${days}.`,
    nothing: 'No lessons are asked on these days. New requests pass these days over.',
    caption: 'Requests of which lessons are off',
    request: 'Request',
    falling: 'Off',
    coming: 'Who is told not to come',
    nobody: 'Nobody comes yet.',
    offers,
    ends: 'the whole request ends',
    keeps: 'the other lessons go on',
    lessons,
    paidFixed: (minutes: string) => `${minutes}, paid: fixed hours`,
    paid: (minutes: string, hours: number) =>
      `${minutes} is paid: cancelled within ${hours} hours of the lesson`,
    unpaid: (hours: number) => `not paid: cancelled more than ${hours} hours ahead`,
    submit: 'Close the school and tell everybody',
    again: 'Change',
    done: {
      dicht: 'the school is closed and everybody who would come is told.',
      open: 'the school is open after all. The lessons still to come are asked again.',
    },
    listTitle: 'Days closed',
    none: 'From today on no day is closed but the holidays.',
    reopen: (site: string, days: string) => `Open after all: ${site}, ${days}`,
    reopenLead:
      'Lessons that have not begun are asked again. Whoever would come was told not to and does not come back by itself; post a request that ended anew.',
  },
}
