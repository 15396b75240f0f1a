import { beforeAll, describe, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import type { RetentionKind } from '../../../../db/queries/retention.ts'
import { CHAIN_RULE } from '../../../../db/seed/law.ts'
import { instantAt } from '../../../../scheduler/calendar/clock.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { clockTime } from '../../../../scheduler/domain/instant.ts'
import { sum } from '../../../../scheduler/measures/measure.ts'
import { forgetOld } from '../../../../src/actions/check/retention.ts'
import { chainRooms } from '../../../../src/actions/member/chain-rooms.ts'
import { forgetWhatIsDue } from '../../../../src/actions/retention/forget.ts'
import { coordinator, FAILING, PILOT, PRIMARY, useDemoFigures } from '../measures/demo-figures.ts'

/*
 * The demonstration, years later: what its term is over of is forgotten, and everything that counts is as it was.
 */

const { contextOf, read, sqlRows } = useDemoFigures()
const POOLS = [PILOT, PRIMARY, FAILING]
const LATER = day('2031-09-01')

const worker = (onDay = LATER) => ({
  ...contextOf({ role: 'worker', userId: null }),
  now: () => instantAt(onDay, clockTime('03:30')),
})

const one = async (query: string) => (await sqlRows(query))[0] ?? {}
const leavers = `select member_id from pool_member group by member_id having bool_and(status = 'left')`

beforeAll(async () => {
  const leaving = `select distinct member_id from pool_member where pool_id = '${PRIMARY}' order by 1 limit 6`
  await sqlRows(`insert into employment_contract (board_id, member_id, first_day, last_day, exempt)
    select (select id from board order by id limit 1), member_id, '2027-01-01', '2027-07-31', false from (${leaving}) leaving`)
  await sqlRows(`update pool_member set status = 'left', left_on = greatest(joined_on, date '2026-10-31')
    where member_id in (${leaving})`)
  await sqlRows(
    `update request set notes = 'Lokaal 12' where id in (select id from request order by id limit 5)`,
  )
  await sqlRows(`insert into viewing (seen_at, viewer_id, viewer_role, what, member_id)
    select '2026-11-01', (select id from app_user order by id limit 1), 'coordinator', 'member-file', member.id
    from member order by member.id limit 3`)
})

const KINDS: readonly RetentionKind[] = [
  'absence',
  'applicant',
  'member',
  'note',
  'paper',
  'refusal',
  'viewing',
]

/** What must be the same afterwards: every figure, every cent, every contract and the room that it leaves. */
async function whatCounts() {
  const figures = []
  for (const poolId of POOLS) {
    figures.push(
      await read(coordinator, { poolId }),
      await read(coordinator, { poolId, by: 'board' }),
    )
  }
  const members = await sqlRows(
    `select distinct employment_contract.member_id as id from employment_contract
     join pool_member on pool_member.member_id = employment_contract.member_id
     where pool_id = '${PRIMARY}' order by 1 limit 40`,
  )
  const boards = (
    await sqlRows(`select distinct board_id as id from employment_contract order by 1`)
  ).map(({ id = '' }) => ({ boardId: id, levels: ['BO' as const] }))
  const engine = { role: 'engine', userId: null, poolIds: [PRIMARY] } as const
  const rooms = await contextOf(coordinator).db.transaction(engine, (tx) =>
    Promise.all(
      members.map(({ id: memberId = '' }) =>
        chainRooms(tx, {
          poolId: PRIMARY,
          memberId,
          boards,
          rules: [CHAIN_RULE],
          today: day('2026-11-20'),
        }),
      ),
    ),
  )
  return {
    figures,
    rooms,
    contracts: await sqlRows('select * from employment_contract order by id'),
    money: await sqlRows(
      'select id, minutes, wage_cents, travel_cents, alternative_expected_cents from fulfilment order by id',
    ),
    hours: await sqlRows('select * from fulfilment_session order by 1, 2'),
  }
}

describe('forgetting', () => {
  it('finds nothing before a term is over', async () => {
    const found = await forgetWhatIsDue(worker(day('2026-11-20')), { isDryRun: true })
    expect(found.filter(({ kind }) => kind === 'member' || kind === 'viewing')).toEqual([])
  })

  it('keeps who left as long as the contract chain needs, whatever the shorter term says', async () => {
    const due = async (onDay: string) => {
      const found = await forgetWhatIsDue(worker(day(onDay)), { isDryRun: true })
      return sum(
        found.filter(({ kind }) => kind === 'member'),
        ({ count }) => count,
      )
    }
    const leftWith = async (has: 'exists' | 'not exists', before: string) =>
      Number(
        (
          await one(`select count(*) as n from pool_member where status = 'left' and left_on < '${before}'
            and ${has} (select from employment_contract where employment_contract.member_id = pool_member.member_id)`)
        )['n'],
      )
    const neverHired = await leftWith('not exists', '2027-01-01')
    expect(neverHired).toBeGreaterThan(0)
    expect(await due('2029-10-01')).toBe(neverHired)
    const all =
      (await leftWith('exists', '2031-08-01')) + (await leftWith('not exists', '2031-08-01'))
    expect(all).toBeGreaterThan(neverHired + 1)
    expect(await due('2031-08-01')).toBe(all)
  })

  it('takes names and reasons and leaves what counts, as the dry run said', async () => {
    const before = await whatCounts()
    expect(before.contracts.length).toBeGreaterThan(10)
    expect(before.money.length).toBeGreaterThan(100)
    const said = await forgetWhatIsDue(worker(), { isDryRun: true })
    expect(await one('select count(*) as n from absence where forgotten_at is not null')).toEqual({
      n: '0',
    })
    await forgetOld(worker())
    const told = await sqlRows(
      `select facts ->> 'kind' as kind, board_id as "boardId", (facts ->> 'count')::int as count
       from event where verb = 'retention.forget' order by 1, 2`,
    )
    const inOrder = (rows: readonly object[]) =>
      rows
        .map((row) =>
          JSON.stringify(
            row,
            Object.keys(row).toSorted((one, other) => (one < other ? -1 : 1)),
          ),
        )
        .toSorted()
    expect(inOrder(told)).toEqual(inOrder(said))
    expect([...new Set(said.map(({ kind }) => kind))].toSorted()).toEqual(KINDS)
    expect(await whatCounts()).toEqual(before)
    expect(await forgetWhatIsDue(worker(), { isDryRun: true })).toEqual([])
  })

  it('leaves no name, address, reason or word', async () => {
    const left = await one(`select
      (select count(*) from absence where person_name <> 'Niet meer bewaard' or reason_code <> 'VERGETEN') as absences,
      (select count(*) from member where id in (${leavers}) and (
        num_nonnulls(phone, postcode4, latitude, longitude) > 0 or email not like '%.invalid' or forgotten_at is null)) as members,
      (select count(*) from pool_member where member_id in (${leavers}) and left_to is not null) as "whereTo",
      (select count(*) from user_scope where member_id in (${leavers})) as scopes,
      (select count(*) from request where notes is not null) as notes,
      (select count(*) from offer where num_nonnulls(decline_reason, decline_words) > 0) as refusals,
      (select count(*) from viewing) as viewings`)
    expect(left).toEqual({
      absences: '0',
      members: '0',
      whereTo: '0',
      scopes: '0',
      notes: '0',
      refusals: '0',
      viewings: '0',
    })
  })

  it('leaves who is still in a pool alone, and the data whole', async () => {
    const [stay] = await sqlRows(
      `select count(*) as n from member where forgotten_at is not null and id not in (${leavers})`,
    )
    expect(stay).toEqual({ n: '0' })
    const broken = await brokenInvariants(contextOf(coordinator).db)
    expect(broken.filter(({ invariant }) => /^(?:6|2|1|7|10) /.test(invariant))).toEqual([])
  })

  it('is for the worker alone', async () => {
    const work = contextOf(coordinator).db.transaction({ role: 'admin', userId: null }, (tx) =>
      tx.execute(`select * from forget_due('absence', '2031-09-01', now())`),
    )
    await expect(work).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})
