import { beforeEach, describe, expect, test } from 'vitest'
import { amendKey, amendKeyInput } from '../../../../src/actions/settlement/amend-key.ts'
import { listSettlements } from '../../../../src/actions/settlement/list.ts'
import type { Context } from '../../../../src/context.ts'
import { coordinatorActor, schoolActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { aParticipation, aPool } from '../../../support/build/pool.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let poolId: string
let own: Context
let a: string
let b: string

// It is Friday 20 November 2026.
beforeEach(async () => {
  poolId = (await aPool(db)).id
  own = testContext(db, await coordinatorActor(db, poolId))
  ;[a, b] = [(await aBoard(db)).id, (await aBoard(db)).id]
  await aParticipation(db, { poolId, boardId: a, pupils: 3_000, formationShareBasisPoints: 600 })
  await aParticipation(db, { poolId, boardId: b, pupils: 1_000, formationShareBasisPoints: 400 })
})

const amend = (over: object = {}, by = own) =>
  amendKey(
    by,
    amendKeyInput.parse({
      poolId,
      version: 0,
      validFrom: '2026-12-01',
      kind: 'pupils',
      hostBoardId: a,
      reason: 'Bestuurdersoverleg 19 november',
      ...over,
    }),
  )
const weights = async () => {
  const [key] = (await listSettlements(own, { poolId })).keys
  return key?.shares.map(({ boardId, weight }) => [boardId === a ? 'a' : 'b', weight]).toSorted()
}

describe('a key', () => {
  test.for([
    ['pupils', 3_000, 1_000],
    ['hours-drawn', 3_000, 1_000],
    ['formation', 600, 400],
  ] as const)('by %s has the weights of today', async ([kind, ofA, ofB]) => {
    await amend({ kind })
    expect(await weights()).toEqual([
      ['a', ofA],
      ['b', ofB],
    ])
  })

  test('keeps them, whatever the boards say later', async () => {
    await amend()
    await db.adminPool.query('update participation set pupils = 9 where pool_id = $1', [poolId])
    expect(await weights()).toEqual([
      ['a', 3_000],
      ['b', 1_000],
    ])
  })

  test('of fixed shares is 100 % together', async () => {
    const shares = (ofA: number, ofB: number) => [
      { boardId: a, basisPoints: ofA },
      { boardId: b, basisPoints: ofB },
    ]
    await expect(amend({ kind: 'fixed', shares: shares(6_000, 3_999) })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'shares', remedy: expect.stringContaining('99,99 %') }],
    })
    await amend({ kind: 'fixed', shares: shares(6_000, 4_000) })
    expect(await weights()).toEqual([
      ['a', 6_000],
      ['b', 4_000],
    ])
  })

  test.for([
    ['on its own first day or later', '2026-11-01', 'nog niet is begonnen'],
    ['in the middle of a month', '2026-12-02', 'eerste dag'],
  ] as const)(
    'is refused when it would count from a month that began: %s',
    async ([, validFrom, remedy]) => {
      await expect(amend({ validFrom })).rejects.toMatchObject({
        fields: [{ field: 'validFrom', remedy: expect.stringContaining(remedy) }],
      })
    },
  )

  test('is followed by one of a later month, made by who saw the last', async () => {
    await amend()
    await expect(amend({ validFrom: '2027-01-01' })).rejects.toMatchObject({
      code: 'stale-version',
      facts: { version: 1 },
    })
    await expect(amend({ version: 1 })).rejects.toMatchObject({ fields: [{ field: 'validFrom' }] })
    await amend({ version: 1, validFrom: '2027-01-01', kind: 'formation' })
    const tries = await Promise.allSettled([
      amend({ version: 2, validFrom: '2027-02-01' }),
      amend({ version: 2, validFrom: '2027-02-01' }),
    ])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('is among boards that take part, and the coordinators’ to make', async () => {
    const stranger = (await aBoard(db)).id
    await expect(amend({ hostBoardId: stranger })).rejects.toMatchObject({
      fields: [{ field: 'hostBoardId' }],
    })
    const shares = [{ boardId: stranger, basisPoints: 10_000 }]
    await expect(amend({ kind: 'fixed', shares })).rejects.toMatchObject({
      fields: [{ field: 'shares' }],
    })
    const other = testContext(db, await coordinatorActor(db, (await aPool(db)).id))
    await expect(amend({}, other)).rejects.toMatchObject({ code: 'not-found' })
    const school = testContext(db, await schoolActor(db, { boardId: a }))
    await expect(amend({}, school)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
