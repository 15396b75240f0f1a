import { expect, test } from 'vitest'
import { ESTIMATED_MEASURES } from '../../../scheduler/aspects/certainty.ts'
import { ASPECTS } from '../../../scheduler/aspects/register.ts'
import { ASPECT_IDS } from '../../../scheduler/domain/aspect.ts'
import { MEASURES } from '../../../scheduler/measures/register.ts'

const KNOWN = new Set(MEASURES.map(({ id }) => id))

test('has every question once, in its order', () => {
  expect(ASPECTS.map(({ id }) => id)).toEqual(ASPECT_IDS)
})

test('rests on measures that there are, each once', () => {
  for (const { id, carriedBy } of ASPECTS) {
    expect([id, carriedBy.filter((one) => !KNOWN.has(one))]).toEqual([id, []])
    expect(new Set(carriedBy).size).toBe(carriedBy.length)
  }
})

test('what is estimated is a measure, and everything at a tariff that nobody paid is estimated', () => {
  expect([...ESTIMATED_MEASURES].filter((one) => !KNOWN.has(one))).toEqual([])
  const atTariff = MEASURES.filter(({ id }) =>
    /(?:saving|alternative-cost)-(?:low|expected|high)$/.test(id),
  )
  expect(atTariff.map(({ id }) => id).toSorted()).toEqual([...ESTIMATED_MEASURES].toSorted())
})
