import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { listPapers } from '../../../../src/actions/member/list-papers.ts'
import { overviewMembers, overviewMembersInput } from '../../../../src/actions/member/overview.ts'
import { at } from '../../../scheduler/when.ts'
import { schoolActor } from '../../../support/build/actor.ts'
import { anAssignment } from '../../../support/build/decision.ts'
import { aPool } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let pool: PoolAtWork

beforeAll(async () => {
  pool = await aPoolAtWork(db)
  const fresh = at('2026-11-01 09:00')
  const anna = await pool.member({ row: { name: 'Anna', availabilityConfirmedAt: fresh } })
  await pool.member({
    row: { name: 'Émile', availabilityConfirmedAt: at('2026-09-25 08:00') },
    engagement: { form: 'temporary', weekMinutes: 600, lastDay: day('2027-01-31') },
    qualifications: [{ vakId: 'netl', grade: 'G2' }],
  })
  await pool.member({ row: { name: 'Chris' }, knownToBoardIds: [], engagement: null })
  await pool.member({
    row: { name: 'Dirk', availabilityConfirmedAt: fresh },
    place: { leftOn: day('2026-12-01') },
  })
  await pool.member({ row: { name: 'Weg' }, place: { status: 'left', leftOn: day('2026-11-01') } })
  await pool.member({ row: { name: 'Nog niet' }, place: { status: 'candidate' } })
  // Of another pool nothing is told but the hours.
  const elsewhere = await aPool(db)
  const days = ['2026-11-18', '2026-11-25', '2026-12-16']
  const request = await pool.request({ poolId: elsewhere.id, days })
  await anAssignment(db, { pool: elsewhere, request, member: anna })
})

const found = (input: object = {}, by = pool.coordinator) =>
  overviewMembers(by, overviewMembersInput.parse(input))
const names = async (input: object = {}) => (await found(input)).items.map(({ name }) => name)

describe('the members', () => {
  test('are those of today, by name, with the load of all pools', async () => {
    const { items, total, pages, homeBoards } = await found()
    expect(items.map(({ name }) => name)).toEqual(['Anna', 'Chris', 'Dirk', 'Émile'])
    expect([total, pages, homeBoards]).toEqual([4, 1, [pool.lends.name]])
    const lesson = items[0]?.thisWeekMinutes ?? 0
    expect(lesson).toBeGreaterThan(0)
    expect(items[0]?.comingWeeksMinutes).toEqual([lesson, 0, 0, lesson])
  })

  test.each([
    [{ search: 'emi' }, ['Émile']],
    [{ search: 'ANNA' }, ['Anna']],
    [{ vak: 'netl' }, ['Émile']],
    [{ vak: 'wi', level: 'VWO' }, ['Anna', 'Chris', 'Dirk']],
    [{ state: 'stale' }, ['Chris', 'Émile']],
    [{ state: 'not-engaged' }, ['Chris']],
    [{ state: 'leaving' }, ['Dirk']],
    [{ state: 'papers' }, ['Chris', 'Émile']],
    [{ order: 'load' }, ['Anna', 'Chris', 'Dirk', 'Émile']],
    [{ order: 'contract' }, ['Anna', 'Dirk', 'Émile', 'Chris']],
    [{ order: 'confirmed' }, ['Chris', 'Émile', 'Anna', 'Dirk']],
    [{ order: 'papers' }, ['Chris', 'Émile', 'Anna', 'Dirk']],
    [{ page: 2 }, []],
  ])('asked with %o', async (input, expected) => {
    expect(await names(input)).toEqual(expected)
  })

  test('of a board', async () => {
    expect(await names({ board: pool.lends.name })).toHaveLength(4)
    expect(await names({ board: 'Een ander' })).toEqual([])
  })

  test('are nobody in a pool of somebody else, and not for schools', async () => {
    expect((await found({ poolId: (await aPool(db)).id })).total).toBe(0)
    const school = pool.as(await schoolActor(db, { boardId: pool.asks.id }))
    await expect(found({}, school)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

test('what is missing or ends is listed with whose it is', async () => {
  const { items } = await listPapers(pool.coordinator, {})
  expect(items.map(({ memberName, kind, until }) => [memberName, kind, until])).toEqual([
    ['Chris', 'engagement', null],
    ['Émile', 'engagement', '2027-01-31'],
  ])
})
