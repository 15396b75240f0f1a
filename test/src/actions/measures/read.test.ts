import { describe, expect, test } from 'vitest'
import { boardId, memberIdOf, regionId } from '../../../../db/seed/demo/ids.ts'
import type { Actor } from '../../../../src/actor.ts'
import { DEMO_TODAY } from '../../../support/demo-clone.ts'
import {
  board,
  coordinator,
  FAILING,
  figures,
  PILOT,
  PRIMARY,
  useDemoFigures,
  userId,
} from './demo-figures.ts'

/*
 * The figures of the demonstration, each a second time by another road: SQL over the raw rows, or a count day by day.
 */

const { read, sqlRows } = useDemoFigures()

/** What SQL says, with zeros where it says nothing. */
function withZeros(
  shown: Record<string, number | null>,
  rows: readonly Record<string, string>[],
): Record<string, number> {
  const told = Object.fromEntries(rows.map(({ key, value }) => [key ?? '', Number(value)]))
  return { ...Object.fromEntries(Object.keys(shown).map((key) => [key, 0])), ...told }
}

describe('demand and fill rate', () => {
  test.for([
    ['demand-requests', 'count(*)'],
    ['demand-hours', 'sum(minutes)'],
    ['demand-school-days', 'sum(length_school_days)'],
  ])('%s per month is what SQL counts by first day', async ([measureId, counted]) => {
    const shown = figures(await read(coordinator, { poolId: PRIMARY }), measureId ?? '')
    const rows = await sqlRows(`
      select to_char(date_trunc('month', first_day), 'YYYY-MM-DD') as key, ${counted} as value
      from request where pool_id = '${PRIMARY}' and status <> 'withdrawn' group by 1`)
    expect(rows.length).toBeGreaterThan(12)
    expect(shown).toEqual(withZeros(shown, rows))
  })

  test('hours per vak and week are those of the lessons in that vak', async () => {
    const shown = figures(
      await read(coordinator, { poolId: PILOT, by: 'vak', period: 'week' }),
      'demand-hours',
    )
    const rows = await sqlRows(`
      select to_char(date_trunc('week', request.first_day), 'YYYY-MM-DD') || coalesce(' ' || vak_id, '') as key,
        sum(request_session.minutes) as value
      from request_session join request on request.id = request_id where pool_id = '${PILOT}'
      group by date_trunc('week', request.first_day), rollup (vak_id)`)
    const fromSql = withZeros(shown, rows)
    // The first week is cut where the question begins; Monday is then not its first day.
    for (const { key = '', value } of rows) expect([key, shown[key]]).toEqual([key, Number(value)])
    expect(Object.values(shown)).toHaveLength(Object.values(fromSql).length)
  })

  test('a school year ends on 31 July: what begins on 1 August is the next one’s', async () => {
    const shown = figures(
      await read(coordinator, { poolId: PRIMARY, period: 'school-year' }),
      'demand-requests',
    )
    const [row] = await sqlRows(`
      select count(*) filter (where first_day <= '2026-07-31') as before,
        count(*) filter (where first_day >= '2026-08-01') as after
      from request where pool_id = '${PRIMARY}' and status <> 'withdrawn'`)
    expect(shown).toEqual({
      '2025-08-01': Number(row?.['before']),
      '2026-08-01': Number(row?.['after']),
    })
  })

  test('covered hours by source are the hours of live assignments', async () => {
    const answer = await read(coordinator, { poolId: PRIMARY, period: 'whole', by: 'source' })
    const rows = await sqlRows(`
      select source as key, sum(assignment_session.minutes) as value
      from assignment_session join assignment on assignment.id = assignment_id
      where assignment.pool_id = '${PRIMARY}' and assignment_session.status = 'confirmed' group by 1`)
    const shown = figures(answer, 'fill-share')
    for (const { key, value } of rows) expect(shown[`2025-08-01 ${key}`]).toBe(Number(value))
    const whole = rows.reduce((sum, { value }) => sum + Number(value), 0)
    expect(figures(answer, 'fill-rate')['2025-08-01']).toBe(whole)
  })

  test('time to fill is PostgreSQL’s percentile of the same waits', async () => {
    const answer = await read(coordinator, { poolId: PRIMARY, period: 'whole' })
    const [row] = await sqlRows(`
      select percentile_disc(0.5) within group (order by wait) as median,
        percentile_disc(0.9) within group (order by wait) as p90
      from (select floor(extract(epoch from covered_at - posted_at) / 60) as wait from request
        where pool_id = '${PRIMARY}' and status in ('covered', 'fulfilled')) waits`)
    expect(figures(answer, 'time-to-fill-median')['2025-08-01']).toBe(Number(row?.['median']))
    expect(figures(answer, 'time-to-fill-p90')['2025-08-01']).toBe(Number(row?.['p90']))
  })
})

