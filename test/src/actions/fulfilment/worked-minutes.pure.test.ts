import { expect, it } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import {
  type TakenSession,
  workedMinutes,
} from '../../../../src/actions/fulfilment/worked-minutes.ts'
import { at } from '../../../scheduler/when.ts'

const session = (id: string, minutes = 50): TakenSession => ({
  id,
  assignmentId: 'a',
  requestSessionId: `r-${id}`,
  requestId: 'r',
  boardId: 'b',
  poolId: 'p',
  memberId: 'm',
  day: day('2026-11-23'),
  during: { startsAt: at('2026-11-23 08:30'), endsAt: at('2026-11-23 09:20') },
  minutes,
  status: 'confirmed',
  freedBecause: null,
})
const said = (assignmentSessionId: string, minutes: number) => ({ assignmentSessionId, minutes })

it('is as planned where the school says nothing', () => {
  const worked = workedMinutes([session('one'), session('two', 45)], [said('two', 30)])
  expect(worked.map(({ minutes }) => minutes)).toEqual([50, 30])
})

it.each([0, 170])('takes %i minutes for a lesson of 50', (minutes) => {
  expect(workedMinutes([session('one')], [said('one', minutes)])[0]?.minutes).toBe(minutes)
})

it.each([-1, 171])('refuses %i minutes for a lesson of 50', (minutes) => {
  expect(() => workedMinutes([session('one')], [said('one', minutes)])).toThrowError(
    expect.objectContaining({
      code: 'hours-out-of-range',
      fields: [expect.objectContaining({ field: 'sessions[0].minutes', value: String(minutes) })],
    }),
  )
})

it('never takes more than a day of 16 hours', () => {
  expect(workedMinutes([session('day', 900)], [said('day', 960)])[0]?.minutes).toBe(960)
  expect(() => workedMinutes([session('day', 900)], [said('day', 961)])).toThrow(
    'hours-out-of-range',
  )
})

it('refuses a lesson of somebody else', () => {
  expect(() => workedMinutes([session('one')], [said('other', 50)])).toThrowError(
    expect.objectContaining({ code: 'hours-out-of-range' }),
  )
})

it('refuses a lesson that is told twice: which of the two would count?', () => {
  const twice = [said('one', 50), said('one', 20)]
  expect(() => workedMinutes([session('one')], twice)).toThrowError(
    expect.objectContaining({
      code: 'hours-out-of-range',
      fields: [expect.objectContaining({ field: 'sessions[1].assignmentSessionId' })],
    }),
  )
})
