import { expect, it } from 'vitest'
import { estimateOf } from '../../../scheduler/replay/estimate.ts'

it('is the mean between the 2.5th and the 97.5th percentile', () => {
  const draws = Array.from({ length: 41 }, (_, n) => 40 - n)
  expect(estimateOf(draws)).toEqual({ mean: 20, low: 1, high: 39, draws: 41 })
  expect(estimateOf([3])).toEqual({ mean: 3, low: 3, high: 3, draws: 1 })
  expect(estimateOf([])).toBeNull()
})

it('lies between two draws where the percentile does', () => {
  expect(estimateOf([0, 10])).toEqual({ mean: 5, low: 0.25, high: 9.75, draws: 2 })
})
