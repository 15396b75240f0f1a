import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Instant } from '../../../../scheduler/domain/instant.ts'
import { offerDeadline } from '../../../../src/actions/offer/deadline.ts'
import { at } from '../../../scheduler/when.ts'

const open = (sentAt: string, minutesOpen: number, firstStartsAt: string) =>
  offerDeadline({ sentAt: at(sentAt), minutesOpen, firstStartsAt: at(firstStartsAt) })

it.each([
  ['2026-11-20 09:00', 60, '2026-11-23 08:30', '2026-11-20 10:00'],
  ['2026-11-23 07:29', 60, '2026-11-23 08:30', '2026-11-23 08:29'],
  ['2026-11-23 07:30', 60, '2026-11-23 08:30', '2026-11-23 08:29'],
  ['2026-11-23 08:28', 60, '2026-11-23 08:30', '2026-11-23 08:29'],
])('sent at %s for %i minutes before %s is open until %s', (sentAt, minutes, first, until) => {
  expect(open(sentAt, minutes, first)).toBe(at(until))
})

it.each(['2026-11-23 08:29', '2026-11-23 08:30', '2026-11-23 09:00'])(
  'is too late at %s for a lesson at 08:30',
  (sentAt) => {
    expect(open(sentAt, 60, '2026-11-23 08:30')).toBeUndefined()
  },
)

it('never lies at or past the first lesson', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.nat(3_000), fc.nat(10_000_000), (sent, minutes, first) => {
      const deadline = offerDeadline({
        sentAt: sent as Instant,
        minutesOpen: minutes,
        firstStartsAt: first as Instant,
      })
      expect(deadline === undefined || (sent < deadline && deadline < first)).toBe(true)
    }),
  )
})
