import type { preference as nl } from '../nl/preference.ts'

export const preference: typeof nl = {
  title: 'How you are told things',
  lead: 'This counts from the next message on.',
  language: 'Language of your mail',
  languages: { nl: 'Dutch', en: 'English' },
  informs: 'Messages that ask nothing of you',
  informsHint: {
    member: 'Such as: somebody else took an offer, or your time to answer is over.',
    other: 'Such as: somebody was found.',
  },
  informsOptions: { 'at-once': 'At once', daily: 'One mail a day, in the morning', never: 'Not' },
  rings: 'A short message too when there is haste',
  ringsOptions: { all: 'SMS and app', sms: 'SMS only', push: 'App only', none: 'Mail only' },
  necessary: {
    member:
      'An offer to you, a cancellation and a change of your lessons always come at once by mail. You cannot turn that off: a class would be waiting for you.',
    other:
      'What asks you for an answer or a decision, and a cancellation, always comes at once by mail. You cannot turn that off.',
  },
  save: 'Save',
  done: { bewaard: 'your choice is saved.' },
  link: 'How you are told things',
}
