import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '../../db/as-owner.ts'
import { PLANS } from '../../db/seed/demo/plans.ts'
import { DEMO_USERS } from '../../db/seed/demo/users.ts'
import { seedDemo } from '../../db/seed/demo.ts'
import { seedReference } from '../../db/seed/reference.ts'
import { instantAt } from '../../scheduler/calendar/clock.ts'
import { day } from '../../scheduler/domain/day.ts'
import { clockTime } from '../../scheduler/domain/instant.ts'
import { alternativeCents } from '../../scheduler/money/alternative-cents.ts'
import { wageCents } from '../../scheduler/money/wage-cents.ts'
import { useDb } from '../support/use-db.ts'

const database = useDb()
const today = day('2026-11-20')
const now = instantAt(today, clockTime('10:00'))
const told: { message: string; done: number; total: number }[] = []

beforeAll(async () => {
  await asOwner(database.ownerUrl, seedReference)
  await asOwner(database.ownerUrl, (tx) =>
    seedDemo(tx, {
      today,
      now,
      onProgress: (message, done, total) => told.push({ message, done, total }),
    }),
  )
}, 120_000)

async function rowsOf<Row extends Record<string, unknown>>(query: string): Promise<readonly Row[]> {
  return (await database.adminPool.query<Row>(query)).rows
}

describe('the demonstration', () => {
  test('tells its progress up to the last step', () => {
    expect(told.map(({ done }) => done)).toEqual(told.map((_, index) => index + 1))
    expect(told.at(-1)).toMatchObject({ done: told.length, total: told.length })
  })

  test('is written once: a second start changes nothing', async () => {
    const count = 'select (select count(*) from request) + (select count(*) from event) as rows'
    const before = await rowsOf(count)
    expect(await asOwner(database.ownerUrl, (tx) => seedDemo(tx, { today, now }))).toBe(false)
    await asOwner(database.ownerUrl, seedReference)
    expect(await rowsOf(count)).toEqual(before)
  })

  test('has an unbroken chain of events', async () => {
    expect(await rowsOf('select * from event_chain_problems()')).toEqual([])
  })

  test('knows the key of every user by its SHA-256 alone', async () => {
    const found = await rowsOf<{ name: string; role: string }>(`
      select app_user.email as name, user_scope.role from access_key
      join app_user on app_user.id = access_key.user_id join user_scope on user_scope.user_id = app_user.id
      where key_hash in (select encode(sha256(convert_to(key, 'UTF8')), 'hex')
        from unnest(array[${DEMO_USERS.map(({ key }) => `'${key}'`).join(',')}]) as key)`)
    expect(found.map(({ role }) => role).toSorted()).toEqual(
      DEMO_USERS.map(({ role }) => role).toSorted(),
    )
  })

  test('is configuration: outside the plans no file names a region, pool or board', () => {
    const folder = join(import.meta.dirname, '../../db/seed/demo')
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'plans.ts')
    const names = PLANS.flatMap(({ key, boards, pool }) => [
      key,
      pool?.code ?? key,
      ...boards.map((board) => board.key),
    ])
    expect(files.length).toBeGreaterThan(10)
    const towns = files.filter((name) => name !== 'towns.ts' && name !== 'names.ts')
    const naming = towns.flatMap((name) => {
      const source = readFileSync(join(folder, name), 'utf8')
      return names.filter((one) => source.includes(`'${one}'`)).map((one) => `${name}: ${one}`)
    })
    expect(naming).toEqual([])
  })
})

