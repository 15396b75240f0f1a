import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockTimeOf } from '../../../scheduler/calendar/clock.ts'
import { afterQuiet } from '../../../scheduler/calendar/quiet-hours.ts'
import { clockTime, type Instant, MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import { at } from '../when.ts'

const night = { from: clockTime('22:00'), until: clockTime('06:30') }

describe('the quiet hours', () => {
  it.each([
    ['begin on the minute', '2026-11-20 22:00', '2026-11-21 06:30'],
    ['have not begun a minute before', '2026-11-20 21:59', '2026-11-20 21:59'],
    ['end on the minute', '2026-11-21 06:30', '2026-11-21 06:30'],
    ['go on a minute before that', '2026-11-21 06:29', '2026-11-21 06:30'],
    ['go over midnight', '2026-11-21 00:00', '2026-11-21 06:30'],
    ['go over the end of the year', '2026-12-31 23:59', '2027-01-01 06:30'],
    ['go over a leap day', '2028-02-28 23:00', '2028-02-29 06:30'],
    ['are an hour shorter when summer begins', '2026-03-28 23:30', '2026-03-29 06:30'],
    ['are an hour longer when summer ends', '2026-10-24 23:30', '2026-10-25 06:30'],
  ])('%s', (_, from, until) => {
    expect(afterQuiet(at(from), night)).toBe(at(until))
  })

  it('last as long as the night really does', () => {
    const lengthOf = (from: string) => (afterQuiet(at(from), night) - at(from)) / MS_PER_HOUR
    expect(lengthOf('2026-03-28 22:00')).toBe(7.5)
    expect(lengthOf('2026-03-27 22:00')).toBe(8.5)
    expect(lengthOf('2026-10-24 22:00')).toBe(9.5)
  })

  it('may be in the middle of a day, or never', () => {
    const noon = { from: clockTime('12:00'), until: clockTime('13:00') }
    expect(afterQuiet(at('2026-11-20 12:30'), noon)).toBe(at('2026-11-20 13:00'))
    expect(afterQuiet(at('2026-11-20 13:30'), noon)).toBe(at('2026-11-20 13:30'))
    const never = { from: clockTime('08:00'), until: clockTime('08:00') }
    expect(afterQuiet(at('2026-11-20 08:00'), never)).toBe(at('2026-11-20 08:00'))
  })

  it('never end before they are asked about, nor in themselves, whatever the clock does', () => {
    const minute = fc.integer({ min: 0, max: 1439 }).map((n) => {
      const [hours, minutes] = [Math.trunc(n / 60), n % 60]
      return clockTime(`${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`)
    })
    const moment = fc.integer({ min: at('2026-01-01 00:00'), max: at('2028-01-01 00:00') })
    // Around both changes of the clock more often than chance would.
    const near = (day: string) => fc.integer({ min: at(`${day} 00:00`), max: at(`${day} 05:00`) })
    const moments = fc.oneof(moment, near('2026-03-29'), near('2026-10-25'))
    fc.assert(
      fc.property(moments, minute, minute, (given, from, until) => {
        const end = afterQuiet(given as Instant, { from, until })
        expect(end).toBeGreaterThanOrEqual(given)
        expect(end - given).toBeLessThanOrEqual(25 * MS_PER_HOUR)
        const isInside = end !== given && clockTimeOf(end) < until
        expect(isInside && !isGap(end)).toBe(false)
      }),
    )
  })
})

/** Of an hour that comes twice the second is left at once; its clock shows a time of the quiet hours. */
function isGap(end: Instant): boolean {
  return clockTimeOf(end) === clockTimeOf((end - MS_PER_HOUR) as Instant)
}
