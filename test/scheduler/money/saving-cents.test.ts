import { expect, it } from 'vitest'
import { savingCents } from '../../../scheduler/money/saving-cents.ts'

it('is what the alternative costs above the pool, and below 0 where the pool was dearer', () => {
  const alternative = { lowCents: 900, expectedCents: 1_000, highCents: 1_200 }
  expect(savingCents(alternative, 1_000)).toEqual({
    lowCents: -100,
    expectedCents: 0,
    highCents: 200,
  })
})
