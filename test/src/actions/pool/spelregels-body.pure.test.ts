import { expect, test } from 'vitest'
import { spelregelsBody } from '../../../../src/actions/pool/spelregels-body.ts'
import { spelregels } from '../../../scheduler/spelregels.ts'

const { id: _id, poolId: _poolId, version: _version, validFrom: _validFrom, ...body } = spelregels()

test('rules of play as the match reads them are accepted as they are', () => {
  expect(spelregelsBody.parse(body)).toEqual(body)
})

test.for(Object.keys(body))('a version that says nothing of %s is refused', (key) => {
  const { [key as keyof typeof body]: _left, ...rest } = body
  expect(spelregelsBody.safeParse(rest).error?.issues[0]?.path[0]).toBe(key)
})

test.for([
  [{ handlingFeeBasisPoints: 501 }, 'handlingFeeBasisPoints'],
  [{ mayRefuse: { ...body.mayRefuse, 'on-call': false } }, 'mayRefuse'],
  [{ longTermMinimum: { days: 0, basis: 'schoolDays' } }, 'longTermMinimum'],
  [{ longTermMinimum: { days: 5, basis: 'weekDays' } }, 'longTermMinimum'],
  [{ roles: [] }, 'roles'],
  [{ roles: ['leraar', 'leraar'] }, 'roles'],
  [{ weights: { ...body.weights, cost: 0.5 } }, 'weights'],
  [{ weights: { ...body.weights, luck: 1 } }, 'weights'],
  [{ offerMinutesOpen: { planned: 60 } }, 'offerMinutesOpen'],
  [{ surprise: true }, undefined],
] as const)('%j is refused', ([over, field]) => {
  const parsed = spelregelsBody.safeParse({ ...body, ...over })
  expect(parsed.success).toBe(false)
  expect(parsed.error?.issues[0]?.path[0]).toBe(field)
})
