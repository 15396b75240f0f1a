import { describe, expect, it } from 'vitest'
import { coreLine, duration, gapOf, percent } from '../../bench/core/line.ts'
import { mergeLines } from '../../bench/core/merge-lines.ts'

describe('a line of the table', () => {
  it('has the gap, what others needed or how far they came, and says what was missed', () => {
    const line = {
      what: 'normal',
      core: '12 ms',
      highs: { milliseconds: 1_500, processor: 900, value: 90, bound: 90, proven: true },
      cbc: { milliseconds: 60_000, processor: 59_000, value: 90, bound: 100, proven: false },
      value: 99,
      bound: 100,
      checked: 'plan, certificate',
      targets: [
        { what: '1 s', isMet: true },
        { what: '0.1 %', isMet: false },
      ],
    }
    expect(coreLine('row', line, 1.26)).toBe(
      '| row | normal | 12 ms | 1500 ms (900 ms) | 10 % at 60.0 s (59.0 s) | 99 | 100 | 1.0 % | plan, certificate ' +
        '| 1 s: met; 0.1 %: **missed** | 1.3 |',
    )
  })

  it('leaves out what was not measured', () => {
    const line = { what: 'w', core: '1 s', cbc: 'not installed', targets: [] } as const
    expect(coreLine('row', line, 0)).toBe(
      '| row | w | 1 s |  | not installed |  |  |  |  |  | 0.0 |',
    )
  })

  it('tells gaps as a share of the bound, and durations in what fits', () => {
    expect([gapOf(99, 100), gapOf(100, 100), gapOf(5, Infinity)]).toEqual([0.01, 0, Infinity])
    expect([percent(0.000_123), percent(0), percent(Infinity), percent(1)]).toEqual([
      '0.012 %',
      '0',
      'no bound',
      '100 %',
    ])
    expect([duration(1.234), duration(1_234), duration(12_340)]).toEqual([
      '1.23 ms',
      '1234 ms',
      '12.3 s',
    ])
  })
})

describe('measuring some rows again', () => {
  it('replaces those and keeps the others, in the order of the table', () => {
    const before = [
      '| row | what |',
      '|---|---|',
      '| a | old |',
      '| b | old |',
      '| b | more |',
      '| gone | old |',
    ]
    const now = ['| b | new |', '| c | new |']
    expect(mergeLines(before, now, ['a', 'b', 'c'])).toEqual([
      '| a | old |',
      '| b | new |',
      '| c | new |',
    ])
  })
})
