import { beforeAll, expect, test } from 'vitest'
import { availabilityException, calendarEntry } from '../../../../db/schema/index.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { clockTime } from '../../../../scheduler/domain/instant.ts'
import { findOnBoard } from '../../../../src/actions/planning/find.ts'
import { showPlanning, showPlanningInput } from '../../../../src/actions/planning/show.ts'
import type { Context } from '../../../../src/context.ts'
import { at } from '../../../scheduler/when.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { anAssignment, anOffer, aProposal } from '../../../support/build/decision.ts'
import { aPool } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { aRequest } from '../../../support/build/request.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
type Member = Awaited<ReturnType<PoolAtWork['member']>>

let at1: PoolAtWork
let anna: Member
let bas: Member
let other: Context

const shown = (context: Context, over: Readonly<Record<string, unknown>> = {}) =>
  showPlanning(context, showPlanningInput.parse({ from: '2026-11-25', ...over }))

/** The bars of a member, each as `kind first last`. */
async function barsOf({ id }: Member, context = at1.coordinator) {
  const { members } = await shown(context)
  const bars = members.find((member) => member.id === id)?.bars ?? []
  return bars.map(({ kind, first, last }) => `${kind} ${first.slice(5)} ${last.slice(5)}`)
}

beforeAll(async () => {
  at1 = await aPoolAtWork(db)
  const { pool, asks, site } = at1
  const usual = { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,TH,FR', firstDay: day('2026-08-03') }
  const hours = { fromTime: clockTime('07:00'), untilTime: clockTime('18:00') }
  anna = await at1.member({ row: { name: 'Anna' }, availability: [{ ...usual, ...hours }] })
  bas = await at1.member({ row: { name: 'Bas' }, qualifications: [{ vakId: 'entl', grade: 'G1' }] })
  const days = ['2026-11-23', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-29']
  await anAssignment(db, { pool, member: anna, request: await at1.request({ days }) })
  const asked = await at1.request({ days: ['2026-12-07'] })
  await anOffer(db, { pool, member: anna, request: asked })
  const wanted = await at1.request({ days: ['2026-12-01'] })
  await aProposal(db, { pool, member: bas, request: wanted })
  const settled = await at1.request({ days: ['2026-12-02'] })
  await aProposal(db, { pool, member: bas, request: settled }, { status: 'approved' })
  await at1.request({ days: ['2026-12-03', '2026-12-09'], over: { levels: ['VWO'] } })
  const off = { memberId: bas.id, available: false, createdAt: at('2026-11-19 09:00') }
  const noon = { fromTime: clockTime('12:00'), untilTime: clockTime('18:00') }
  await rows(db)
    .insert(availabilityException)
    .values([
      { ...off, firstDay: day('2026-12-14'), lastDay: day('2026-12-15') },
      {
        ...off,
        firstDay: day('2026-12-17'),
        lastDay: day('2026-12-17'),
        ...noon,
      },
    ])
  const holiday = { scope: 'national' as const, kind: 'public-holiday' as const, source: 'proef' }
  const christmas = { firstDay: day('2026-12-25'), lastDay: day('2026-12-26'), name: 'Kerst' }
  await rows(db)
    .insert(calendarEntry)
    .values({ ...holiday, ...christmas })
  // Anna works for another pool too, which knows nothing of this one.
  const elsewhere = await aPool(db)
  await db.adminPool.query(
    `insert into pool_member (pool_id, member_id, status, joined_on) values ($2, $1, 'admitted', '2026-08-01')`,
    [anna.id, elsewhere.id],
  )
  const place = { boardId: asks.id, siteId: site.id, poolId: elsewhere.id }
  const theirs = await aRequest(db, { ...place, days: ['2026-12-10'] })
  await anAssignment(db, { pool: elsewhere, member: anna, request: theirs })
  other = at1.as(await coordinatorActor(db, elsewhere.id))
})

test('a member has a bar for every run of days, by how sure it is', async () => {
  // The Wednesday is no day of hers, so the week is broken there and not at the weekend.
  expect(await barsOf(anna)).toEqual([
    'confirmed 11-23 11-23',
    'confirmed 11-26 11-30',
    'offered 12-07 12-07',
    'elsewhere 12-10 12-10',
  ])
  expect(await barsOf(bas)).toEqual([
    'proposed 12-01 12-01',
    'approved 12-02 12-02',
    'unavailable 12-14 12-15',
    'partly-unavailable 12-17 12-17',
  ])
})

test('with what is promised on these days, the contract and the weekdays off', async () => {
  const { members } = await shown(at1.coordinator)
  const about = members.map(({ name, plannedMinutes, weekMinutes, offWeekdays, vakIds }) => ({
    name,
    plannedMinutes,
    weekMinutes,
    offWeekdays,
    vakIds,
  }))
  // Four lessons given and one asked, fifty minutes each; of Bas one that is approved.
  expect(about).toEqual([
    { name: 'Anna', plannedMinutes: 250, weekMinutes: 2400, offWeekdays: [3], vakIds: ['wi'] },
    { name: 'Bas', plannedMinutes: 50, weekMinutes: 2400, offWeekdays: [], vakIds: ['entl'] },
  ])
})

test('what is proposed and what nobody was looked for stands open, and nothing else', async () => {
  const { open } = await shown(at1.coordinator)
  expect(
    open.map(({ first, last, memberId, proposalId }) => [
      first,
      last,
      memberId,
      proposalId !== null,
    ]),
  ).toEqual([
    ['2026-12-01', '2026-12-01', bas.id, true],
    ['2026-12-03', '2026-12-09', null, false],
  ])
  expect(JSON.stringify(open)).not.toContain('ZWANG')
})

test('the days begin on a Monday and say when schools are closed', async () => {
  const { first, last, days } = await shown(at1.coordinator, { span: 'term' })
  expect([first, last, days.length]).toEqual(['2026-11-23', '2027-01-24', 63])
  expect(days.filter(({ holiday }) => holiday !== null).map(({ day: date }) => date)).toEqual([
    '2026-12-25',
    '2026-12-26',
  ])
  expect(
    days
      .slice(0, 7)
      .map(({ isWeekend }) => isWeekend)
      .indexOf(true),
  ).toBe(5)
})

test.for([
  [{ vak: 'entl' }, ['Bas'], 0],
  [{ vak: 'wi' }, ['Anna'], 2],
  [{ level: 'VWO' }, ['Anna', 'Bas'], 1],
  [{ boardId: '00000000-0000-4000-8000-000000000000' }, [], 0],
  [{ poolId: '00000000-0000-4000-8000-000000000000' }, [], 0],
] as const)('%o leaves %o', async ([filter, names, open]) => {
  const planning = await shown(at1.coordinator, filter)
  expect(planning.members.map(({ name }) => name)).toEqual(names)
  expect(planning.open).toHaveLength(open)
})

test('the coordinator of another pool sees neither members nor requests of this one', async () => {
  const { members, open } = await shown(other)
  expect(members.map(({ id }) => id)).toEqual([anna.id])
  expect(open).toEqual([])
  expect(await barsOf(anna, other)).toEqual([
    'elsewhere 11-23 11-23',
    'elsewhere 11-26 11-30',
    'confirmed 12-10 12-10',
  ])
  expect((await shown(other, { poolId: at1.pool.id })).members).toEqual([])
  const start = bas.id.slice(0, 8)
  expect(await findOnBoard(other, { what: 'member', start })).toEqual({ ids: [] })
  expect(await findOnBoard(at1.coordinator, { what: 'member', start })).toEqual({ ids: [bas.id] })
})

test('a school has no board', async () => {
  await expect(shown(at1.school)).rejects.toMatchObject({ code: 'not-allowed' })
})
