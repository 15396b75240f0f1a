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
    firstDay: 'From',
    lastDay: 'Up to and including',
    mayReturn: 'Whoever comes back afterwards keeps the other lessons.',
    mayNotReturn:
      'In this pool one person gives all lessons: being out in between and coming back cannot be.',
    look: 'Look at these days',
    all: (lessons: string) => `All that is to come: ${lessons}`,
    today: (lessons: string) => `Today only: ${lessons}`,
    on: (days: string, lessons: string) => `Only ${days}: ${lessons}`,
    own: (lessons: string) =>
      `${lessons}. What you are paid when you cancel yourself is in your contract.`,
    none: 'All lessons of this assignment have begun. There is nothing left to cancel.',
    submit: 'Free these lessons and search again',
  },
  hours: {
    link: (name: string) => `Change the hours of ${name}`,
    title: (name: string) => `Other hours for ${name}`,
    lead: (name: string) =>
      `Move lessons, let them fall out or add one. ${name} goes first, for the new time too. You see first what happens.`,
    firstDay: 'From',
    lastDay: 'Up to and including',
    week: 'The lessons still to come',
    lesson: 'Lesson',
    from: 'Begins',
    until: 'Ends',
    drop: 'Off',
    dropIt: 'Off',
    times: (count: number) => `, ${count} times`,
    extra: 'A lesson more',
    extraHint: 'Leave this empty if no lesson is added.',
    extraDay: 'Day',
    extraLike: 'For the same class as',
    look: 'See what happens',
    previewTitle: 'This happens',
    falling: (lessons: string) => `Off: ${lessons}`,
    coming: (lessons: string) => `Added: ${lessons}`,
    outcome: {
      booked: (name: string) => `${name} can and is planned at once.`,
      asked: (name: string) =>
        `${name} can and is asked. Until there is an answer nobody has these lessons.`,
      open: (name: string) => `${name} cannot give these lessons. Somebody else is looked for.`,
    },
    submit: 'Change the hours and tell everybody',
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
