import { describe, expect, test } from 'vitest'
import { day } from '../../../scheduler/domain/day.ts'
import { MEASURES } from '../../../scheduler/measures/register.ts'
import { cellsOf, tallyOf } from '../../../scheduler/measures/tally.ts'
import { FIRST, NOVEMBER } from './november.ts'

/*
 * November 2026 of a pool of boards A, B and C, computed by hand.
 *
 * who  employer  per hour  contract in November            request  board  kind       lessons      who came           became
 * m1   A         64.41     96 h paid, 8 h 20 assigned      R1       B      planned    10 x 50 min  m1, 500 min        covered in 24 h
 * m2   A         60.00     80 h paid, none assigned        R2       B      unplanned   4 x 50 min  m3, 100 min        100 min open
 * m3   B         50.00     on call                         R3       C      training    3 x 60 min  m5, 180 min        covered in 10 h
 * m4   provider  90.00     director                        R4       C      director    3 x 8 h     m4, 1440 min       covered in 72 h, late
 * m5   provider  40.00     vakprofessional                 R5       A      planned     6 x 50 min  agency, EUR 500    agreed 95.00: 475.00
 *                                                          R6       A      unplanned   2 x 60 min  own team, EUR 0
 *                                                          R7       C      unplanned   3 x 50 min  nobody             split; law alone blocked two
 *                                                          R8       C      unplanned   2 x 50 min  nobody             sent home
 *                                                          R9       B      unplanned   1 x 60 min  nobody             own team; law alone blocked one
 *
 * judged 12 (R1), 7 (R2), 2 (R7), 1 (R9); kept apart first: R1 travel-limit 4 (one of them by nothing else), R2 long-term-minimum
 * 5 (one by nothing else; it was set aside), R7 vog-seen 2 and R9 vog-seen 1 (by nothing else); R1 another is first without travel
 *
 *      wage                              travel (there and back, EUR 0.21 a km)     alternative: low, expected, high
 * R1   500 min x 64.41      = 536.75     5 days x 2 x 12 km  = 25.20                88, 95, 113:     733.33   791.67   941.67
 * R2   100 min x 50.00      =  83.33     1 day  x 2 x 10 km  =  4.20                77, 82.50, 88:   128.33   137.50   146.67
 * R3   180 min x 40.00      = 120.00     0 km                                       sent home: no price, three lessons
 * R4   1440 min x 90.00     = 2160.00    3 days x 2 x 25 km  = 31.50                110, 130, 150:  2640.00  3120.00  3600.00
 *      cancelled, 50 x 50.00 = 41.67
 *      together               2941.75                          60.90                                3501.66  4049.17  4688.34
 * of the 600 min that boards supplied A (twice as many pupils) agreed to 400 and B to 200; A lent B 500 min
 * five members offered 185 h and were assigned 500 + 100 + 180 + 1440 = 2220 min = 37 h
 * idle m1 5260 min x 64.41 = 5646.61; m2 4800 min x 60.00 = 4800.00; together 10446.61; overhead 1000.00
 * pool cost 2941.75 + 60.90 + 10446.61 + 1000.00 = 14449.26: saving -10947.60, -10400.09, -9760.92
 */

/** What each measure is, by hand: a sum, or above and below the line. */
const BY_HAND: Readonly<Record<string, number | readonly [number, number]>> = {
  'demand-requests': 9,
  'demand-sessions': 34,
  'demand-hours': 3_050,
  'demand-fte': [3_050, 99_540],
  'demand-school-days': 41,
  'demand-outside': 420,
  'demand-unfilled': 310,
  'absence-replaced': [2_640, 3_050],
  'absence-mean-length': [41, 9],
  'lessons-lost': 2,
  'fill-rate': [2_220, 3_050],
  'fill-share': [2_220, 3_050],
  'same-person': [2_120, 2_220],
  'time-to-fill-median': 1_440,
  'time-to-fill-p90': 4_320,
  'filled-in-time': [2, 3],
  deployment: [500, 10_560],
  'idle-hours': 10_060,
  'idle-cost': 1_044_661,
  'offered-hours': 11_100,
  utilisation: [2_220, 11_100],
  'wage-cost': 294_175,
  'cancelled-cost': 4_167,
  'travel-cost': 6_090,
  overhead: 100_000,
  'pool-cost': 1_444_926,
  'alternative-cost-low': 350_166,
  'alternative-cost-expected': 404_917,
  'alternative-cost-high': 468_834,
  'lessons-saved': 3,
  'saving-low': -1_094_760,
  'saving-expected': -1_040_009,
  'saving-high': -976_092,
  'assignment-saving-low': 49_901,
  'assignment-saving-expected': 104_652,
  'assignment-saving-high': 168_569,
  'director-days': 3,
  'director-cost': 219_150,
  'director-saving-low': 44_850,
  'director-saving-expected': 92_850,
  'director-saving-high': 140_850,
  'vakprofessional-hours': 180,
  'vakprofessional-rating': [4, 1],
  'training-hours': 180,
  'training-teachers': 1,
  'agency-hours': 300,
  'agency-cost': 50_000,
  'agency-over-agreed': 2_500,
  'agency-agreed-share': [300, 300],
  'agency-share': [300, 2_640],
  'outside-cost': 50_000,
  'workload-colleagues': 180,
  'workload-split': 150,
  'workload-programme': 0,
  'offers-accepted': [4, 6],
  'offers-declined': [1, 6],
  'offers-expired': [1, 6],
  'offers-withdrawn': 1,
  'rules-applied': 22,
  'rules-overridden': 1,
  'balance-hours': 0,
  'balance-cost': 0,
  'balance-agreed': 0,
  'lent-hours': 500,
  'lent-cost': 56_195,
  'rule-kept-away': 12,
  'rule-kept-share': [12, 22],
  'rule-alone': 5,
  'rule-alone-unserved': 4,
  'pool-blocked-placements': 2,
  'rule-set-aside': 1,
  'rule-turned': 1,
  'law-blocked-placements': 3,
  'law-blocked-requests': 2,
  'law-gap': [210, 3_050],
}

describe('November of three boards and five members', () => {
  test('has every measure of the register', () => {
    expect(Object.keys(BY_HAND).toSorted()).toEqual(MEASURES.map(({ id }) => id).toSorted())
  })

  test.each(MEASURES.map(({ id, find }) => [id, find] as const))('%s', (id, find) => {
    const expected = BY_HAND[id]
    const [numerator, denominator = null] =
      typeof expected === 'number' ? [expected] : (expected ?? [])
    expect(find(NOVEMBER, NOVEMBER)).toEqual({ numerator, denominator })
  })

  test.each([
    ['A', 500, 56_195, 100],
    ['B', -500, -56_195, -100],
    ['C', -1_620, -231_150, 0],
    ['-', 1_620, 231_150, 0],
  ])(
    'the balance of %s is %i minutes and %i cents, and %i minutes over what was agreed',
    (board, minutes, cents, over) => {
      const month = { first: FIRST, last: day('2026-11-30'), label: 'november' }
      const [, cell] = cellsOf(tallyOf(NOVEMBER, 'board'), [month], [board])
      const balance = (id: string) =>
        MEASURES.flatMap((one) => (one.id === id ? cell?.find(one).numerator : []))[0]
      expect(balance('balance-hours')).toBe(minutes)
      expect(balance('balance-cost')).toBe(cents)
      expect(balance('balance-agreed')).toBe(over)
    },
  )
})
