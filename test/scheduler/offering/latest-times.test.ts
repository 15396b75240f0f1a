import { expect, test } from 'vitest'
import { clockTime } from '../../../scheduler/domain/instant.ts'
import { latestTimes } from '../../../scheduler/offering/latest-times.ts'
import { at } from '../when.ts'

const clock = (count: number, askedAtOnce: number, firstStartsAt: string, quietUntil = '22:00') =>
  latestTimes({
    count,
    askedAtOnce,
    minutesOpen: 60,
    from: at('2026-11-20 23:00'),
    firstStartsAt: at(firstStartsAt),
    answerBeforeMinutes: 0,
    quietHours: { from: clockTime('22:00'), until: clockTime(quietUntil) },
  }).map((time) => time && [time.askedAt, time.deadlineAt])

test('one after another, over midnight, and never past the minute before the first lesson', () => {
  expect(clock(4, 1, '2026-11-21 01:30')).toEqual([
    [at('2026-11-20 23:00'), at('2026-11-21 00:00')],
    [at('2026-11-21 00:00'), at('2026-11-21 01:00')],
    [at('2026-11-21 01:00'), at('2026-11-21 01:29')],
    null,
  ])
})

test('as many at once as a wave has', () => {
  const [one, two, three] = clock(3, 2, '2026-11-23 08:30')
  expect(one).toEqual(two)
  expect(three).toEqual([at('2026-11-21 00:00'), at('2026-11-21 01:00')])
})

test('nobody is asked to answer in the night, so that the second is asked in the morning', () => {
  expect(clock(3, 1, '2026-11-21 08:30', '06:30')).toEqual([
    [at('2026-11-20 23:00'), at('2026-11-21 07:30')],
    [at('2026-11-21 07:30'), at('2026-11-21 08:29')],
    null,
  ])
})
