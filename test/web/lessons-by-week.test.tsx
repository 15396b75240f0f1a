import { expect, test } from 'vitest'
import { day } from '../../scheduler/domain/day.ts'
import { clockTime } from '../../scheduler/domain/instant.ts'
import { htmlOf } from '../../web/html-of.ts'
import { LessonsByWeek } from '../../web/parts/lessons-by-week.tsx'
import { nl } from '../../web/words/nl.ts'
import { textIn } from './render.tsx'

const lesson = (on: string, over: object = {}) => ({
  id: on,
  day: day(on),
  from: clockTime('08:30'),
  until: clockTime('09:20'),
  minutes: 50,
  vak: 'wi',
  level: 'HAVO',
  year: 3,
  group: '3b',
  ...over,
})

test('a week for each Monday, with its number of lessons; the first stands open', () => {
  const lessons = ['2026-11-23', '2026-11-29', '2026-11-30'].map((on) => lesson(on))
  const names = { vakken: { wi: 'Wiskunde' }, roles: {} }
  const html = htmlOf(<LessonsByWeek t={nl} names={names} lessons={lessons} />)
  expect([...html.matchAll(/<details(.*?)>/g)].map(([, open]) => open)).toEqual([' open=""', ''])
  const text = textIn(html)
  expect(text).toContain('Week van 23 november 2026, 2 lessen')
  expect(text).toContain('Week van 30 november 2026, 1 les')
  expect(text).toContain('ma 23 nov 08:30–09:20 Wiskunde, HAVO 3, 3b 50 min')
})

test('what is not known of a lesson is left out', () => {
  const names = { vakken: {}, roles: {} }
  const bare = lesson('2026-11-23', { vak: null, year: null, group: null, level: 'BO' })
  const text = textIn(htmlOf(<LessonsByWeek t={nl} names={names} lessons={[bare]} />))
  expect(text).toContain('08:30–09:20 BO 50 min')
})
