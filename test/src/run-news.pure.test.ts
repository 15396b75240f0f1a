import { expect, it, vi } from 'vitest'
import { createRunNews } from '../../src/run-news.ts'

it('tells news of a run to whoever follows it, of any run to everybody, and to nobody who left', () => {
  const news = createRunNews()
  const [one, other] = [vi.fn<() => void>(), vi.fn<() => void>()]
  const leave = news.follow('a', one)
  news.follow('b', other)
  news.heard('a')
  expect([one.mock.calls.length, other.mock.calls.length]).toEqual([1, 0])
  news.heard()
  expect([one.mock.calls.length, other.mock.calls.length]).toEqual([2, 1])
  leave()
  news.heard('a')
  news.heard()
  expect([one.mock.calls.length, other.mock.calls.length]).toEqual([2, 2])
})
