import { expect, test } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { stretches } from '../../../../src/actions/planning/stretches.ts'

test.for([
  ['days in a row', ['11-23', '11-24', '11-25'], ['11-23 11-25']],
  ['a weekend between', ['11-26', '11-27', '11-30'], ['11-26 11-30']],
  ['a school day between', ['11-23', '11-25'], ['11-23 11-23', '11-25 11-25']],
  ['a Saturday too', ['11-27', '11-28', '11-30'], ['11-27 11-30']],
  ['a week between', ['11-27', '12-07'], ['11-27 11-27', '12-07 12-07']],
  ['nothing', [], []],
] as const)('%s', ([, days, told]) => {
  const found = stretches(days.map((text) => day(`2026-${text}`)))
  expect(found.map(({ first, last }) => `${first.slice(5)} ${last.slice(5)}`)).toEqual(told)
})
