import type { Messages } from '../nl.ts'

/** How long schools spend on finding somebody. */
export const searchTime: Messages['searchTime'] = {
  nav: 'Search time',
  title: 'Search time',
  lead: 'How much time a school spends each month on finding somebody. Note a few months from before the pool as well: then it can be seen whether it helps. An estimate will do.',
  note: 'Note a month',
  noteLead: 'It replaces what was noted before.',
  pool: 'Pool',
  board: 'Board',
  site: 'School',
  month: 'Month',
  director: 'Director, hours',
  planner: 'Planner or office, hours',
  hoursHint: 'Such as 2.5. Empty: not known.',
  wrongNumber: 'Fill in the hours as a number from 0 to 744, such as 2.5.',
  save: 'Save',
  listTitle: 'Noted',
  none: 'Nothing was noted yet.',
  unknown: 'not known',
  done: { genoteerd: 'The search time was noted.' },
}
