import { expect, it } from 'vitest'
import { clashesIn } from '../../bench/core/clashes-in.ts'

const INSTANCE = {
  tasks: [
    [0, 10],
    [10, 20],
    [5, 15],
  ],
  qualifications: [[0, 1, 2], [0]],
} as const

it('finds tasks done twice, by the wrong person, or at the same time, and nothing else', () => {
  const given = (...pairs: readonly (readonly [number, number])[]) =>
    clashesIn(
      INSTANCE,
      pairs.map(([worker, task]) => ({ worker, task })),
    )
  expect(given([0, 1], [0, 0])).toEqual([])
  expect(given([0, 0], [1, 0])).toEqual(['task 0 twice'])
  expect(given([1, 1])).toEqual(['worker 1 cannot do 1'])
  expect(given([0, 2], [0, 0])).toEqual(['worker 0 at 0'])
  expect(given([0, 1], [0, 2])).toEqual(['worker 0 at 5'])
})
