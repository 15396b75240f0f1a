import { describe, expect, test } from 'vitest'
import { verdictOf } from '../../../scheduler/aspects/aspect.ts'
import { ASPECTS } from '../../../scheduler/aspects/register.ts'
import { aReading } from './a-reading.ts'

type Figures = Readonly<Record<string, number | null | undefined>>
type More = Parameters<typeof aReading>[1]

function judged(id: string, figures: Figures, more?: More): string {
  const found = ASPECTS.find((one) => one.id === id)
  if (found === undefined) throw new RangeError(id)
  const { answer, reason } = verdictOf(found, aReading(figures, more))
  return `${answer} ${reason}`
}

const SAVING = {
  'saving-low': 100,
  'saving-expected': 500,
  'saving-high': 900,
  'pool-cost': 1_000,
  'alternative-cost-expected': 1_500,
}
const LEGAL = { 'law-gap': 0.05, 'law-blocked-requests': 3, 'demand-requests': 60 }
const RULES = { 'offers-expired': 0.1, 'offers-accepted': 0.8, 'fill-rate': 0.9 }
const DIRECTORS = {
  'director-days': 3,
  'director-cost': 900,
  'director-saving-low': 10,
  'director-saving-expected': 100,
}
const TRAINING = { 'training-hours': 60, 'training-teachers': 2, 'vakprofessional-hours': 90 }
const told = (wentAhead: number | null | undefined) => ({
  ...TRAINING,
  'training-went-ahead': wentAhead,
  'training-told': wentAhead === null ? null : 0.5,
})
const AGENCIES = {
  'agency-hours': 600,
  'agency-over-agreed': 0,
  'agency-share': 0.1,
  'agency-agreed-share': 1,
}
const ABSENCE = { 'absence-replaced': 0.97, 'lessons-lost': 2, 'demand-requests': 60 }
const WORKLOAD = { 'workload-colleagues': 30, 'workload-split': 20, 'demand-hours': 1_000 }

const beginners = (supported?: number | null, stayed?: number | null) => ({
  'beginning-directors': supported === undefined ? 0 : supported === null ? null : 10,
  'beginning-directors-supported': supported,
  'beginning-directors-stayed': stayed,
})

const DEMAND = { 'demand-hours': 60, 'demand-requests': 1 }
const COMPOSED = {
  needed: 19,
  present: 34,
  target: 0.8,
  isReached: true,
  draws: 30,
  filled: { mean: 0.81, low: 0.5, high: 1 },
}
const criterion = (effect: 'helps' | 'none' | 'unknown') => ({ criterion: effect, effect })

/** Each border of each question, from both sides. */
const moved = (
  left: number,
  permanent: number,
  school: number,
  { wishes = 0, notKnown = 0 } = {},
): Figures => ({
  'members-left': left,
  'left-for-not-known': notKnown,
  'left-for-permanent-job': permanent,
  'left-for-other-school': school,
  'mobility-wishes': wishes,
})

