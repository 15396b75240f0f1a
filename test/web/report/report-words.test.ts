import { describe, expect, test } from 'vitest'
import { ASPECTS } from '../../../scheduler/aspects/register.ts'
import { ASPECT_IDS, UNKNOWN_BECAUSE } from '../../../scheduler/domain/aspect.ts'
import { sentenceOf } from '../../../web/report/question.ts'
import { en } from '../../../web/words/en.ts'
import { nl } from '../../../web/words/nl.ts'

const languages = [
  ['nl', nl],
  ['en', en],
] as const

describe.each(languages)('in %s', (_, t) => {
  test('every reason of every question has one sentence, and no sentence is without a reason', () => {
    for (const { id, reasons } of ASPECTS) {
      const said = Object.keys(t.report.aspects[id].sentences).toSorted()
      expect([id, said]).toEqual([id, Object.keys(reasons).toSorted()])
    }
  })

  test('every sentence is one sentence, and every question one question', () => {
    for (const id of ASPECT_IDS) {
      const { question, sentences, method, missing } = t.report.aspects[id]
      expect(question).toMatch(/^[A-Z].*\?$/)
      for (const say of Object.values(sentences)) expect(say(() => '7')).toMatch(/^[A-Z].*\.$/)
      expect(method).toMatch(/\.$/)
      expect(missing.length).toBeGreaterThan(0)
    }
  })

  test.each(UNKNOWN_BECAUSE)('%s is said of any question', (reason) => {
    const aspect = { id: 'saving', reason, facts: {}, answer: 'unknown' } as const
    const said = sentenceOf(t, { ...aspect, carriedBy: [], estimatedBy: [] })
    expect(said).toBe(t.report.unknown[reason])
  })
})

test('a reason or a fact without words is a fault and not an empty sentence', () => {
  const aspect = { id: 'saving', answer: 'no', carriedBy: [], estimatedBy: [], facts: {} } as const
  expect(() => sentenceOf(nl, { ...aspect, reason: 'nonsense' })).toThrow('no words for saving')
  expect(() => sentenceOf(nl, { ...aspect, reason: 'dearer' })).toThrow('no fact more')
})
