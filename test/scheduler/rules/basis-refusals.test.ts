import { expect, it } from 'vitest'
import { basisRefusals } from '../../../scheduler/rules/basis-refusals.ts'
import { aRequest } from '../build.ts'

it('counts what a minimum would refuse on each basis', () => {
  const requests = [
    aRequest({ length: { schoolDays: 10, calendarDays: 12, sessionDays: 4 } }),
    aRequest({ length: { schoolDays: 4, calendarDays: 6, sessionDays: 2 } }),
    aRequest({ length: { schoolDays: 5, calendarDays: 5, sessionDays: 5 } }),
    aRequest({ length: { schoolDays: 1, calendarDays: 1, sessionDays: 1 } }),
  ]
  expect(basisRefusals(requests, 5)).toEqual({ schoolDays: 2, calendarDays: 1, sessionDays: 3 })
  expect(basisRefusals(requests, 1)).toEqual({ schoolDays: 0, calendarDays: 0, sessionDays: 0 })
  expect(basisRefusals([], 5)).toEqual({ schoolDays: 0, calendarDays: 0, sessionDays: 0 })
})
