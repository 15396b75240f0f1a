import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { showPool } from '../../../../src/actions/pool/show.ts'
import { testContext } from '../../../support/build/context.ts'
import { aBody, aPool, someSpelregels } from '../../../support/build/pool.ts'
import { useDb } from '../../../support/use-db.ts'
import { aSchool } from '../absence/school.ts'

const db = useDb()
let school: Awaited<ReturnType<typeof aSchool>>
let other: Awaited<ReturnType<typeof aPool>>

beforeAll(async () => {
  school = await aSchool(db)
  other = await aPool(db)
  const { pool } = school
  await someSpelregels(db, {
    poolId: pool.id,
    version: 2,
    validFrom: day('2027-01-01'),
    body: aBody({ peakMode: true }),
  })
})

describe('a pool', () => {
  test('has its rules in force, every version and who takes part', async () => {
    const shown = await showPool(testContext(db, school.actor), { poolId: school.pool.id })
    expect(shown).toMatchObject({
      name: school.pool.name,
      spelregels: { version: 1, split: 'never' },
      versions: [{ version: 2 }, { version: 1, reason: 'Begin van de pool' }],
      participations: [{ boardName: school.board.name, draws: true, supplies: true }],
    })
  })

  test('can be looked at on another day', async () => {
    const poolId = school.pool.id
    const shown = await showPool(testContext(db, school.actor), { poolId, day: day('2027-01-01') })
    expect(shown.spelregels).toMatchObject({ version: 2, peakMode: true })
  })

  test('of somebody else is not there', async () => {
    await expect(
      showPool(testContext(db, school.actor), { poolId: other.id }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})
