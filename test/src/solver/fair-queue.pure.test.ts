import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FairQueue } from '../../../src/solver/fair-queue.ts'

it('gives each key its turn before another has a second, and keeps the order within a key', () => {
  const queue = new FairQueue<string>()
  for (const item of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) queue.add(item.charAt(0), item)
  const taken = Array.from({ length: 7 }, () => queue.take())
  expect(taken).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', undefined])
})

it('never lets anybody wait behind two of the same other key', () => {
  const step = fc.oneof(fc.constantFrom('a', 'b', 'c', 'd'), fc.constant('take'))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const queue = new FairQueue<{ readonly key: string; readonly passedBy: string[] }>()
      const waiting = new Set<{ readonly key: string; readonly passedBy: string[] }>()
      for (const one of steps) {
        if (one !== 'take') {
          const item = { key: one, passedBy: [] }
          waiting.add(item)
          queue.add(one, item)
          continue
        }
        const taken = queue.take()
        if (taken === undefined) continue
        waiting.delete(taken)
        const firsts = new Map([...waiting].toReversed().map((item) => [item.key, item]))
        for (const item of firsts.values()) item.passedBy.push(taken.key)
        for (const { key, passedBy } of firsts.values()) {
          const others = passedBy.filter((other) => other !== key)
          expect(new Set(others).size).toBe(others.length)
        }
      }
    }),
  )
})

it('forgets what was taken out', () => {
  const queue = new FairQueue<string>()
  queue.add('a', 'a1')
  expect(queue.remove('a1')).toBe(true)
  expect(queue.remove('a1')).toBe(false)
  expect(queue.take()).toBeUndefined()
})
