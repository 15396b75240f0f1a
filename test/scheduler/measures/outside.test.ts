import { describe, expect, test } from 'vitest'
import { leadClassOf } from '../../../scheduler/measures/lead-class.ts'
import { aDelivered, anAsked, found, groups, START } from './a-fact.ts'

const unfilled = (consequence: Parameters<typeof anAsked>[0] = {}) =>
  anAsked({ unfilledMinutes: 100, unfilledSessions: 2, ...consequence })

describe('outside the pool', () => {
  const asked = [
    anAsked({ coveredMinutes: 100 }),
    anAsked({
      outsideBy: 'agency',
      outsideMinutes: 60,
      outsideCents: 9_900,
      agreedMinutes: 60,
      agreedPaidCents: 9_900,
      agreedCents: 9_500,
    }),
    anAsked({ outsideBy: 'agency', outsideMinutes: 40, outsideCents: 4_000 }),
    anAsked({ outsideBy: 'own-team', outsideMinutes: 50, outsideCents: 0 }),
  ]

  test('agencies are held against what was agreed with them, and never against what was not', () => {
    expect(found('agency-hours', { asked }).numerator).toBe(100)
    expect(found('agency-cost', { asked }).numerator).toBe(13_900)
    expect(found('agency-over-agreed', { asked }).numerator).toBe(400)
    expect(found('agency-agreed-share', { asked })).toEqual({ numerator: 60, denominator: 100 })
    expect(found('agency-share', { asked })).toEqual({ numerator: 100, denominator: 250 })
    expect(found('outside-cost', { asked }).numerator).toBe(13_900)
  })

  test('absence is replaced by whoever came, from the pool or not', () => {
    expect(found('absence-replaced', { asked })).toEqual({ numerator: 250, denominator: 400 })
    expect(found('absence-mean-length', { asked })).toEqual({ numerator: 20, denominator: 4 })
  })

  test('colleagues took what the school says: outside the pool, or because nobody came', () => {
    const all = [...asked, unfilled({ consequence: 'own-team' })]
    expect(found('workload-colleagues', { asked: all }).numerator).toBe(150)
  })
})

test('classes are split, merged, sent home or busy with something else, each counted once', () => {
  const asked = (['split', 'merged', 'sent-home', 'alternative-programme'] as const).map(
    (consequence) => unfilled({ consequence }),
  )
  expect(found('workload-split', { asked }).numerator).toBe(200)
  expect(found('lessons-lost', { asked }).numerator).toBe(2)
  expect(found('workload-programme', { asked }).numerator).toBe(100)
  expect(found('workload-colleagues', { asked }).numerator).toBe(0)
})

test('of directors and vakprofessionals only their own hours count', () => {
  const director = { ...groups('a'), role: 'schoolleider' }
  const delivered = [
    aDelivered(),
    aDelivered({ groups: director, persons: ['d'] }),
    aDelivered({ groups: director, persons: ['d'], minutes: 30 }),
    aDelivered({ groups: director, persons: ['d'], minutes: 0, wageCents: 0, expectedCents: 0 }),
    aDelivered({ groups: { ...groups('a'), role: 'vakprofessional' }, minutes: 45, rating: 4 }),
  ]
  expect(found('director-days', { delivered }).numerator).toBe(1)
  expect(found('director-cost', { delivered }).numerator).toBe(3 * 200 + 2 * 5_800)
  expect(found('director-saving-expected', { delivered }).numerator).toBe(19_000 - 12_200)
  expect(found('vakprofessional-hours', { delivered }).numerator).toBe(45)
  expect(found('vakprofessional-rating', { delivered })).toEqual({ numerator: 4, denominator: 1 })
})

test('training is made possible where somebody stood in for it, of each teacher once', () => {
  const training = { groups: { ...groups('a'), kind: 'training' } }
  const asked = [
    anAsked({ coveredMinutes: 100 }),
    anAsked({ ...training, coveredMinutes: 60 }),
    anAsked({ ...training, outsideMinutes: 40 }),
    anAsked({ ...training, persons: ['nobody came for'] }),
  ]
  expect(found('training-hours', { asked }).numerator).toBe(100)
  expect(found('training-teachers', { asked }).numerator).toBe(1)
})

test('a board gave what its people worked elsewhere and took what it was given; together that is nothing', () => {
  const supplied = [
    {
      day: START,
      groups: groups('b'),
      persons: ['m'],
      absent: 'someone',
      minutes: 60,
      cents: 6_000,
    },
  ]
  const delivered = [aDelivered()]
  expect(found('balance-hours', { supplied }).numerator).toBe(60)
  expect(found('balance-hours', { delivered }).numerator).toBe(-60)
  expect(found('balance-hours', { supplied, delivered }).numerator).toBe(0)
  expect(found('balance-cost', { supplied, delivered }).numerator).toBe(0)
})

test.each([
  [-3, 'same-day'],
  [0, 'same-day'],
  [1, '1-6'],
  [6, '1-6'],
  [7, '7-27'],
  [27, '7-27'],
  [28, '28-plus'],
])('asked %i days before is %s', (days, expected) => {
  expect(leadClassOf(days)).toBe(expected)
})
