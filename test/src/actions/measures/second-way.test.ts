import { describe, expect, test } from 'vitest'
import { BREAKDOWNS, type Breakdown } from '../../../../scheduler/measures/breakdown.ts'
import { MEASURES } from '../../../../scheduler/measures/register.ts'
import { HARD_RULES, SOFT_OBJECTIVES } from '../../../../scheduler/rules/register.ts'
import type { MeasuresRead } from '../../../../src/actions/measures/table-of.ts'
import { DEMO_TODAY } from '../../../support/demo-clone.ts'
import {
  board,
  coordinator,
  FAILING,
  figures,
  PILOT,
  PRIMARY,
  useDemoFigures,
} from './demo-figures.ts'

/*
 * What agencies, colleagues, directors, vakprofessionals and boards did, a second time by SQL over the raw rows of the
 * demonstration; and what holds for every figure.
 */

const { read, sqlRows } = useDemoFigures()

const whole = (poolId: string, over: object = {}) =>
  read(coordinator, { poolId, period: 'whole', ...over })
const found = (answer: MeasuresRead, id: string, group: string | null = null) =>
  answer.rows.find((row) => row.measureId === id && (row.group?.id ?? null) === group)
const one = async (query: string) => Number((await sqlRows(query))[0]?.['value'] ?? 0)
const ASKED = (poolId: string) => `request.pool_id = '${poolId}' and status <> 'withdrawn'`