const BORDERS: readonly (readonly [id: string, says: string, figures: Figures, more?: More])[] = [
  ['saving', 'no dearer', { ...SAVING, 'saving-expected': -1 }],
  ['saving', 'yes saved-any', { ...SAVING, 'saving-expected': 0, 'saving-low': 0 }],
  ['saving', 'partly uncertain', { ...SAVING, 'saving-low': -1 }],
  ['saving', 'partly uncertain', { ...SAVING, 'saving-low': -1 }, { target: 10 }],
  ['saving', 'partly short', SAVING, { target: 501 }],
  ['saving', 'yes saved', SAVING, { target: 500 }],
  ['saving', 'unknown too-few', { ...SAVING, 'saving-high': null }],
  ['saving', 'unknown needs-pool', { 'alternative-cost-expected': 1 }],
  ['saving', 'unknown nothing-yet', { ...SAVING, 'pool-cost': 0, 'alternative-cost-expected': 0 }],
  ['legal', 'yes suffices', { ...LEGAL, 'law-gap': 0.1 }],
  ['legal', 'yes suffices', { ...LEGAL, 'law-gap': 0.1, 'gaps-noted': 0 }],
  ['legal', 'partly noted', { ...LEGAL, 'law-gap': 0.1, 'gaps-noted': 1 }],
  ['legal', 'partly gaps', { ...LEGAL, 'law-gap': 0.101, 'gaps-noted': 1 }],
  ['legal', 'partly gaps', { ...LEGAL, 'law-gap': 0.101 }],
  ['legal', 'partly gaps', { ...LEGAL, 'law-gap': 0.333 }],
  ['legal', 'no insufficient', { ...LEGAL, 'law-gap': 1 / 3 }],
  ['legal', 'unknown nothing-yet', { ...LEGAL, 'law-gap': undefined }],
  ['legal', 'unknown too-few', { ...LEGAL, 'law-blocked-requests': null }],
  ['rules', 'yes work', { ...RULES, 'offers-expired': 0.2 }],
  ['rules', 'yes work', { ...RULES, 'disputes-noted': 0, 'disputes-settled': undefined }],
  ['rules', 'yes work', { ...RULES, 'disputes-noted': 2, 'disputes-settled': 1 }],
  ['rules', 'partly disputed', { ...RULES, 'disputes-noted': 2, 'disputes-settled': 0.5 }],
  ['rules', 'partly often-lapse', { ...RULES, 'offers-expired': 0.201 }],
  ['rules', 'partly often-lapse', { ...RULES, 'offers-expired': 1 / 3 }],
  ['rules', 'no lapse', { ...RULES, 'offers-expired': 0.334 }],
  ['rules', 'unknown nothing-yet', { ...RULES, 'offers-expired': undefined }],
  ['directors', 'yes cheaper', { ...DIRECTORS, 'director-saving-low': 0 }],
  ['directors', 'partly uncertain', { ...DIRECTORS, 'director-saving-low': -1 }],
  ['directors', 'no dearer', { ...DIRECTORS, 'director-saving-expected': -1 }],
  ['directors', 'unknown nothing-yet', { ...DIRECTORS, 'director-days': 0 }],
  ['training', 'yes together', TRAINING],
  ['training', 'partly by-others', { ...TRAINING, 'vakprofessional-hours': 0 }],
  ['training', 'yes together', told(undefined)],
  ['training', 'yes together', told(null)],
  ['training', 'yes attended', told(0.5)],
  ['training', 'partly fell-through', told(0.49)],
  ['training', 'no none-trained', { ...TRAINING, 'training-hours': 0 }],
  [
    'training',
    'unknown nothing-yet',
    { ...TRAINING, 'training-hours': 0, 'vakprofessional-hours': 0 },
  ],
  ['training-backup', 'partly organised', TRAINING],
  ['training-backup', 'partly organised', told(undefined)],
  ['training-backup', 'partly organised', told(null)],
  ['training-backup', 'partly told', told(0)],
  ['training-backup', 'unknown nothing-yet', { ...TRAINING, 'training-hours': 0 }],
  ['shortages', 'partly even', {}, { groups: [0.8, 0.9, 0.85] }],
  ['shortages', 'partly apart', {}, { groups: [0.7, 0.9] }],
  ['shortages', 'partly apart', {}, { groups: [0.5, 0.75] }],
  ['shortages', 'no uneven', {}, { groups: [0.5, 0.76] }],
  ['shortages', 'unknown too-few', {}, { groups: [0.5, null] }],
  ['shortages', 'no vacant-uneven', {}, { vacant: { least: 0, most: 0.11 } }],
  ['shortages', 'no uneven', {}, { groups: [0.5, 0.76], vacant: { least: 0, most: 0.05 } }],
  [
    'shortages',
    'partly vacant-apart',
    {},
    { groups: [0.9, 0.9], vacant: { least: 0, most: 0.06 } },
  ],
  [
    'shortages',
    'partly vacant-apart',
    {},
    { groups: [0.7, 0.9], vacant: { least: 0, most: 0.05 } },
  ],
  ['shortages', 'yes shared', {}, { groups: [0.8, 0.9], vacant: { least: 0, most: 0.05 } }],
  ['shortages', 'unknown nothing-yet', {}, { vacant: { least: 0, most: 0.05 } }],
  ['shortages', 'unknown nothing-yet', {}, { groups: [0.5] }],
  ['agencies', 'yes within', AGENCIES],
  ['agencies', 'no above', { ...AGENCIES, 'agency-over-agreed': 1 }],
  ['agencies', 'partly in-part', { ...AGENCIES, 'agency-agreed-share': 0.99 }],
  ['agencies', 'unknown unagreed', { ...AGENCIES, 'agency-agreed-share': 0 }],
  ['agencies', 'yes none', { ...AGENCIES, 'agency-hours': 0, 'agency-agreed-share': undefined }],
  ['absence', 'yes replaced', { ...ABSENCE, 'absence-replaced': 0.95 }],
  ['absence', 'partly mostly', { ...ABSENCE, 'absence-replaced': 0.949 }],
  ['absence', 'partly mostly', { ...ABSENCE, 'absence-replaced': 0.8 }],
  ['absence', 'no unreplaced', { ...ABSENCE, 'absence-replaced': 0.799 }],
  ['workload', 'yes light', WORKLOAD],
  ['workload', 'partly in-part', { ...WORKLOAD, 'workload-split': 21 }],
  ['workload', 'partly in-part', { ...WORKLOAD, 'workload-split': 119 }],
  ['workload', 'no borne', { ...WORKLOAD, 'workload-split': 120 }],
  ['workload', 'unknown nothing-yet', { ...WORKLOAD, 'demand-hours': 0 }],
  ['demand', 'partly asked', DEMAND],
  ['demand', 'partly asked', DEMAND, { trend: { value: 2, low: 1.5, high: null } }],
  ['demand', 'yes grew', DEMAND, { trend: { value: 1.2, low: 1.01, high: 1.4 } }],
  ['demand', 'yes fell', DEMAND, { trend: { value: 0.8, low: 0.6, high: 0.99 } }],
  ['demand', 'yes steady', DEMAND, { trend: { value: 1.2, low: 1, high: 1.4 } }],
  ['demand', 'yes steady', DEMAND, { trend: { value: 0.8, low: 0.6, high: 1 } }],
  ['demand', 'unknown nothing-yet', { 'demand-hours': 0, 'demand-requests': 0 }],
  ['selection', 'unknown needs-pool', {}],
  ['selection', 'unknown nothing-yet', {}, { criteria: [] }],
  ['selection', 'unknown too-few', {}, { criteria: [criterion('unknown')] }],
  ['selection', 'yes help', {}, { criteria: [criterion('helps'), criterion('unknown')] }],
  ['selection', 'partly some-without', {}, { criteria: [criterion('helps'), criterion('none')] }],
  ['selection', 'no without', {}, { criteria: [criterion('none'), criterion('unknown')] }],
  ['ready', 'unknown unrecorded', {}],
  ['ready', 'partly composed', {}, { composition: COMPOSED }],
  ['ready', 'partly missed', {}, { composition: { ...COMPOSED, isReached: false } }],
  ['beginning-directors', 'unknown nothing-yet', beginners(undefined)],
  ['beginning-directors', 'unknown too-few', beginners(null)],
  ['beginning-directors', 'no unsupported', beginners(0.49, 1)],
  ['beginning-directors', 'unknown too-early', beginners(0.5)],
  ['beginning-directors', 'unknown too-few', beginners(0.5, null)],
  ['beginning-directors', 'no left', beginners(1, 0.49)],
  ['beginning-directors', 'partly some', beginners(1, 0.5)],
  ['beginning-directors', 'partly some', beginners(0.5, 1)],
  ['beginning-directors', 'partly some', beginners(0.79, 0.8)],
  ['beginning-directors', 'partly some', beginners(0.8, 0.79)],
  ['beginning-directors', 'yes stay', beginners(0.8, 0.8)],
  ['mobility', 'unknown nothing-yet', moved(0, 0, 0)],
  ['mobility', 'unknown waiting', moved(0, 0, 0, { wishes: 1 })],
  ['mobility', 'unknown too-few', { ...moved(2, 1, 0), 'members-left': null }],
  ['mobility', 'unknown not-told', moved(2, 0, 0, { notKnown: 2 })],
  ['mobility', 'no none', moved(2, 0, 0)],
  ['mobility', 'no none', moved(2, 0, 0, { notKnown: 1 })],
  ['mobility', 'partly some', moved(5, 1, 1)],
  ['mobility', 'yes found', moved(4, 1, 1)],
  ['mobility', 'yes found', moved(5, 1, 1, { notKnown: 1 })],
  ['mobility', 'yes found', moved(1, 0, 1)],
]

test.each(BORDERS.map(([id, says, figures, more]) => ({ id, says, figures, more })))(
  '$id says $says',
  ({ id, says, figures, more }) => {
    expect(judged(id, figures, more)).toBe(says)
  },
)

describe('every question', () => {
  test('is asked here, and each of its reasons is given somewhere', () => {
    const given = new Set(BORDERS.map(([id, says]) => `${id} ${says.split(' ')[1]}`))
    const reasons = ASPECTS.flatMap(({ id, reasons: all }) =>
      Object.keys(all).map((reason) => `${id} ${reason}`),
    )
    expect(reasons.filter((reason) => !given.has(reason))).toEqual([])
  })

  test.each(ASPECTS.map(({ id }) => id))(
    '%s is unknown, and no more, where all is withheld',
    (id) => {
      const { carriedBy } = ASPECTS.find((one) => one.id === id) ?? { carriedBy: [] }
      const all = [...carriedBy, 'demand-requests', 'demand-hours', 'pool-cost', 'fill-rate']
      const withheld = Object.fromEntries(all.map((one) => [one, null]))
      expect(judged(id, withheld, { groups: [null, null] })).toMatch(/^unknown /)
    },
  )
})
