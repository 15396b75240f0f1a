import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainRoom, type FixedTermContract } from '../../../scheduler/domain/chain.ts'
import { addDays, day } from '../../../scheduler/domain/day.ts'
import { law } from '../law.ts'

const [RULE] = law().chainRules
if (RULE === undefined) throw new Error('the tests need a chain rule')
const rule = { ...RULE, contractsMax: 3, monthsMax: 36, resetGapMonths: 6 }

const stretch = (first: string, last: string) => ({ firstDay: day(first), lastDay: day(last) })
const contract = (first: string, last: string, exempt = false): FixedTermContract => ({
  ...stretch(first, last),
  exempt,
})
const NEXT = stretch('2026-11-23', '2026-11-27')

describe('the room that a contract chain leaves', () => {
  it.each<[string, readonly FixedTermContract[], number]>([
    ['nothing before', [], 3],
    ['one before', [contract('2026-10-05', '2026-10-09')], 2],
    ['one that begins on the same day', [contract('2026-11-23', '2026-11-24')], 2],
    ['one that is promised for later', [contract('2026-12-07', '2026-12-11')], 2],
    [
      'before and after together',
      [contract('2026-10-05', '2026-10-09'), contract('2026-12-07', '2026-12-11')],
      1,
    ],
    [
      'three that are promised for later',
      ['07', '14', '21'].map((date) => contract(`2026-12-${date}`, `2026-12-${date}`)),
      0,
    ],
    ['one that the chain does not count', [contract('2026-10-05', '2026-10-09', true)], 3],
    ['exactly six months in between', [contract('2026-05-01', '2026-05-22')], 2],
    ['a day more in between', [contract('2026-05-01', '2026-05-21')], 3],
    ['six months to a later one', [contract('2027-05-28', '2027-06-01')], 2],
    ['a day more to a later one', [contract('2027-05-29', '2027-06-01')], 3],
    [
      'a short one long ago within a long one that ended lately',
      [contract('2025-08-01', '2026-07-31'), contract('2025-09-01', '2025-09-05')],
      1,
    ],
  ])('%s', (_, contracts, room) => {
    expect(chainRoom(contracts, NEXT, rule)).toBe(room)
  })

  it('has none once the chain lasts longer than 36 months, gaps included', () => {
    const since = (first: string) => [contract(first, '2026-10-30')]
    expect(chainRoom(since('2023-11-28'), NEXT, rule)).toBe(2)
    expect(chainRoom(since('2023-11-27'), NEXT, rule)).toBe(0)
  })

  it('is the same in whatever order the contracts are told', () => {
    const some = fc.array(
      fc
        .tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: 0, max: 200 }))
        .map(([start, days]) => {
          const firstDay = addDays(NEXT.firstDay, start)
          return { firstDay, lastDay: addDays(firstDay, days), exempt: false }
        }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(some, (contracts) => {
        expect(chainRoom(contracts.toReversed(), NEXT, rule)).toBe(chainRoom(contracts, NEXT, rule))
      }),
    )
  })
})
