import { describe, expect, test } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { type HeldPapers, lastPoolDayOf, papersOf } from '../../../../src/actions/member/papers.ts'
import { law } from '../../../scheduler/law.ts'

const TODAY = day('2026-11-20')
const { vogRules } = law()

const held = (over: Partial<HeldPapers> = {}): HeldPapers => ({
  boards: [{ boardId: 'A', levels: ['HAVO'] }],
  needsDiploma: true,
  documents: (['vog', 'identity', 'diploma'] as const).map((kind) => ({
    kind,
    boardId: 'A',
    issuedOn: day('2020-01-01'),
    seenOn: day('2020-02-01'),
  })),
  qualifications: [],
  engagement: null,
  lastPoolDay: null,
  ...over,
})
const papers = (over: Partial<HeldPapers> = {}) =>
  papersOf(
    { ...held(), engagement: { form: 'permanent', lastDay: null }, ...over },
    vogRules,
    TODAY,
  )

describe('papers', () => {
  test('that were seen in time are good for ever', () => {
    expect(papers()).toEqual([])
  })

  test('that no board saw are missing, a diploma only where law asks a licence', () => {
    const kinds = (needsDiploma: boolean) =>
      papers({ documents: [], needsDiploma }).map(({ kind, until }) => [kind, until])
    expect(kinds(true)).toEqual([
      ['vog', null],
      ['identity', null],
      ['diploma', null],
    ])
    expect(kinds(false).map(([kind]) => kind)).toEqual(['vog', 'identity'])
  })

  test('of conduct that another board saw can be seen until they are too old', () => {
    const vog = (issuedOn: string) => ({
      kind: 'vog' as const,
      boardId: 'B',
      issuedOn: day(issuedOn),
      seenOn: day('2026-11-01'),
    })
    const others = held().documents.filter(({ kind }) => kind !== 'vog')
    const until = (issuedOn: string) => papers({ documents: [...others, vog(issuedOn)] })[0]?.until
    expect(until('2026-08-01')).toBe('2027-01-30')
    expect(until('2026-05-22')).toBe('2026-11-20')
    expect(until('2026-05-21')).toBeNull()
  })

  test('of conduct that this board saw too late is missing', () => {
    const documents = held().documents.map((one) =>
      one.kind === 'vog' ? { ...one, seenOn: day('2021-01-01') } : one,
    )
    expect(papers({ documents })).toMatchObject([{ kind: 'vog', boardId: 'A', until: null }])
  })

  test('that end within half a year come after what is missing, soonest first', () => {
    const line = (vak: string, validUntil: string | null) => ({
      vak,
      grade: 'ONBEV' as const,
      validUntil: validUntil === null ? null : day(validUntil),
    })
    const found = papers({
      documents: held().documents.filter(({ kind }) => kind !== 'identity'),
      qualifications: [line('wi', '2027-03-01'), line('netl', null), line('entl', '2027-12-31')],
      engagement: { form: 'temporary', lastDay: day('2027-01-31') },
      lastPoolDay: day('2026-12-31'),
    })
    expect(found.map(({ kind, vak, until }) => [kind, vak, until])).toEqual([
      ['identity', null, null],
      ['pool-stay', null, '2026-12-31'],
      ['engagement', null, '2027-01-31'],
      ['licence', 'wi', '2027-03-01'],
    ])
  })

  test('say so where nobody engages this person', () => {
    expect(papers({ engagement: null })).toMatchObject([{ kind: 'engagement', until: null }])
  })
})

test('the stay ends the day before it would be one day too long', () => {
  expect(lastPoolDayOf(day('2025-02-01'), 24)).toBe('2027-01-31')
  expect(lastPoolDayOf(day('2025-02-01'), null)).toBeNull()
  expect(lastPoolDayOf(null, 24)).toBeNull()
})
