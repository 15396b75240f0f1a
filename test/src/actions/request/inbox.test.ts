import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listInbox, listInboxInput } from '../../../../src/actions/request/inbox.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { anOffer, aProposal } from '../../../support/build/decision.ts'
import { aPool } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { aVerdict } from '../../../support/build/verdict.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork
const ids: Record<string, string> = {}

beforeAll(async () => {
  at = await aPoolAtWork(db)
  const anna = await at.member({ row: { name: 'Anna Bakker' } })
  const put = async (name: string, over: Parameters<PoolAtWork['request']>[0] = {}) => {
    const request = await at.request(over)
    ids[name] = request.id
    return { pool: at.pool, request, member: anna }
  }
  const grave = { over: { urgency: 'class-sent-home' as const } }
  await aProposal(db, await put('planned tomorrow', { days: ['2026-11-21'] }), {
    verdicts: [aVerdict(anna.id, { source: 'flexpool' })],
  })
  await aProposal(db, await put('grave tomorrow', { days: ['2026-11-21'], ...grave }), {
    memberId: null,
  })
  await aProposal(db, await put('begun', { days: ['2026-11-16', '2026-11-24'] }), {
    status: 'approved',
  })
  await put('today grave', { days: ['2026-11-20'], ...grave })
  await anOffer(db, await put('december', { days: ['2026-12-01'], over: { levels: ['VWO'] } }))
  await put('over', { days: ['2026-11-10'] })
  await put('covered', {
    days: ['2026-11-23'],
    over: { status: 'covered', coveredAt: at.clock.now() },
  })
})
afterAll(() => at.matcher.close())

const nameOf = (id: string) => Object.entries(ids).find(([, known]) => known === id)?.[0] ?? id
const list = async (input: object = {}, context = at.coordinator) => {
  const asked = listInboxInput.parse({ status: 'open', from: '2026-11-20', ...input })
  const found = await listInbox(context, asked)
  return { ...found, names: found.items.map(({ id }) => nameOf(id)) }
}

describe('the order', () => {
  test('what begins soonest, then how badly it is needed; what has begun is of today', async () => {
    const { names, total } = await list()
    expect(names).toEqual([
      'today grave',
      'begun',
      'grave tomorrow',
      'planned tomorrow',
      'december',
    ])
    expect(total).toBe(5)
  })

  test('goes on over pages without losing or doubling a row', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await list({ limit: 2, after })
      seen.push(...page.names)
      expect(page.total).toBe(5)
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(seen).toEqual((await list()).names)
  })

  test('a cursor that is none is refused', async () => {
    await expect(list({ after: 'bm9wZQ' })).rejects.toThrow('invalid-input')
  })
})

describe('the filter', () => {
  test.for([
    [{ stage: 'proposed' }, ['planned tomorrow']],
    [{ stage: 'nobody' }, ['grave tomorrow']],
    [{ stage: 'approved' }, ['begun']],
    [{ stage: 'offered' }, ['december']],
    [{ stage: 'none' }, ['today grave']],
    [{ source: 'flexpool' }, ['planned tomorrow']],
    [{ source: 'agency' }, []],
    [{ length: 'day', level: 'HAVO', stage: 'proposed' }, ['planned tomorrow']],
    [{ length: 'week' }, ['begun']],
    [{ length: 'longer' }, []],
    [{ level: 'VWO' }, ['december']],
    [{ vak: 'onbekend' }, []],
    [{ status: 'covered' }, ['covered']],
  ] as const)('%o finds %o', async ([filter, expected]) => {
    expect((await list(filter)).names).toEqual(expected)
  })

  test('also what is over, when asked for', async () => {
    expect((await list({ from: undefined })).names).toContain('over')
  })

  test('these alone', async () => {
    const { names, total } = await list({ ids: [ids['begun'], ids['december']] })
    expect([names, total]).toEqual([['begun', 'december'], 2])
  })
})

test('says what waits: who is proposed and from where, who is asked and until when, nobody', async () => {
  const byName = new Map((await list()).items.map((item) => [nameOf(item.id), item]))
  expect(byName.get('planned tomorrow')?.proposals).toMatchObject([
    { memberName: 'Anna Bakker', source: 'flexpool', status: 'proposed', version: 1 },
  ])
  expect(byName.get('grave tomorrow')?.proposals).toMatchObject([{ memberName: null }])
  expect(byName.get('december')?.offers).toMatchObject([{ memberName: 'Anna Bakker' }])
})

test('another pool is not seen, also when it is asked for; a school is not let in', async () => {
  const other = await aPool(db)
  expect((await list({ poolId: other.id })).names).toEqual([])
  const stranger = at.as(await coordinatorActor(db, other.id))
  expect((await list({ ids: [ids['begun']] }, stranger)).names).toEqual([])
  await expect(list({}, at.school)).rejects.toThrow('not-allowed')
})
