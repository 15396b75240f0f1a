import { describe, expect, it } from 'vitest'
import { clockTime, MS_PER_MINUTE } from '../../../scheduler/domain/instant.ts'
import { goesAtFor, onlyInforms } from '../../../src/notice/only-informs.ts'
import { at } from '../../scheduler/when.ts'

const NIGHT = { from: clockTime('22:00'), until: clockTime('06:30') }
const NEVER = { from: clockTime('00:00'), until: clockTime('00:00') }

const goes = (kind: 'offer.sent' | 'offer.lost', gatherUntil: string, over: object = {}) =>
  goesAtFor(
    {
      kind,
      audience: 'member',
      gatherUntil: at(gatherUntil),
      startsAt: null,
      deadlineAt: null,
      ...over,
    },
    'daily',
    NIGHT,
  )

describe('one mail a day', () => {
  it.each([
    ['2026-11-20 09:00', '2026-11-21 06:30'],
    ['2026-11-20 21:59', '2026-11-21 06:30'],
    ['2026-11-20 22:00', '2026-11-21 06:30'],
    ['2026-11-21 06:29', '2026-11-21 06:30'],
    ['2026-11-21 06:30', '2026-11-22 06:30'],
    ['2026-10-24 09:00', '2026-10-25 06:30'],
    ['2027-03-27 09:00', '2027-03-28 06:30'],
    ['2026-12-31 09:00', '2027-01-01 06:30'],
  ])('what is written at %s goes at %s', (written, sent) => {
    expect(goes('offer.lost', written)).toBe(at(sent))
  })

  it('does not hold up what is necessary, nor what begins within a day', () => {
    expect(goes('offer.sent', '2026-11-20 09:00')).toBe(at('2026-11-20 09:00'))
    const tomorrow = { startsAt: at('2026-11-21 09:00') }
    expect(goes('offer.lost', '2026-11-20 09:00', tomorrow)).toBe(at('2026-11-20 09:00'))
    const later = { startsAt: (at('2026-11-21 09:00') + MS_PER_MINUTE) as never }
    expect(goes('offer.lost', '2026-11-20 09:00', later)).toBe(at('2026-11-21 06:30'))
  })

  it('is a day later where nothing is quiet', () => {
    const notice = {
      kind: 'offer.lost',
      audience: 'member',
      startsAt: null,
      deadlineAt: null,
    } as const
    const gatherUntil = at('2026-11-20 09:00')
    expect(goesAtFor({ ...notice, gatherUntil }, 'daily', NEVER)).toBe(at('2026-11-21 09:00'))
  })
})

it.each([
  'offer.sent',
  'offer.reminder',
  'offer.withdrawn',
  'assignment.cancelled',
  'assignment.changed',
  'assignment.shortened',
  'assignment.confirmed',
] as const)('%s is necessary to a member', (kind) => {
  expect(onlyInforms({ kind, audience: 'member' })).toBe(false)
})
