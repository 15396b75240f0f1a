import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '../../scheduler/domain/day.ts'
import { aPool, someSpelregels } from '../support/build/pool.ts'
import { refusalOf } from '../support/refusal-of.ts'
import { useDb } from '../support/use-db.ts'

const test = useDb()
let poolId: string

beforeAll(async () => {
  poolId = (await aPool(test)).id
  await someSpelregels(test, { poolId, version: 3, validFrom: day('2026-03-01') })
})

describe('rules of play', () => {
  it.each([
    ['an earlier number on a later day', 2, '2026-04-01', 'spelregels_version_rises_with_day'],
    ['a later number on an earlier day', 4, '2026-02-01', 'spelregels_version_rises_with_day'],
    ['a number that is taken', 3, '2026-05-01', 'spelregels_version_rises_with_day'],
    ['a day that is taken', 4, '2026-03-01', 'spelregels_version_rises_with_day'],
    ['the number and day between', 2, '2026-02-01', 'allowed'],
    ['the next number on a later day', 4, '2026-04-01', 'allowed'],
  ])('%s', async (_, version, validFrom, expected) => {
    const made = someSpelregels(test, { poolId, version, validFrom: day(validFrom) })
    expect(await refusalOf(made)).toBe(expected)
  })

  it('of two made at once, the one that would turn the order round is refused', async () => {
    const { id } = await aPool(test)
    const ends = await Promise.all([
      refusalOf(someSpelregels(test, { poolId: id, version: 2, validFrom: day('2026-09-01') })),
      refusalOf(someSpelregels(test, { poolId: id, version: 3, validFrom: day('2026-08-01') })),
    ])
    expect(ends.sort()).toEqual(['allowed', 'spelregels_version_rises_with_day'])
  })

  it.each([
    'update spelregels set version = version + 10',
    `update spelregels set body = body || '{"split": "weekday"}'`,
    'delete from spelregels',
    'truncate spelregels cascade',
  ])('stay as they were made, also for their owner: %s', async (statement) => {
    const owner = new Client(test.ownerUrl)
    await owner.connect()
    expect(await refusalOf(owner.query(statement))).toBe('42501')
    await owner.end()
  })
})