describe('its history', () => {
  test('has one assignment and one event for each accepted offer, and none for another', async () => {
    const odd = await rowsOf(`
      select offer.id from offer left join assignment on assignment.offer_id = offer.id
      where (offer.status = 'accepted') <> (assignment.id is not null)
        or (offer.status = 'accepted') <> exists (
          select from event where verb = 'offer.accept' and subject_id = offer.id)`)
    expect(odd).toEqual([])
  })

  test('calls a request covered exactly when somebody has each of its sessions', async () => {
    const odd = await rowsOf(`
      select request.id, request.status from request where (status in ('covered', 'fulfilled')) <> not exists (
        select from request_session where request_session.request_id = request.id and not exists (
          select from assignment_session where request_session_id = request_session.id and status <> 'cancelled'))`)
    expect(odd).toEqual([])
  })

  test('only sent people whom no hard rule kept away', async () => {
    const broken = await rowsOf(`
      select proposal.id from proposal join offer on offer.proposal_id = proposal.id,
        jsonb_array_elements(verdicts) verdict
      where verdict ->> 'memberId' = proposal.member_id::text and verdict -> 'broken' <> '[]'`)
    expect(broken).toEqual([])
  })

  test('lies in the past as far as it is decided, and has something to decide in every pool', async () => {
    const late = await rowsOf(`
      select 'offer' as what from offer where sent_at > '${new Date(now).toISOString()}'
      union all select 'fulfilment' from fulfilment where confirmed_at > '${new Date(now).toISOString()}'
      union all select 'assignment' from assignment where confirmed_at > '${new Date(now).toISOString()}'`)
    expect(late).toEqual([])
    const open = await rowsOf<{ code: string; open: number }>(`
      select pool.code, count(*)::int as open from request join pool on pool.id = request.pool_id
      where request.status = 'open' group by 1`)
    expect(open).toHaveLength(PLANS.length)
    const pilot = open.find(({ code }) => code === 'amersfoort-vo')
    expect(pilot?.open).toBeGreaterThanOrEqual(18)
    expect(pilot?.open).toBeLessThanOrEqual(32)
  })

  test('says of every confirmed hour what the money formulas say, to the cent', async () => {
    const rows = await rowsOf<Record<string, number>>(`
      select fulfilment.minutes, fulfilment.wage_cents, engagement.wage_cents_per_hour,
        alternative_low_cents, alternative_expected_cents, alternative_high_cents,
        low_cents_per_hour, expected_cents_per_hour, high_cents_per_hour
      from fulfilment join assignment on assignment.id = assignment_id
      join engagement on engagement.id = engagement_id left join tariff on tariff.id = tariff_id`)
    expect(rows.length).toBeGreaterThan(500)
    for (const row of rows) {
      const minutes = row['minutes'] ?? 0
      const price =
        row['low_cents_per_hour'] === null
          ? null
          : {
              lowCentsPerHour: row['low_cents_per_hour'] ?? 0,
              expectedCentsPerHour: row['expected_cents_per_hour'] ?? 0,
              highCentsPerHour: row['high_cents_per_hour'] ?? 0,
            }
      expect(row['wage_cents']).toBe(wageCents(minutes, row['wage_cents_per_hour'] ?? 0))
      expect(alternativeCents(minutes, price)).toEqual({
        lowCents: row['alternative_low_cents'],
        expectedCents: row['alternative_expected_cents'],
        highCents: row['alternative_high_cents'],
      })
    }
  })

  test('has one pool that fails: its offers expire and law blocks many, unlike elsewhere', async () => {
    const offers = await rowsOf<{ code: string; expired: number; accepted: number }>(`
      select pool.code, count(*) filter (where status = 'expired')::int as expired,
        count(*) filter (where status = 'accepted')::int as accepted
      from offer join pool on pool.id = offer.pool_id group by 1`)
    const failing = offers.filter(({ expired, accepted }) => expired > 2 * accepted)
    expect(failing.map(({ code }) => code)).toEqual(['rivierland-po'])
  })

  test('has vacancies of more than one board, and somebody who was hired where one was filled', async () => {
    const pools = await rowsOf<Record<string, number>>(`
      select count(distinct vacancy.board_id) filter (where closed_on is null)::int as boards,
        count(distinct share.of_board)::int as shares,
        count(distinct referral.id) filter (where outcome = 'hired' and closed_as = 'filled' and closed_on >= outcome_on)::int as hired,
        count(distinct referral.id) filter (where outcome is null and closed_on is null)::int as waiting
      from vacancy left join referral on referral.vacancy_id = vacancy.id join lateral (
        select sum(other.fte_hundredths)::float / (select sum(fte_hundredths) from formation where board_id = vacancy.board_id) as of_board
        from vacancy other where other.board_id = vacancy.board_id and other.closed_on is null) share on true
      group by vacancy.pool_id`)
    expect(pools.length).toBeGreaterThan(0)
    for (const pool of pools) expect(pool).toEqual({ boards: 2, shares: 2, hired: 1, waiting: 1 })
  })
})
