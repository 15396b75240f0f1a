import { beforeAll, describe, expect, test } from 'vitest'
import { spelregelsInForce } from '../../../../db/queries/spelregels.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import {
  amendSpelregels,
  amendSpelregelsInput,
} from '../../../../src/actions/pool/amend-spelregels.ts'
import type { Actor } from '../../../../src/actor.ts'
import { scopeOf } from '../../../../src/actor.ts'
import { adminActor, coordinatorActor, schoolActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { aBody, aPool } from '../../../support/build/pool.ts'
import { chainProblems, rowCounts } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let pool: Awaited<ReturnType<typeof aPool>>
let actor: Extract<Actor, { role: 'coordinator' }>

beforeAll(async () => {
  pool = await aPool(db)
  actor = await coordinatorActor(db, pool.id)
})

/** It is 20 November 2026; the only version began on 1 January. */
const amend = (over: object = {}, by: Actor = actor) =>
  amendSpelregels(
    testContext(db, by),
    amendSpelregelsInput.parse({
      poolId: pool.id,
      version: 1,
      validFrom: '2027-01-01',
      reason: 'De pool komt voortaan vanaf tien dagen.',
      body: aBody({ longTermMinimum: { days: 10, basis: 'schoolDays' } }),
      ...over,
    }),
  )

const inForce = (poolId: string, on: string) =>
  db.db.transaction(scopeOf(actor), (tx) => spelregelsInForce(tx, poolId, day(on)))

describe('a new version', () => {
  test('counts from its day on, and the earlier one until then', async () => {
    const own = await aPool(db)
    const by = await coordinatorActor(db, own.id)
    const answer = await amend({ poolId: own.id }, by)
    expect(answer).toMatchObject({ poolId: own.id, version: 2, validFrom: '2027-01-01' })
    expect(await inForce(own.id, '2026-12-31')).toMatchObject({
      version: 1,
      longTermMinimum: null,
    })
    expect(await inForce(own.id, '2027-01-01')).toMatchObject({
      id: answer.spelregelsId,
      version: 2,
      longTermMinimum: { days: 10, basis: 'schoolDays' },
    })
    const { rows } = await db.adminPool.query(
      'select chain, verb, facts from event where subject_id = $1',
      [own.id],
    )
    expect(rows).toMatchObject([
      { chain: `pool:${own.id}`, verb: 'pool.amend-spelregels', facts: { version: 2 } },
    ])
    expect(await chainProblems(db)).toEqual([])
  })

  test('is made once when two coordinators amend at once', async () => {
    const own = await aPool(db)
    const by = await coordinatorActor(db, own.id)
    const tries = await Promise.allSettled([
      amend({ poolId: own.id, validFrom: '2027-01-01' }, by),
      amend({ poolId: own.id, validFrom: '2027-02-01' }, by),
      amend({ poolId: own.id, validFrom: '2027-03-01' }, by),
    ])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const reasons = tries.flatMap((attempt) =>
      attempt.status === 'rejected' ? [attempt.reason] : [],
    )
    const stale = { code: 'stale-version', facts: { version: 2 } }
    expect(reasons).toMatchObject([stale, stale])
  })
})

describe('refused, with nothing changed', () => {
  test.for([
    ['a day that is past', { validFrom: '2026-11-19' }, 'validFrom'],
    ['an unknown role', { body: aBody({ roles: ['tovenaar'] }) }, 'body.roles[0]'],
    ['an unknown vak', { body: aBody({ vakken: ['wi', 'toveren'] }) }, 'body.vakken[1]'],
    [
      'cover that a wish could outweigh',
      { body: aBody({ coverageValuePerHour: { ...aBody().coverageValuePerHour, training: 1 } }) },
      'body.coverageValuePerHour.training',
    ],
  ] as const)('%s', async ([, over, field]) => {
    const before = await rowCounts(db)
    await expect(amend(over)).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ field, remedy: expect.any(String) }],
    })
    expect(await rowCounts(db)).toEqual(before)
  })

  test('a day on or before the last version begins', async () => {
    const own = await aPool(db)
    const by = await coordinatorActor(db, own.id)
    await amend({ poolId: own.id, validFrom: '2027-06-01' }, by)
    await expect(
      amend({ poolId: own.id, version: 2, validFrom: '2027-06-01' }, by),
    ).rejects.toMatchObject({
      fields: [{ field: 'validFrom', remedy: expect.stringContaining('2027-06-02') }],
    })
  })

  test('without a reason, or with a fee above five per cent', () => {
    const { reason } = amendSpelregelsInput.shape
    expect(reason.safeParse('  ').success).toBe(false)
    const { body } = amendSpelregelsInput.shape
    expect(body.safeParse(aBody({ handlingFeeBasisPoints: 501 })).success).toBe(false)
  })

  test('another pool as one that does not exist; schools not at all', async () => {
    const other = await aPool(db)
    const board = await aBoard(db)
    const refusals = await Promise.all(
      [other.id, '00000000-0000-4000-8000-000000000000'].map((poolId) =>
        amend({ poolId }).catch((error: unknown) => error),
      ),
    )
    expect(refusals[0]).toMatchObject({ code: 'not-found' })
    expect(refusals[1]).toEqual(refusals[0])
    const school = await schoolActor(db, { boardId: board.id })
    await expect(amend({}, school)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

test('the administrator may amend every pool', async () => {
  const own = await aPool(db)
  expect(await amend({ poolId: own.id }, await adminActor(db))).toMatchObject({ version: 2 })
})
