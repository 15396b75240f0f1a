import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import {
  readBasisRefusals,
  readBasisRefusalsInput,
} from '../../../../src/actions/pool/basis-refusals.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { testContext } from '../../../support/build/context.ts'
import { aPool } from '../../../support/build/pool.ts'
import { useDb } from '../../../support/use-db.ts'
import { aSchool } from '../absence/school.ts'
import { asked } from '../request/asked.ts'

const db = useDb()
let school: Awaited<ReturnType<typeof aSchool>>
let other: Awaited<ReturnType<typeof aPool>>

beforeAll(async () => {
  school = await aSchool(db)
  other = await aPool(db)
})

describe('what another basis would refuse', () => {
  test('is counted over the requests that begin in the period', async () => {
    const part = { lengthSchoolDays: 10, lengthCalendarDays: 12, lengthSessionDays: 4 }
    await asked(db, school, { over: part })
    await asked(db, school)
    await asked(db, school, { days: ['2026-12-07'], over: { lengthSchoolDays: 5 } })
    const actor = await coordinatorActor(db, school.pool.id)
    const read = (input: object) =>
      readBasisRefusals(
        testContext(db, actor),
        readBasisRefusalsInput.parse({ poolId: school.pool.id, to: '2026-12-31', ...input }),
      )
    expect(await read({ from: '2026-11-01', days: 11 })).toEqual({
      requests: 3,
      minimum: { days: 5, basis: 'schoolDays' },
      atMinimum: { schoolDays: 0, calendarDays: 1, sessionDays: 2 },
      atDays: { schoolDays: 3, calendarDays: 2, sessionDays: 3 },
    })
    expect(await read({ from: '2026-12-01' })).toMatchObject({ requests: 1, atDays: null })
    await expect(read({ from: '2026-11-01', poolId: other.id })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('is for coordinators', async () => {
    const input = { poolId: school.pool.id, from: day('2026-11-01'), to: day('2026-12-01') }
    await expect(readBasisRefusals(testContext(db, school.actor), input)).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})
