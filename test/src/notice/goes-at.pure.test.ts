import { describe, expect, it } from 'vitest'
import { clockTime } from '../../../scheduler/domain/instant.ts'
import { goesAt, ringsAt } from '../../../src/notice/goes-at.ts'
import { at } from '../../scheduler/when.ts'

const quiet = { from: clockTime('22:00'), until: clockTime('06:30') }
const notice = (over: Partial<Parameters<typeof goesAt>[0]>) => ({
  kind: 'offer.sent',
  gatherUntil: at('2026-11-20 23:00'),
  startsAt: at('2026-11-23 08:30'),
  deadlineAt: at('2026-11-22 18:00'),
  ...over,
})

describe('a notice goes out', () => {
  it('by day as soon as it had time for company', () => {
    const gatherUntil = at('2026-11-20 09:00')
    expect(goesAt(notice({ gatherUntil }), quiet)).toBe(gatherUntil)
  })

  it('by night when the quiet hours end', () => {
    expect(goesAt(notice({}), quiet)).toBe(at('2026-11-21 06:30'))
  })

  it('from six where it is about the same morning', () => {
    const startsAt = at('2026-11-21 08:30')
    expect(goesAt(notice({ startsAt }), quiet)).toBe(at('2026-11-21 06:00'))
    const gatherUntil = at('2026-11-21 06:10')
    expect(goesAt(notice({ startsAt, gatherUntil }), quiet)).toBe(gatherUntil)
  })

  it('from six over both changes of the clock and the end of the year', () => {
    for (const [evening, morning] of [
      ['2026-03-28', '2026-03-29'],
      ['2026-10-24', '2026-10-25'],
      ['2026-12-31', '2027-01-01'],
    ]) {
      const times = { gatherUntil: at(`${evening} 23:00`), startsAt: at(`${morning} 08:30`) }
      const about = { ...times, deadlineAt: null }
      expect(goesAt(notice(about), quiet)).toBe(at(`${morning} 06:00`))
    }
  })

  it('never later than the quiet hours end, where those end before six', () => {
    const short = { from: clockTime('23:00'), until: clockTime('05:00') }
    const about = { gatherUntil: at('2026-11-20 23:30'), startsAt: at('2026-11-21 08:30') }
    expect(goesAt(notice(about), short)).toBe(at('2026-11-21 05:00'))
  })

  it('at once where an offer would be over before the night is', () => {
    const about = { deadlineAt: at('2026-11-21 06:30') }
    expect(goesAt(notice(about), quiet)).toBe(at('2026-11-20 23:00'))
    expect(goesAt(notice({ ...about, kind: 'offer.expired' }), quiet)).toBe(at('2026-11-21 06:30'))
  })
})

it('a telephone never rings between the beginning of the night and six', () => {
  expect(ringsAt(at('2026-11-20 22:00'), quiet)).toBe(at('2026-11-21 06:00'))
  expect(ringsAt(at('2026-11-21 05:59'), quiet)).toBe(at('2026-11-21 06:00'))
  expect(ringsAt(at('2026-11-21 06:00'), quiet)).toBe(at('2026-11-21 06:00'))
  expect(ringsAt(at('2026-11-20 21:59'), quiet)).toBe(at('2026-11-20 21:59'))
})
