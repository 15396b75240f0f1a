import { beforeAll, expect, test } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import {
  amendSpelregels,
  amendSpelregelsInput,
} from '../../../../src/actions/pool/amend-spelregels.ts'
import {
  checkAmendment,
  checkAmendmentInput,
} from '../../../../src/actions/pool/check-amendment.ts'
import { listVersions } from '../../../../src/actions/pool/list-versions.ts'
import type { Context } from '../../../../src/context.ts'
import { coordinatorActor, schoolActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { aBody, aParticipation, aPool, someSpelregels } from '../../../support/build/pool.ts'
import { rowCounts } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let pool: Awaited<ReturnType<typeof aPool>>
let coordinator: Context

beforeAll(async () => {
  pool = await aPool(db)
  coordinator = testContext(db, await coordinatorActor(db, pool.id))
  const body = aBody({ peakMode: true })
  await someSpelregels(db, { poolId: pool.id, version: 2, validFrom: day('2026-06-01'), body })
  const next = { poolId: pool.id, version: 2, validFrom: '2027-01-01', body: aBody() }
  await amendSpelregels(coordinator, amendSpelregelsInput.parse({ ...next, reason: 'Nieuw jaar.' }))
})

test('every version says what it says, who made it and whether it counts', async () => {
  const { versions } = await listVersions(coordinator, { poolId: pool.id })
  expect(
    versions.map(({ version, standing, reason, body: { peakMode } }) => [
      version,
      standing,
      reason,
      peakMode,
    ]),
  ).toEqual([
    [3, 'upcoming', 'Nieuw jaar.', false],
    [2, 'in-force', 'Begin van de pool', true],
    [1, 'past', 'Begin van de pool', false],
  ])
  expect(versions.map(({ createdByName }) => createdByName !== null)).toEqual([true, false, false])
})

test('a board that takes part may read them, others find no pool', async () => {
  const board = await aBoard(db)
  const school = testContext(db, await schoolActor(db, { boardId: board.id }))
  await expect(listVersions(school, { poolId: pool.id })).rejects.toMatchObject({
    code: 'not-found',
  })
  await aParticipation(db, { poolId: pool.id, boardId: board.id })
  expect((await listVersions(school, { poolId: pool.id })).versions).toHaveLength(3)
})

test('an amendment is checked as it would be made, and nothing is', async () => {
  const before = await rowCounts(db)
  const given = { poolId: pool.id, version: 3, validFrom: '2027-02-01', body: aBody() }
  const check = (over: object = {}) =>
    checkAmendment(coordinator, checkAmendmentInput.parse({ ...given, ...over }))
  expect(await check()).toEqual({ ok: true })
  await expect(check({ version: 2 })).rejects.toMatchObject({
    code: 'stale-version',
  })
  const wrong = { validFrom: '2027-01-01', body: aBody({ roles: ['tovenaar'] }) }
  await expect(check(wrong)).rejects.toMatchObject({
    fields: [{ field: 'validFrom' }, { field: 'body.roles[0]' }],
  })
  expect(await rowCounts(db)).toEqual(before)
})
