import { describe, expect, it } from 'vitest'
import { day } from '../../../scheduler/domain/day.ts'
import type { Grade, Qualification } from '../../../scheduler/domain/qualification.ts'
import { licenceFor, licenceOf, licencesFor } from '../../../scheduler/rules/licence.ts'
import { aMember, aSession } from '../build.ts'
import { law } from '../law.ts'

const holding = (...qualifications: readonly Qualification[]) => aMember({ qualifications })
const line = (grade: Grade, vak: string | null = 'wi', until: string | null = null) => ({
  grade,
  vak,
  validUntil: until === null ? null : day(until),
})

describe('licenceFor', () => {
  it.each([
    ['G1', 'HAVO', 5, 'licensed'],
    ['G2', 'HAVO', 3, 'licensed'],
    ['G2', 'HAVO', 4, 'none'],
    ['G2', 'VMBO-T', 4, 'licensed'],
    ['G2B', 'VWO', 1, 'limited'],
    ['G2B', 'VWO', 4, 'none'],
    ['PABO', 'HAVO', 1, 'none'],
  ] as const)('gives %s in %s %i: %s', (grade, level, year, outcome) => {
    const licence = licenceFor(holding(line(grade)), aSession({ level, year }), law())
    expect(licence.outcome).toBe(outcome)
  })

  it('asks the vak on the licence only where the law does', () => {
    const physics = aSession({ vak: 'nat' })
    expect(licenceFor(holding(line('G1')), physics, law()).outcome).toBe('none')
    expect(licenceFor(holding(line('ONBEV')), physics, law()).outcome).toBe('appointable')
  })

  it('keeps every vak from a primary teacher but the excluded one', () => {
    const group = { level: 'BO', year: 5 } as const
    const teacher = holding(line('PABO', null))
    expect(licenceFor(teacher, aSession({ ...group, vak: null }), law()).outcome).toBe('licensed')
    expect(licenceFor(teacher, aSession({ ...group, vak: 'rek' }), law()).outcome).toBe('licensed')
    expect(licenceFor(teacher, aSession({ ...group, vak: 'lo' }), law()).outcome).toBe('none')
  })

  it('counts a line up to and including its last day', () => {
    const member = holding(line('G1', 'wi', '2026-11-23'))
    expect(licenceFor(member, aSession({ day: '2026-11-23' }), law()).outcome).toBe('licensed')
    expect(licenceFor(member, aSession({ day: '2026-11-24' }), law()).outcome).toBe('none')
  })

  it('does not take a lesson without a year for one of the years that the law names', () => {
    expect(licenceFor(holding(line('G2')), aSession({ year: null }), law()).outcome).toBe('none')
    expect(licenceFor(holding(line('G1')), aSession({ year: null }), law()).outcome).toBe(
      'licensed',
    )
  })

  it('takes the best line, and of equal ones the longest, whatever their order', () => {
    const lines = [
      line('ONBEV', null, '2027-07-31'),
      line('ANDERS', 'wi', '2028-07-31'),
      line('ANDERS', 'wi', '2027-01-31'),
    ]
    const longest = {
      outcome: 'appointable',
      article: 'WVO 2020 art. 7.15',
      until: day('2028-07-31'),
    }
    expect(licenceFor(holding(...lines), aSession(), law())).toEqual(longest)
    expect(licenceFor(holding(...lines.toReversed()), aSession(), law())).toEqual(longest)
    const better = licenceFor(holding(...lines, line('G2B')), aSession(), law())
    expect(better).toEqual({ outcome: 'limited', article: 'WVO 2020 art. 7.12', until: null })
  })
})

describe('licenceOf', () => {
  const sessions = [aSession(), aSession({ vak: 'netl', day: '2026-11-24' })]

  it('is the worst over the sessions', () => {
    const member = holding(line('G1'), line('ANDERS', 'netl', '2027-07-31'))
    expect(licenceOf({ member, sessions }, law())).toEqual({
      outcome: 'appointable',
      article: 'WVO 2020 art. 7.15',
      until: day('2027-07-31'),
    })
  })

  it('is none as soon as one session has none', () => {
    expect(licenceOf({ member: holding(line('G1')), sessions }, law()).outcome).toBe('none')
  })

  it('ends with the first of two equal lines', () => {
    const ends = (wi: string, netl: string) =>
      licenceOf(
        { member: holding(line('ANDERS', 'wi', wi), line('ANDERS', 'netl', netl)), sessions },
        law(),
      ).until
    expect(ends('2027-07-31', '2027-01-31')).toBe('2027-01-31')
    expect(ends('2027-01-31', '2027-07-31')).toBe('2027-01-31')
  })
})

describe('licencesFor', () => {
  const sessions = ['wi', 'wi', 'netl', 'wi', 'wi'].map((vak, n) =>
    aSession({ vak, day: `2026-11-2${n + 3}`, year: n === 4 ? 5 : 3 }),
  )

  it.each([
    ['one line that does not end', holding(line('G2'))],
    [
      'a line that ends between two lessons that are alike',
      holding(line('G1', 'wi', '2026-11-23')),
    ],
    ['no line', holding()],
  ])('is for each lesson what it is for that lesson alone: %s', (_, member) => {
    const alone = sessions.map((session) => licenceFor(member, session, law()))
    expect(licencesFor({ member, sessions }, law())).toEqual(alone)
  })
})
