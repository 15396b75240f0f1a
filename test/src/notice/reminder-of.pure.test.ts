import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Instant, MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import { reminderOf } from '../../../src/notice/reminder-of.ts'
import { at } from '../../scheduler/when.ts'

const sent = (deadlineAt: number, facts: object = {}) => ({
  verb: 'offer.send' as const,
  subjectId: '11111111-2222-4333-8444-555555555555',
  boardId: null,
  poolId: null,
  facts: { deadlineAt, ...facts },
})

describe('a reminder', () => {
  it.each([
    ['by day', '2026-11-20 09:00', '2026-11-21 09:00', '2026-11-21 03:00'],
    // Of the night of 29 March 2026 an hour is missing, of that of 25 October one comes twice: hours pass, not clock times.
    ['when the clock goes forward', '2026-03-28 20:00', '2026-03-29 21:00', '2026-03-29 15:00'],
    ['when the clock goes back', '2026-10-24 20:00', '2026-10-25 19:00', '2026-10-25 13:00'],
    ['inside the hour that is missing', '2026-03-28 22:00', '2026-03-29 05:00', '2026-03-29 03:30'],
    [
      'over midnight at the end of the year',
      '2026-12-31 20:00',
      '2027-01-01 20:00',
      '2027-01-01 14:00',
    ],
    [
      'before midnight at the end of the year',
      '2026-12-31 17:00',
      '2027-01-01 01:00',
      '2026-12-31 23:00',
    ],
  ])('comes with a quarter of the time left: %s', (_, from, until, remindAt) => {
    expect(reminderOf(sent(at(until)), at(from))).toBe(at(remindAt))
  })

  it('comes in the second of the two hours with one name where a quarter of the time is left then', () => {
    const until = at('2026-10-25 04:00')
    const remindAt = reminderOf(sent(until), at('2026-10-24 21:00'))
    expect(remindAt).toBe(until - 2 * MS_PER_HOUR)
    expect(remindAt).toBe(at('2026-10-25 02:00') + MS_PER_HOUR)
  })

  it('never comes too late to answer, and leaves three quarters of the time in peace', () => {
    const from = fc.integer({ min: at('2026-10-20 00:00'), max: at('2027-04-01 00:00') })
    const long = fc.integer({ min: 2 * MS_PER_HOUR, max: 96 * MS_PER_HOUR })
    fc.assert(
      fc.property(from, long, (now, open) => {
        const remindAt = reminderOf(sent(now + open), now as Instant)
        expect(remindAt).toBeLessThan(now + open)
        expect(remindAt).toBeGreaterThanOrEqual(now + (open * 3) / 4 - 1)
      }),
    )
  })

  it('is not for who has less than two hours, or was booked', () => {
    const now = at('2026-12-31 23:00')
    expect(reminderOf(sent(at('2027-01-01 00:59')), now)).toBeUndefined()
    expect(reminderOf(sent(at('2027-01-01 23:00'), { booked: true }), now)).toBeUndefined()
  })
})
