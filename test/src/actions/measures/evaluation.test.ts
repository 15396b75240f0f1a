import { describe, expect, test } from 'vitest'
import { regionId } from '../../../../db/seed/demo/ids.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { readMemberDeployment } from '../../../../src/actions/measures/member-deployment.ts'
import { readRules, readRulesInput } from '../../../../src/actions/measures/rules.ts'
import { readSelection } from '../../../../src/actions/measures/selection.ts'
import type { Actor } from '../../../../src/actor.ts'
import {
  board,
  coordinator,
  FAILING,
  PILOT,
  PRIMARY,
  useDemoFigures,
  userId,
} from './demo-figures.ts'

const { contextOf, read, sqlRows } = useDemoFigures()
const region: Actor = { role: 'region', userId, regionId: regionId('TVO') }
const YEARS = { from: '2025-08-01', to: '2027-07-31' }

const rulesOf = (actor: Actor, input: object) =>
  readRules(contextOf(actor), readRulesInput.parse({ ...YEARS, ...input }))
const waalstroom = board.role === 'board' ? board.boardId : ''
const selectionOf = (actor: Actor, poolId?: string) => readSelection(contextOf(actor), { poolId })

const conclusions = async (actor: Actor) =>
  (await selectionOf(actor, PRIMARY)).criteria.map(({ outcomes }) =>
    outcomes.map(({ effect }) => effect),
  )

