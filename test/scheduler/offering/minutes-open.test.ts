import { describe, expect, test } from 'vitest'
import { offerMinutesOpen } from '../../../scheduler/offering/minutes-open.ts'
import { spelregels } from '../spelregels.ts'

const longOffer = {
  from: { days: 5, basis: 'schoolDays' },
  minutesOpen: { 'class-sent-home': 30, unplanned: 240, planned: 4320, training: 4320 },
} as const
const lasting = (schoolDays: number, calendarDays = schoolDays) => ({
  urgency: 'unplanned' as const,
  length: { schoolDays, calendarDays, sessionDays: 1 },
})

describe('how long an offer is open', () => {
  test('is by urgency alone where the pool makes no difference', () => {
    expect(offerMinutesOpen(spelregels(), lasting(200))).toBe(60)
  })

  test.each([
    [4, 60],
    [5, 240],
  ])('%i school days: %i minutes', (days, minutes) => {
    expect(offerMinutesOpen(spelregels({ longOffer }), lasting(days))).toBe(minutes)
  })

  test('counts as the pool counts', () => {
    expect(offerMinutesOpen(spelregels({ longOffer }), lasting(4, 6))).toBe(60)
    const from = { days: 5, basis: 'calendarDays' } as const
    const calendar = spelregels({ longOffer: { ...longOffer, from } })
    expect(offerMinutesOpen(calendar, lasting(4, 6))).toBe(240)
  })
})