describe('money', () => {
  test.for([
    ['wage-cost', 'wage_cents'],
    ['travel-cost', 'travel_cents'],
    ['alternative-cost-expected', 'alternative_expected_cents'],
  ])('%s over the months adds up to the fulfilments, to the cent', async ([measureId, column]) => {
    const answer = await read(coordinator, { poolId: PRIMARY, period: 'month' })
    const shown = Object.values(figures(answer, measureId ?? ''))
    const [row] = await sqlRows(
      `select sum(${column}) as value from fulfilment where pool_id = '${PRIMARY}'`,
    )
    expect(shown.reduce((sum: number, cents) => sum + (cents ?? 0), 0)).toBe(Number(row?.['value']))
  })

  test('saving is the alternative minus every cost of the pool', async () => {
    const answer = await read(coordinator, { poolId: PRIMARY, period: 'quarter' })
    const of = (measureId: string) => figures(answer, measureId)
    for (const first of Object.keys(of('saving-expected'))) {
      const cost =
        (of('wage-cost')[first] ?? 0) +
        (of('idle-cost')[first] ?? 0) +
        (of('travel-cost')[first] ?? 0) +
        (of('overhead')[first] ?? 0)
      expect(of('pool-cost')[first]).toBe(cost)
      expect(of('saving-expected')[first]).toBe(
        (of('alternative-cost-expected')[first] ?? 0) - cost,
      )
    }
  })

  test('the failing pool loses money at every tariff, and its boards did not see what law asks', async () => {
    const answer = await read(coordinator, { poolId: FAILING, period: 'whole' })
    const value = (id: string) => answer.rows.find((row) => row.measureId === id)?.value ?? 0
    expect(value('saving-high')).toBeLessThan(0)
    expect(value('saving-low')).toBeLessThanOrEqual(value('saving-high'))
    expect(value('deployment')).toBeLessThan(0.5)
    expect(value('offers-expired')).toBeGreaterThan(value('offers-accepted'))
    expect(value('law-blocked-requests')).toBeGreaterThan(10)
  })

  test('deployment is what counting day by day finds', async () => {
    const answer = await read(coordinator, { poolId: PILOT, period: 'whole' })
    const row = answer.rows.find(({ measureId }) => measureId === 'deployment')
    expect(row?.denominator).toBe(await paidMinutesDayByDay(PILOT))
    const [assigned] = await sqlRows(
      `
      select sum(assignment_session.minutes) as value from assignment_session
      join assignment on assignment.id = assignment_id join engagement on engagement.id = engagement_id
      where pool_id = '${PILOT}' and form in ('permanent', 'temporary') and assignment_session.status = 'confirmed'
        and day < '${DEMO_TODAY}'`.replace('pool_id', 'assignment.pool_id'),
    )
    expect(row?.numerator).toBe(Number(assigned?.['value']))
  })
})

/** Weekdays from the start of the pool to yesterday, without holidays of the home site and own leave, a fifth of a week each. */
async function paidMinutesDayByDay(poolId: string): Promise<number> {
  const [row] = await sqlRows(`
    select sum(week_minutes / 5) as value
    from pool_member join engagement using (member_id) join site on site.id = home_site_id
    cross join generate_series('2026-01-05'::date, '${DEMO_TODAY}'::date - 1, '1 day') as on_day
    where pool_id = '${poolId}' and form in ('permanent', 'temporary') and extract(isodow from on_day) < 6
      and on_day >= greatest(engagement.first_day, joined_on)
      and not exists (select from availability_exception away where away.member_id = engagement.member_id
        and on_day between away.first_day and away.last_day)
      and not exists (select from calendar_entry entry where entry.kind in ('school-holiday', 'public-holiday')
        and on_day between entry.first_day and entry.last_day
        and (entry.scope = 'national' or entry.holiday_region = site.holiday_region
          or entry.board_id = site.board_id))`)
  return Number(row?.['value'])
}

describe('who may read', () => {
  const strangers: readonly (readonly [string, Actor, Record<string, string>])[] = [
    [
      'a coordinator of another pool',
      { role: 'coordinator', userId, poolIds: [PILOT] },
      { poolId: PRIMARY },
    ],
    ['a board that takes no part', board, { poolId: PILOT }],
    ['another board', board, { boardId: boardId('klimop') }],
    ['another region', { role: 'region', userId, regionId: regionId('MNL') }, { poolId: PRIMARY }],
    ['a coordinator, of a board', coordinator, { boardId: boardId('klimop') }],
    ['anybody, of what does not exist', { role: 'admin', userId }, { poolId: userId }],
  ]
  test.for(strangers)('%s finds nothing', async ([, actor, input]) => {
    await expect(read(actor, input)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a member may not', async () => {
    const member: Actor = { role: 'member', userId, memberId: memberIdOf('nijmegen', 1) }
    await expect(read(member, { poolId: PRIMARY })).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('days in the wrong order, and two scopes or none, are refused', async () => {
    for (const input of [
      { poolId: PRIMARY, to: '2025-07-31' },
      {},
      { poolId: PRIMARY, boardId: PRIMARY },
    ]) {
      await expect(read(coordinator, input)).rejects.toMatchObject({ code: 'invalid-input' })
    }
  })

  test('a board sees its own figures and no idle hours of the pool', async () => {
    const answer = await read(board, { boardId: boardId('waalstroom'), period: 'school-year' })
    const [row] = await sqlRows(`
      select count(*) as value from request where board_id = '${boardId('waalstroom')}'
        and first_day <= '2026-07-31' and status <> 'withdrawn'`)
    expect(figures(answer, 'demand-requests')['2025-08-01']).toBe(Number(row?.['value']))
    expect(answer.measures.map(({ id }) => id)).not.toContain('idle-cost')
  })
})