describe('what rules did', () => {
  test('is told of every rule, of those without effect too, and what binds most comes first', async () => {
    const { rules, applied } = await rulesOf(coordinator, { poolId: FAILING })
    expect(applied).toBeGreaterThan(1_000)
    const kept = rules.map(({ keptAway }) => keptAway ?? 0)
    expect(kept).toEqual(kept.toSorted((one, other) => other - one))
    expect(kept[0]).toBeGreaterThan(0)
    const none = rules.filter(({ effect }) => effect === 'none')
    expect(none.length).toBeGreaterThan(3)
    for (const rule of none)
      expect(rule).toMatchObject({ keptAway: 0, alone: 0, setAside: 0, turned: 0 })
    expect(none.map(({ id }) => id)).toContain('maximum-duration')
    expect(rules.find(({ id }) => id === 'vog-seen')?.effect).toBe('effect')
  })

  test('has the reasons of decisions for who runs the pool, and for nobody else', async () => {
    await sqlRows(`update proposal set overridden_rule_ids = '{travel-limit}', reason = 'Woont om de hoek'
      where id = (select id from proposal where pool_id = '${PRIMARY}' order by id limit 1)`)
    const travel = async (actor: Actor) =>
      (await rulesOf(actor, { poolId: PRIMARY })).rules.find(({ id }) => id === 'travel-limit')
    expect(await travel(coordinator)).toMatchObject({
      setAside: 1,
      reasons: [{ reason: 'Woont om de hoek' }],
    })
    expect((await travel(region))?.reasons).toEqual([])
    expect(await travel(board)).toMatchObject({ alone: null, reasons: [] })
  }, 60_000)

  test('is unknown where nothing was judged', async () => {
    const { rules } = await rulesOf(coordinator, {
      poolId: PILOT,
      from: '2020-08-01',
      to: '2020-12-31',
    })
    expect(new Set(rules.map(({ effect }) => effect))).toEqual(new Set(['unknown']))
  })

  test('of another pool is not found', async () => {
    await expect(rulesOf(region, { poolId: PILOT })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('deployment per member', () => {
  const days = { from: day('2025-08-01'), to: day('2026-07-31') }

  test('adds up to what the dashboard says of the same days', async () => {
    const { items } = await readMemberDeployment(contextOf(coordinator), {
      poolId: FAILING,
      ...days,
    })
    const { rows } = await read(coordinator, { poolId: FAILING, ...days, period: 'whole' })
    const told = (measureId: string) => rows.find((row) => row.measureId === measureId)
    const total = (of: (item: (typeof items)[number]) => number) =>
      items.reduce((sum, item) => sum + of(item), 0)
    expect(items.length).toBeGreaterThan(5)
    expect(total(({ idleCents }) => idleCents)).toBe(told('idle-cost')?.value)
    expect(total(({ idleMinutes }) => idleMinutes)).toBe(told('idle-hours')?.value)
    expect(total(({ assignedMinutes }) => assignedMinutes)).toBe(told('deployment')?.numerator)
    expect(total(({ availableMinutes }) => availableMinutes)).toBe(told('deployment')?.denominator)
  })

  test('is each member’s own, by name, the least deployed first', async () => {
    const { items } = await readMemberDeployment(contextOf(coordinator), { poolId: PILOT, ...days })
    const shares = items.map(({ deployment }) => deployment ?? 1)
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    const rows = await sqlRows(`
      select member.id as key, member.name, coalesce(sum(assignment_session.minutes), 0) as value
      from member join pool_member on member.id = member_id join engagement on engagement.member_id = member.id
      left join assignment on engagement_id = engagement.id
      left join assignment_session on assignment_id = assignment.id and assignment_session.status <> 'cancelled'
        and day between '${days.from}' and '${days.to}'
      where pool_member.pool_id = '${PILOT}' and form in ('permanent', 'temporary') and pool_member.status in ('admitted', 'left')
      group by member.id, member.name`)
    for (const { memberId, name, assignedMinutes } of items) {
      const row = rows.find(({ key }) => key === memberId)
      expect([name, assignedMinutes]).toEqual([row?.['name'], Number(row?.['value'])])
    }
  })

  test('is for who runs the pool alone', async () => {
    for (const actor of [board, region])
      await expect(
        readMemberDeployment(contextOf(actor), { poolId: PILOT, ...days }),
      ).rejects.toMatchObject({ code: 'not-allowed' })
    const other: Actor = { role: 'coordinator', userId, poolIds: [PRIMARY] }
    await expect(
      readMemberDeployment(contextOf(other), { poolId: PILOT, ...days }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('what criteria brought', () => {
  test('is the difference that PostgreSQL finds between the two groups', async () => {
    const { criteria } = await selectionOf(coordinator, PRIMARY)
    const [one] = criteria
    const rows = await sqlRows(`
      select met, avg(rating) as mean, count(*) as count, var_samp(rating) / count(*) as error from (
        select intake_finding.met, assignment.member_id, avg(fulfilment.rating) as rating
        from intake_finding join pool_member using (member_id, pool_id)
        join assignment using (member_id, pool_id) join fulfilment on fulfilment.assignment_id = assignment.id
        where pool_member.pool_id = '${PRIMARY}' and criterion = '${one?.criterion}' and fulfilment.rating is not null
        group by 1, 2) as people group by met order by met desc`)
    const rating = one?.outcomes.find(({ outcome }) => outcome === 'rating')
    expect(rating?.found?.heldMean).toBeCloseTo(Number(rows[0]?.['mean']), 9)
    expect(rating?.found?.otherMean).toBeCloseTo(Number(rows[1]?.['mean']), 9)
    expect(rating?.found?.heldCount).toBe(Number(rows[0]?.['count']))
    const error = Math.sqrt(Number(rows[0]?.['error']) + Number(rows[1]?.['error']))
    const width = ((rating?.found?.high ?? 0) - (rating?.found?.low ?? 0)) / 2
    expect(width / error).toBeGreaterThan(1.96)
    expect(width / error).toBeLessThan(2.8)
    const [acceptance] = await sqlRows(`
      select avg(share) as mean from (select avg((status = 'accepted')::int) as share
        from offer join intake_finding using (member_id, pool_id)
        where pool_id = '${PRIMARY}' and met and criterion = '${one?.criterion}'
          and status in ('accepted', 'declined', 'expired') group by member_id) as people`)
    const accepted = one?.outcomes.find(({ outcome }) => outcome === 'acceptance')
    expect(accepted?.found?.heldMean).toBeCloseTo(Number(acceptance?.['mean']), 9)
  })

  test('counts who was taken in and who was not', async () => {
    const { criteria } = await selectionOf(coordinator, FAILING)
    const rows = await sqlRows(`
      select met, status = 'rejected' as rejected, count(*) as count from intake_finding
      join pool_member using (member_id, pool_id) where pool_id = '${FAILING}' and status <> 'candidate' group by 1, 2`)
    const count = (met: boolean, rejected: boolean) =>
      Number(
        rows.find(
          (row) =>
            String(row['met']) === String(met) && String(row['rejected']) === String(rejected),
        )?.['count'] ?? 0,
      )
    expect(criteria[0]?.intake).toEqual({
      metAccepted: count(true, false),
      metRejected: count(true, true),
      unmetAccepted: count(false, false),
      unmetRejected: count(false, true),
    })
  })

  test('of a criterion that tells nothing is no difference, and of one that does a difference', async () => {
    const effectsOf = async (poolId: string) =>
      (await selectionOf(coordinator, poolId)).criteria.flatMap(({ outcomes }) =>
        outcomes.map(({ outcome, effect }) => `${outcome} ${effect}`),
      )
    expect(await effectsOf(FAILING)).toEqual([
      'acceptance none',
      'called-off unknown',
      'rating unknown',
      'months none',
      'permanent-job none',
    ])
    expect(await effectsOf(PILOT)).toContain('rating more')
  })

  test('is told to a board and a region as a conclusion alone', async () => {
    for (const actor of [board, region]) {
      const { criteria, withholds } = await selectionOf(actor, PRIMARY)
      expect(withholds).toBe(true)
      expect(criteria.length).toBeGreaterThan(0)
      for (const { intake, outcomes } of criteria) {
        expect(intake).toBeNull()
        expect(outcomes.map(({ found }) => found)).toEqual(outcomes.map(() => null))
      }
    }
    expect(await conclusions(region)).toEqual(await conclusions(coordinator))
  })

  test('is told to no board that knows of all but one what they did', async () => {
    const all = await conclusions(coordinator)
    const isSaid = (effect: string) => effect !== 'unknown'
    expect(all.flat().filter(isSaid).length).toBeGreaterThan(0)
    const onASide = (met: boolean) => `
      select member_id from intake_finding join pool_member using (member_id, pool_id)
      where pool_id = '${PRIMARY}' and met = ${met} and status in ('admitted', 'left')`
    await sqlRows(`insert into engagement
      (id, member_id, employer, board_id, form, week_minutes, wage_cents_per_hour, wage_basis, first_day, last_day)
      select gen_random_uuid(), member_id, 'board', '${waalstroom}', 'temporary', 60, 1000, 'LB 1', '2020-01-06', '2020-01-10'
      from (select distinct member_id from (${onASide(true)} union ${onASide(false)}) as decided) as everybody`)
    expect(await conclusions(board)).toEqual(all)
    await sqlRows(`delete from engagement where first_day = '2020-01-06' and member_id = (
      select min(member_id::text)::uuid from assignment where pool_id = '${PRIMARY}' and board_id <> '${waalstroom}'
      and member_id in (${onASide(true)}))`)
    const told = await conclusions(board)
    expect(told).not.toEqual(all)
    expect(told.flat().filter(isSaid).length).toBeLessThan(all.flat().filter(isSaid).length)
    expect(await conclusions(region)).toEqual(all)
  })

  test('of another pool is not found', async () => {
    await expect(selectionOf(board, PILOT)).rejects.toMatchObject({ code: 'not-found' })
    const school: Actor = { role: 'member', userId, memberId: userId }
    await expect(selectionOf(school, PILOT)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
