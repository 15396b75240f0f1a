import type { school as nl } from '../nl/school.ts'

const lessons = (count: number) => (count === 1 ? '1 lesson' : `${count} lessons`)

export const school: typeof nl = {
  number: 'Number',
  away: 'Who is away',
  replaces: 'This request came instead of an earlier one: the lessons changed.',
  toReplaced: 'See the earlier request',
  replacedBy: 'The lessons changed. Another request came instead.',
  toReplacing: 'To the new request',
  lessons: {
    link: 'Change the days or lessons',
    title: 'Change the days and lessons',
    lead: (person) =>
      `Nobody comes for ${person} yet, so you can still change everything. What was asked or proposed ends; the search begins anew.`,
    submit: 'Save the new lessons',
    tooMany: 'This request has too many single lessons for one screen. Withdraw it and post anew.',
    cannot: 'The lessons of this request cannot be changed any more.',
    back: 'Back to the request',
  },
  hours: {
    runs: (ahead) =>
      `The assignment is still running: ${lessons(ahead)} to come. You confirm what is over.`,
    done: (count) => `The hours of ${lessons(count)} are confirmed already.`,
    doneTitle: 'Confirmed already',
    doneLine: (lesson, minutes) => `${lesson}: ${minutes} minutes`,
    now: 'Confirm now',
    choose: 'Choose at least one lesson.',
    nothing: 'No hours are waiting now. Come back after the next lesson.',
    close: 'All hours are confirmed. Close the assignment.',
    closeSubmit: 'Close',
    ahead: 'To come',
  },
  fit: {
    title: (name) => `Say how it went with ${name}`,
    lead: 'For a conversation between you and the coordinator. It never counts in choosing, and the substitute does not see it.',
    choice: 'How did it fit?',
    any: 'Choose',
    words: 'In a few words',
    wordsHint: 'May stay empty. Nothing about anybody’s health.',
    submit: 'Save',
    said: (rating) => `How it fitted: ${rating}.`,
    worked: (count) => `the hours of ${lessons(count)} are confirmed`,
  },
}
