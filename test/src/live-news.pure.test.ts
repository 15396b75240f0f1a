import { expect, test } from 'vitest'
import { createLiveNews } from '../../src/live-news.ts'

const TOPICS = ['board:1', 'pool:2']

test('what changed after a mark, and nothing that changed before it', () => {
  const news = createLiveNews('a')
  news.heard('board:1')
  const mark = news.mark()
  expect(news.since(mark, TOPICS)).toEqual([])
  news.heard('pool:2')
  news.heard('pool:other')
  expect(news.since(mark, TOPICS)).toEqual(['pool:2'])
  expect(news.since(news.mark(), TOPICS)).toEqual([])
})

test('after a gap everything may have changed', () => {
  const news = createLiveNews('a')
  const mark = news.mark()
  news.heard()
  expect(news.since(mark, TOPICS)).toEqual(TOPICS)
})

test.for([undefined, '', 'a', 'b.0', 'a.-1', 'a.1e3', 'a.0; x'])(
  'a mark of another process, or none (%s), has seen nothing',
  (mark) => {
    expect(createLiveNews('a').since(mark, TOPICS)).toEqual(TOPICS)
  },
)

test('tells who follows a topic, each as long as it follows', () => {
  const news = createLiveNews('a')
  const told: string[] = []
  const leave = news.follow(TOPICS, (topic) => told.push(topic))
  news.heard('pool:2')
  news.heard('pool:3')
  expect(told).toEqual(['pool:2'])
  news.heard()
  expect(told).toEqual(['pool:2', 'board:1', 'pool:2'])
  leave()
  news.heard('pool:2')
  news.heard()
  expect(told).toHaveLength(3)
})
