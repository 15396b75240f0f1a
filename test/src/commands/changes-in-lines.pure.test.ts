import { expect, it } from 'vitest'
import { day } from '../../../scheduler/domain/day.ts'
import { changesInLines } from '../../../src/commands/changes-in-lines.ts'

const first = { firstDay: day('2026-12-01'), lastDay: day('2026-12-04'), siteName: 'De Eerste' }
const second = { firstDay: day('2027-01-05'), lastDay: day('2027-01-08'), siteName: 'De Tweede' }
const found = [
  { requestId: 'r1', partId: 'p1', sessionIds: ['a'], ...first },
  { requestId: 'r2', partId: 'p2', sessionIds: ['b'], ...second },
  { requestId: 'r2', partId: 'p3', sessionIds: ['c', 'd'], ...second },
]
const change = {
  requestId: 'r2',
  partId: 'p3',
  wasMemberName: 'Vera',
  isMemberName: null,
  sentence: 'Vera is ziek.',
}

it('says of each change which lessons it is about, in the words above the proposal itself', () => {
  expect(changesInLines([change], found)).toEqual([
    '',
    'Anders dan in het plan ervoor:',
    '  2027-01-05 t/m 2027-01-08, 2 lessen, De Tweede',
    '    Vera -> niemand: Vera is ziek.',
  ])
})

it('takes another part of the request where this one is in no proposal, and none where there is none', () => {
  expect(changesInLines([{ ...change, partId: 'gone' }], found)[2]).toContain(', 1 les, De Tweede')
  expect(changesInLines([{ ...change, requestId: 'gone' }], found)).toHaveLength(3)
})

it('says nothing where nothing changed', () => {
  expect(changesInLines([], found)).toEqual([])
})
