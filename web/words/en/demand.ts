import type { demand as nl } from '../nl/demand.ts'

/** Words of the page of how demand developed and what is expected of it. */
export const demand: typeof nl = {
  title: 'How demand develops',
  link: 'See how it developed and what is expected',
  lead: (whose: string, today: string) => `${whose}, as known on ${today}.`,
  withheldNote:
    'Figures about fewer than five people stay hidden. That is why everything here is by month, and the forecast by quarter.',
  nothing:
    'Nothing has been asked yet. As soon as schools report absence, you see here how it goes.',
  development: 'By school year',
  developmentLead:
    'Hours that schools asked per open school day, so that holidays do not count. The band is the margin: the mean lies in it with 95 % certainty.',
  perDay: (year: string) => `Asked per school day, school year ${year}`,
  became: (year: string) => `What became of it, school year ${year}`,
  low: 'lower bound',
  value: 'asked per school day',
  high: 'upper bound',
  week: 'Week',
  month: 'Month',
  outcome: {
    pool: 'by the pool',
    outside: 'by others',
    unfilled: 'unfilled',
    open: 'still open',
  },
  expected: 'What we expect next',
  expectedChart: 'Expected hours, with the margin of 95 %',
  term: (first: string, last: string, days: string) =>
    `From ${first} to ${last}: ${days} school days.`,
  unknown: {
    'no-history': 'There is too little history for a forecast.',
    'no-calendar':
      'The holidays of the next period are not known yet. Import the calendar, and the forecast follows.',
    withheld: 'There are too few people to show a forecast.',
  },
  caption: 'Forecast by subject and level',
  group: 'Subject and level',
  all: 'Everything together',
  hours: 'Hours',
  likely: 'Probably between (80 %)',
  certain: 'Almost surely between (95 %)',
  requests: 'Requests',
  tooFew: 'too few people',
  between: (low: string, high: string) => `${low} and ${high}`,
  tests: 'How well this went before',
  testsLead: (inside: number, count: number) =>
    `For ${count === 1 ? 'one earlier period' : `${count} earlier periods`} the forecast was made afterwards with what was known then. What was asked lay within the margin of 95 % ${inside === 1 ? 'once' : `${inside} times`}.`,
  better: (own: string, naive: string) =>
    `On average this forecast was off by ${own}; repeating the year before would have been off by ${naive}.`,
  testCaption: 'Earlier periods: expected and asked',
  period: 'Period',
  was: 'Asked',
  expectedThen: 'Expected',
  yearBefore: 'Year before repeated',
  method:
    'The forecast follows the season of earlier school years, the number of school days and the growth since. The margin counts how erratic demand was and how far off earlier forecasts were. It is an estimate, no promise.',
  part: 'Part',
  parts: { development: 'development', forecast: 'forecast', test: 'earlier forecast' },
  from: 'From',
  to: 'To',
  vak: 'Subject',
  level: 'Level',
  schoolDays: 'School days',
  askedHours: 'Asked (hours)',
  poolHours: 'By the pool (hours)',
  outsideHours: 'By others (hours)',
  unfilledHours: 'Unfilled (hours)',
  openHours: 'Still open (hours)',
  expectedHours: 'Expected (hours)',
  low80: 'Lower bound 80 % (hours)',
  high80: 'Upper bound 80 % (hours)',
  low95: 'Lower bound 95 % (hours)',
  high95: 'Upper bound 95 % (hours)',
  naiveHours: 'Year before repeated (hours)',
  note: 'Note',
  file: 'demand',
}
