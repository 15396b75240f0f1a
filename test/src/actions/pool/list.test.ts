import { beforeAll, describe, expect, test } from 'vitest'
import { poolRegion } from '../../../../db/schema/index.ts'
import { listPools } from '../../../../src/actions/pool/list.ts'
import type { Actor } from '../../../../src/actor.ts'
import {
  adminActor,
  boardActor,
  coordinatorActor,
  memberActor,
  regionActor,
} from '../../../support/build/actor.ts'
import { testContext } from '../../../support/build/context.ts'
import { aMember } from '../../../support/build/member.ts'
import { aPool } from '../../../support/build/pool.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'
import { aSchool } from '../absence/school.ts'

const db = useDb()
let school: Awaited<ReturnType<typeof aSchool>>
let other: Awaited<ReturnType<typeof aPool>>

beforeAll(async () => {
  school = await aSchool(db)
  other = await aPool(db)
  const { pool, region } = school
  await rows(db).insert(poolRegion).values({ poolId: pool.id, regionId: region.id })
})

const list = async (actor: Actor) =>
  (await listPools(testContext(db, actor), {})).items.map(({ id }) => id)

describe('pools', () => {
  test('are those that concern whoever asks', async () => {
    const concerned: Actor[] = [
      school.actor,
      await boardActor(db, school.board.id),
      await coordinatorActor(db, school.pool.id),
      await regionActor(db, school.region.id),
    ]
    for (const actor of concerned) expect(await list(actor)).toEqual([school.pool.id])
    expect(await list(await adminActor(db))).toEqual([school.pool.id, other.id])
    const member = await aMember(db, school.board.id)
    await expect(list(await memberActor(db, member.id))).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  test('say what is in force today', async () => {
    const { items } = await listPools(testContext(db, school.actor), {})
    expect(items[0]?.spelregels).toEqual({
      version: 1,
      validFrom: '2026-01-01',
      longTermMinimum: { days: 5, basis: 'schoolDays' },
      maximum: null,
      peakMode: false,
    })
  })
})