describe.each([
  ['the pilot', PILOT],
  ['the primary schools', PRIMARY],
  ['the failing pool', FAILING],
])('of %s', (_, poolId) => {
  test('agencies: hours and euro that schools logged', async () => {
    const answer = await whole(poolId)
    const logged = `from outside_cover join request on request.id = request_id
      where ${ASKED(poolId)} and by = 'agency'`
    expect(found(answer, 'agency-cost')?.value).toBe(
      await one(`select sum(cost_cents) as value ${logged}`),
    )
    expect(found(answer, 'agency-hours')?.value).toBe(
      await one(`select sum(outside_cover.minutes) as value ${logged}`),
    )
    expect(found(answer, 'outside-cost')?.value).toBe(
      await one(`select sum(cost_cents) as value from outside_cover
        join request on request.id = request_id where ${ASKED(poolId)}`),
    )
  })

  test('workload: lessons by what the school said became of the class', async () => {
    const answer = await whole(poolId)
    const lessons = (told: string) => `from request_session join request on request.id = request_id
      where ${ASKED(poolId)} and status = 'unfilled' and called_off_at is null and class_consequence ${told}
        and not exists (select from assignment_session taken where taken.request_session_id = request_session.id
          and taken.status <> 'cancelled')`
    expect(found(answer, 'workload-split')?.value).toBe(
      await one(
        `select sum(request_session.minutes) as value ${lessons(`in ('split', 'merged')`)}`,
      ),
    )
    expect(found(answer, 'lessons-lost')?.value).toBe(
      await one(`select count(*) as value ${lessons(`= 'sent-home'`)}`),
    )
  })

  test('what boards supplied and drew adds up to nought over all of them', async () => {
    const answer = await whole(poolId, { by: 'board' })
    const groups = answer.rows.filter((row) => row.measureId === 'balance-hours' && row.group)
    expect(groups.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(0)
    expect(found(answer, 'balance-hours')?.value).toBe(0)
    expect(found(answer, 'balance-cost')?.value).toBe(0)
    const rows = await sqlRows(`
      select board_id as key, sum(minutes) as value from (
        select coalesce(engagement.board_id::text, case when employer = 'requesting-board'
          then assignment.board_id::text else '-' end) as board_id, fulfilment_session.minutes
        from fulfilment_session join assignment_session on assignment_session.id = assignment_session_id
        join assignment on assignment.id = assignment_id join engagement on engagement.id = engagement_id
        where assignment.pool_id = '${poolId}' and assignment_session.day < '${DEMO_TODAY}'
        union all
        select assignment.board_id::text, -fulfilment_session.minutes
        from fulfilment_session join assignment_session on assignment_session.id = assignment_session_id
        join assignment on assignment.id = assignment_id
        where assignment.pool_id = '${poolId}' and assignment_session.day < '${DEMO_TODAY}') as moved group by 1`)
    expect(rows.length).toBeGreaterThan(1)
    for (const { key = '', value } of rows)
      expect([key, found(answer, 'balance-hours', key)?.value]).toEqual([key, Number(value)])
  })

  test('hours by how long before they were asked are the lessons of requests posted then', async () => {
    const shown = figures(await whole(poolId, { by: 'lead' }), 'demand-hours')
    const rows = await sqlRows(`
      select case when days < 1 then 'same-day' when days < 7 then '1-6' when days < 28 then '7-27' else '28-plus' end as key,
        sum(minutes) as value
      from (select first_day - (posted_at at time zone 'Europe/Amsterdam')::date as days, request_session.minutes
        from request join request_session on request.id = request_id
        where ${ASKED(poolId)} and called_off_at is null) as asked group by 1`)
    for (const { key, value } of rows) expect(shown[`2025-08-01 ${key}`]).toBe(Number(value))
  })
})

test('utilisation: hours that PostgreSQL finds offered, weekday by weekday and at most eight a day', async () => {
  const answer = await whole(PILOT)
  // The demonstration has usual weeks without exceptions of hours, and exceptions of whole days on which somebody is away.
  const offered = await one(`
    select sum(least(480, minutes)) as value from (
      select pool_member.member_id, on_day, sum(extract(epoch from until_time::time - from_time::time) / 60) as minutes
      from pool_member join availability using (member_id)
      cross join generate_series('2025-08-01'::date, '${DEMO_TODAY}'::date - 1, '1 day') as on_day
      where pool_id = '${PILOT}' and pool_member.status in ('admitted', 'left')
        and on_day >= greatest(joined_on, availability.first_day)
        and on_day <= least(coalesce(left_on, 'infinity'), coalesce(availability.last_day, 'infinity'))
        and strpos(split_part(rrule, 'BYDAY=', 2), (array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[extract(isodow from on_day)::int]) > 0
        and extract(isodow from on_day) < 6
        and not exists (select from availability_exception away where away.member_id = pool_member.member_id
          and on_day between away.first_day and away.last_day)
        and not exists (select from calendar_entry entry
          where on_day between entry.first_day and entry.last_day and entry.kind <> 'open'
            and (entry.scope = 'national' or entry.holiday_region = (select region.holiday_region from pool_region
              join region on region.id = region_id where pool_region.pool_id = '${PILOT}' order by code limit 1)))
      group by 1, 2) as by_day`)
  expect(offered).toBeGreaterThan(100_000)
  expect(found(answer, 'offered-hours')?.value).toBe(offered)
  const assigned =
    await one(`select sum(assignment_session.minutes) as value from assignment_session
    join assignment on assignment.id = assignment_id where assignment.pool_id = '${PILOT}'
      and assignment_session.status <> 'cancelled' and day < '${DEMO_TODAY}'`)
  expect(found(answer, 'utilisation')).toMatchObject({ numerator: assigned, denominator: offered })
})

test('beginning directors: who began, had a mentor of the pool, and was in post twelve months later', async () => {
  const answer = await whole(PRIMARY)
  const began = `from beginning_director where pool_id = '${PRIMARY}' and started_on < '${DEMO_TODAY}'`
  const over = `${began} and started_on + interval '12 months' < '${DEMO_TODAY}'`
  const stayed = `${over} and coalesce(ended_on, 'infinity') >= started_on + interval '12 months'`
  const count = (rows: string) => one(`select count(*) as value ${rows}`)
  const share = async (part: string, all: string) => [await count(part), await count(all)]
  const told = (id: string) => [found(answer, id)?.numerator, found(answer, id)?.denominator]
  const helped = `${began} and mentor_id is not null`
  expect(found(answer, 'beginning-directors')?.value).toBe(await count(began))
  expect(told('beginning-directors-supported')).toEqual(await share(helped, began))
  expect(told('beginning-directors-stayed')).toEqual(await share(stayed, over))
  expect(await share(stayed, over)).toEqual([5, 6])
})

test('directors and vakprofessionals: what their requests delivered, and training that somebody stood in for', async () => {
  const answer = await whole(PRIMARY)
  const cost = `from fulfilment join assignment on assignment.id = assignment_id
    join request on request.id = assignment.request_id where fulfilment.pool_id = '${PRIMARY}'`
  expect(found(answer, 'director-cost')?.value).toBe(
    await one(
      `select sum(wage_cents + travel_cents) as value ${cost} and role_code = 'schoolleider'`,
    ),
  )
  expect(found(answer, 'director-saving-expected')?.value).toBe(
    await one(`select sum(alternative_expected_cents - wage_cents - travel_cents) as value ${cost}
      and role_code = 'schoolleider'`),
  )
  expect(found(answer, 'vakprofessional-hours')?.value).toBe(
    await one(`select sum(fulfilment.minutes) as value ${cost} and role_code = 'vakprofessional'`),
  )
  expect(found(answer, 'training-hours')?.value).toBe(
    (await one(`select sum(taken.minutes) as value from assignment_session taken
      join request on request.id = taken.request_id join request_session on request_session.id = taken.request_session_id
      where ${ASKED(PRIMARY).replace(' status', ' request.status')} and kind = 'training'
        and taken.status <> 'cancelled' and called_off_at is null`)) +
      (await one(`select sum(outside_cover.minutes) as value from outside_cover
        join request on request.id = request_id where ${ASKED(PRIMARY)} and kind = 'training'`)),
  )
})

describe('of each rule', () => {
  const byRule = (answer: MeasuresRead, id: string) =>
    Object.fromEntries(
      answer.rows
        .filter(({ measureId, group }) => measureId === id && group !== null)
        .map(({ group, value }) => [group?.id ?? '', value]),
    )
  const OF = (poolId: string) => `from proposal join request on request.id = request_id
    where request.pool_id = '${poolId}' and request.status <> 'withdrawn'`
  interface Told {
    readonly memberId: string
    readonly value: number
    readonly broken: readonly { readonly ruleId: string }[]
    readonly costs: readonly { readonly objectiveId: string; readonly weighted: number }[]
  }

  test.for([PRIMARY, FAILING])('what proposals keep, counted one by one', async (poolId) => {
    const answer = await whole(poolId, { by: 'rule' })
    const kept: Record<string, number> = {}
    const alone: Record<string, Set<string>> = {}
    const turned: Record<string, number> = {}
    const rows = await sqlRows(
      `select request_id, kept_away::text as kept, verdicts::text as verdicts ${OF(poolId)}`,
    )
    for (const row of rows) {
      for (const [rule, count] of Object.entries<number>(JSON.parse(row['kept'] ?? '{}')))
        kept[rule] = (kept[rule] ?? 0) + count
      const told: readonly Told[] = JSON.parse(row['verdicts'] ?? '[]')
      for (const { broken, memberId } of told) {
        const [only, ...others] = broken
        if (only === undefined || others.length > 0) continue
        alone[only.ruleId] = (alone[only.ruleId] ?? new Set()).add(
          `${row['request_id']}${memberId}`,
        )
      }
      const able = told.filter(({ broken }) => broken.length === 0)
      const first = (without: string | null) => {
        const worth = ({ value, costs }: Told) =>
          value + (costs.find(({ objectiveId }) => objectiveId === without)?.weighted ?? 0)
        return able.reduce<Told | undefined>(
          (best, one) => (best === undefined || worth(one) > worth(best) ? one : best),
          able.toSorted(
            (one, other) => other.value - one.value || (one.memberId < other.memberId ? -1 : 1),
          )[0],
        )
      }
      const weighings = new Set(able.flatMap(({ costs }) => costs.map((one) => one.objectiveId)))
      for (const weighing of weighings)
        if (first(weighing) !== first(null)) turned[weighing] = (turned[weighing] ?? 0) + 1
    }
    const sizes = Object.fromEntries(Object.entries(alone).map(([rule, { size }]) => [rule, size]))
    const withZeros = (told: Record<string, number>) => ({
      ...Object.fromEntries([...HARD_RULES, ...SOFT_OBJECTIVES].map(({ id }) => [id, 0])),
      ...told,
    })
    expect(Object.keys(kept).length * Object.keys(turned).length).toBeGreaterThan(5)
    expect(byRule(answer, 'rule-kept-away')).toEqual(withZeros(kept))
    expect(byRule(answer, 'rule-alone')).toEqual(withZeros(sizes))
    expect(byRule(answer, 'rule-turned')).toEqual(withZeros(turned))
    const applied = await one(`select sum(judged_count) as value ${OF(poolId)}`)
    expect(found(answer, 'rule-kept-share')?.denominator).toBe(applied)
  })

  test('what a decision set aside is told per rule, and what one rule blocked of a request that stayed open', async () => {
    await sqlRows(`update proposal set overridden_rule_ids = '{travel-limit,admitted}' where id in
      (select proposal.id ${OF(PRIMARY)} order by proposal.id limit 3)`)
    const answer = await whole(PRIMARY, { by: 'rule' })
    expect(found(answer, 'rule-set-aside', 'admitted')?.value).toBe(3)
    expect(found(answer, 'rule-set-aside')?.value).toBe(
      await one(`select sum(cardinality(overridden_rule_ids)) as value ${OF(PRIMARY)}`),
    )
    expect(found(answer, 'rule-alone-unserved', 'available')?.value).toBe(
      await one(`select count(*) as value from (select distinct request_id, verdict ->> 'memberId' ${OF(
        PRIMARY,
      ).replace('where', `cross join jsonb_array_elements(verdicts) verdict where`)}
        and jsonb_array_length(verdict -> 'broken') = 1 and verdict #>> '{broken,0,ruleId}' = 'available'
        and exists (select from request_session asked where asked.request_id = request.id and called_off_at is null
          and not exists (select from assignment_session taken where taken.request_session_id = asked.id
            and taken.status <> 'cancelled'))) as pairs`),
    )
  })

  test('a board is told what its own requests met, and nothing of few', async () => {
    const answer = await read(board, { poolId: PRIMARY, by: 'rule', period: 'month' })
    expect(answer.measures.map(({ id }) => id)).not.toContain('rule-alone')
    const hidden = answer.rows.filter(
      ({ measureId, withheld }) => measureId === 'rule-kept-away' && withheld,
    )
    expect(hidden.length).toBeGreaterThan(0)
    const few = await sqlRows(`
      select to_char(date_trunc('month', request.first_day), 'YYYY-MM-DD') || ' ' || kept.key as key
      from proposal join request on request.id = request_id join absence on absence.id = absence_id
      cross join jsonb_each(kept_away) kept
      where request.pool_id = '${PRIMARY}' and request.status <> 'withdrawn'
      group by kept.key, date_trunc('month', request.first_day)
      having count(distinct lower(person_name) || request.board_id) < 5`)
    const shown = figures(answer, 'rule-kept-away')
    expect(few.length).toBeGreaterThan(3)
    for (const { key = '' } of few) expect([key, shown[key]]).toEqual([key, null])
  }, 60_000)
})

describe('every figure', () => {
  const COUNTED_TWICE = ['training-teachers', 'law-blocked-requests', 'director-days']
  const isSum = ({ denominator }: { readonly denominator: number | null }) => denominator === null

  test.for(BREAKDOWNS)('that is a sum is that of its parts, by %s', async (by: Breakdown) => {
    const answer = await whole(PRIMARY, { by })
    const sums = MEASURES.filter(
      ({ id, unit }) =>
        unit !== 'share' && !id.startsWith('time-to-fill') && !COUNTED_TWICE.includes(id),
    )
    let seen = 0
    for (const { id } of sums) {
      const total = found(answer, id)
      const parts = answer.rows.filter((row) => row.measureId === id && row.group !== null)
      if (total === undefined || parts.length === 0 || !isSum(total)) continue
      seen += 1
      expect([id, parts.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)]).toEqual([
        id,
        total.numerator,
      ])
    }
    expect(seen).toBeGreaterThan({ rule: 3, pair: 1 }[String(by)] ?? 15)
  })
})
