import { beforeAll, describe, expect, test } from 'vitest'
import { listRequests, listRequestsInput } from '../../../../src/actions/request/list.ts'
import type { Actor } from '../../../../src/actor.ts'
import { boardActor, coordinatorActor, schoolActor } from '../../../support/build/actor.ts'
import { aSite } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { useDb } from '../../../support/use-db.ts'
import { aSchool } from '../absence/school.ts'
import { asked } from './asked.ts'

const db = useDb()
let school: Awaited<ReturnType<typeof aSchool>>
let other: Awaited<ReturnType<typeof aSchool>>
let coordinator: Actor
const ids: Record<string, string> = {}

beforeAll(async () => {
  school = await aSchool(db)
  other = await aSchool(db)
  coordinator = await coordinatorActor(db, school.pool.id)
  const second = await aSite(db, { boardId: school.board.id })
  const elsewhere = { ...school, site: second }
  const put = async (name: string, made: Promise<{ id: string }>) => {
    ids[name] = (await made).id
  }
  await put('week', asked(db, school))
  await put('english', asked(db, school, { over: { vakIds: ['entl'], levels: ['VWO'] } }))
  await put('training', asked(db, school, { over: { kind: 'training', urgency: 'training' } }))
  await put('unfilled', asked(db, school, { over: { status: 'unfilled' } }))
  await put('december', asked(db, elsewhere, { days: ['2026-12-01', '2026-12-02'] }))
  await put('no pool', asked(db, school, { poolId: null, days: ['2027-01-11'] }))
  await put('of others', asked(db, other))
})

const list = async (input: object = {}, actor: Actor = school.actor) => {
  const { items } = await listRequests(testContext(db, actor), listRequestsInput.parse(input))
  const names = Object.entries(ids)
  return items.map(({ id }) => names.find(([, known]) => known === id)?.[0] ?? id).sort()
}

describe('who sees which requests', () => {
  test('a school those of its board, also without a pool', async () => {
    expect(await list()).toEqual(['december', 'english', 'no pool', 'training', 'unfilled', 'week'])
  })

  test('somebody of one site those of that site', async () => {
    const siteIds = [school.site.id]
    const actor = await schoolActor(db, { boardId: school.board.id, siteIds })
    expect(await list({}, actor)).not.toContain('december')
  })

  test('a coordinator those of the own pools', async () => {
    expect(await list({}, coordinator)).toEqual([
      'december',
      'english',
      'training',
      'unfilled',
      'week',
    ])
  })

  test('nobody those of somebody else by naming that board, pool or site', async () => {
    expect(await list({ boardId: other.board.id })).toEqual([])
    expect(await list({ poolId: other.pool.id })).toEqual([])
    expect(await list({ siteId: other.site.id })).toEqual([])
    expect(await list({ boardId: other.board.id }, coordinator)).toEqual([])
  })

  test('no other role', async () => {
    const actor = await boardActor(db, school.board.id)
    await expect(list({}, actor)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('and what is shown has no name and no reason', async () => {
    const page = await listRequests(testContext(db, coordinator), listRequestsInput.parse({}))
    expect(JSON.stringify(page)).not.toMatch(/Leraar|ZWANG|absence/)
    expect(page.items[0]).toMatchObject({
      boardName: school.board.name,
      siteName: school.site.name,
      length: { schoolDays: 5, calendarDays: 5, sessionDays: 5 },
      version: 1,
    })
  })
})

describe('filters', () => {
  test.for([
    [{ vak: 'entl' }, ['english']],
    [{ level: 'VWO' }, ['english']],
    [{ vak: 'entl', level: 'HAVO' }, []],
    [{ status: 'unfilled' }, ['unfilled']],
    [{ kind: 'training' }, ['training']],
    [{ from: '2026-11-28' }, ['december', 'no pool']],
    [{ from: '2026-11-27', to: '2026-11-30', kind: 'training' }, ['training']],
    [{ to: '2026-11-22' }, []],
  ] as const)('%j', async ([filter, expected]) => {
    expect(await list(filter)).toEqual(expected)
  })
})

test('pages are stable under ties and while requests are withdrawn', async () => {
  const page = (after: string | null) =>
    listRequests(
      testContext(db, coordinator),
      listRequestsInput.parse({ limit: 2, ...(after === null ? {} : { after }) }),
    )
  const whole = await listRequests(testContext(db, coordinator), listRequestsInput.parse({}))
  const first = await page(null)
  const second = await page(first.next)
  await asked(db, school, { days: ['2026-11-02'] })
  const again = await page(first.next)
  const third = await page(second.next)

  expect(again.items).toEqual(second.items)
  expect([...first.items, ...second.items, ...third.items]).toEqual(whole.items)
  expect(third.next).toBeNull()
})
