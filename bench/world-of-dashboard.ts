import { Client } from 'pg'
import { uuidOf } from '../db/seed/uuid-of.ts'
import { instantAt } from '../scheduler/calendar/clock.ts'
import { day } from '../scheduler/domain/day.ts'
import { clockTime } from '../scheduler/domain/instant.ts'

/** As many as a large region has. */
export const DASHBOARD_WORLD = { boards: 32, sites: 142, members: 800, requests: 60_000 } as const

/** Three school years from the first of which the calendar is known, and the day on which they are looked at. */
export const HISTORY = { from: day('2025-08-01'), to: day('2028-07-31') } as const
export const LOOKED_AT = instantAt(day('2028-06-15'), clockTime('09:00'))

/** Whose figures are asked, and by whom. */
export interface DashboardWorld {
  readonly regionId: string
  readonly poolId: string
  readonly boardId: string
  readonly userId: string
}

const WORLD: DashboardWorld = {
  regionId: uuidOf('dashboard region'),
  poolId: uuidOf('dashboard pool'),
  boardId: uuidOf('dashboard board 0'),
  userId: uuidOf('dashboard user'),
}

/** The pool in which everything of these three years was asked. */
export const DASHBOARD_POOL = WORLD.poolId

/** A change of one request after another in the month in which is looked; the figures stay what they are. */
export const CHANGE_THIS_MONTH = `update request set covered_at = covered_at where id = (
  select id from request where first_day between '2028-06-01' and '2028-06-14' order by random() limit 1)`

/** An id out of a name, the same in every run and in every statement. */
const id = (name: string) => `md5(${name})::uuid`

const PLACES = [
  `insert into region (id, code, name, holiday_region) values ('${WORLD.regionId}', 'DASH', 'Regio van drie jaar', 'midden')`,
  `insert into pool (id, code, name) values ('${WORLD.poolId}', 'DASH', 'Pool van drie jaar')`,
  `insert into pool_region (pool_id, region_id) values ('${WORLD.poolId}', '${WORLD.regionId}')`,
  `insert into app_user (id, name, email) values ('${WORLD.userId}', 'Meting', 'dashboard@voorbeeld.nl')`,
  `insert into board (id, number, name, region_id)
   select case n when 0 then '${WORLD.boardId}' else ${id(`'dash board ' || n`)} end, (80000 + n)::text, 'Bestuur ' || n, '${WORLD.regionId}'
   from generate_series(0, ${DASHBOARD_WORLD.boards - 1}) n`,
  `insert into site (id, board_id, code, brin, name, place_name, levels, holiday_region)
   select ${id(`'dash site ' || n`)}, board.id, lpad((n / 10)::text, 2, '0') || 'DB0' || n % 10, lpad((n / 10)::text, 2, '0') || 'DB',
     'School ' || n, 'AMERSFOORT', '{HAVO,VWO,VMBO-T}', 'midden'
   from generate_series(0, ${DASHBOARD_WORLD.sites - 1}) n join board on board.number = (80000 + n % ${DASHBOARD_WORLD.boards})::text`,
  `insert into participation (pool_id, board_id, draws, supplies, pupils, valid_from, formation_share_basis_points)
   select '${WORLD.poolId}', id, true, true, 4000, '${HISTORY.from}', 500 from board where region_id = '${WORLD.regionId}'`,
  `insert into spelregels (pool_id, version, valid_from, body, reason, created_at)
   select '${WORLD.poolId}', 1, '${HISTORY.from}', body, 'Begin van de pool.', now() from spelregels limit 1`,
]

const MEMBERS = [
  `create temp table dash_member as
   select n, ${id(`'dash member ' || n`)} as id, ${id(`'dash engagement ' || n`)} as engagement_id, n % 10 < 7 as is_employed, site.id as site_id,
     site.board_id
   from generate_series(0, ${DASHBOARD_WORLD.members - 1}) n
   join site on site.id = ${id(`'dash site ' || n % ${DASHBOARD_WORLD.sites}`)}`,
  `insert into member (id, name, email, created_at) select id, 'Invaller ' || n, 'dash-' || n || '@voorbeeld.nl', now() from dash_member`,
  `insert into engagement (id, member_id, employer, board_id, form, week_minutes, home_site_id, wage_cents_per_hour, wage_basis, first_day)
   select engagement_id, id, case when is_employed then 'board' else 'requesting-board' end, case when is_employed then board_id end,
     case when is_employed then 'permanent' else 'on-call' end, case when is_employed then (8 + n % 32) * 60 else 0 end,
     case when is_employed then site_id end, 2800 + n % 2700, 'LB 12', '${HISTORY.from}'
   from dash_member`,
  `insert into pool_member (pool_id, member_id, status, joined_on) select '${WORLD.poolId}', id, 'admitted', '${HISTORY.from}' from dash_member`,
  `insert into availability (member_id, rrule, first_day, from_time, until_time)
   select id, 'FREQ=WEEKLY;BYDAY=' || (array['MO,TU,WE', 'MO,TH,FR', 'TU,WE,TH,FR', 'MO,TU,WE,TH,FR'])[1 + n % 4], '${HISTORY.from}', '08:00', '17:00'
   from dash_member`,
  `insert into availability_exception (member_id, first_day, last_day, available, created_at)
   select id, date '${HISTORY.from}' + n % 30 + m * 90, date '${HISTORY.from}' + n % 30 + m * 90 + n % 3, false, now()
   from dash_member, generate_series(0, 11) m`,
]

const WEEKDAYS = `
  create temp table dash_day as
  select day::date as day, row_number() over (order by day) - 1 as nth from generate_series(date '${HISTORY.from}', date '${HISTORY.to}', '1 day') day
  where extract(isodow from day) < 6 and not exists (
    select from calendar_entry where day between first_day and last_day and kind in ('school-holiday', 'public-holiday')
      and (scope = 'national' or holiday_region = 'midden'))`

/** One request after the other through all days that schools are open; of each eight one is for training. */
const ASKED = `
  create temp table dash_request as
  select n, ${id(`'dash request ' || n`)} as id, ${id(`'dash absence ' || n`)} as absence_id, site.id as site_id, site.board_id,
    case when n % 8 = 0 then 'training' when n % 3 = 0 then 'planned' else 'unplanned' end as kind,
    case when n % 20 < 15 then 'fulfilled' when n % 20 < 17 then 'outside' else 'unfilled' end as status,
    1 + n % 9 as lessons, first.day as first_day, last.day as last_day, first.nth as day_n,
    (array['wi', 'netl', 'entl', 'nat', 'schk', 'dutl', 'ges'])[1 + n % 7] as vak_id,
    (array['HAVO', 'VWO', 'VMBO-T'])[1 + n % 3] as level,
    case when n % 40 = 1 then 'schoolleider' when n % 25 = 1 then 'vakprofessional' else 'leraar' end as role_code,
    (array['agency', 'self-employed', 'split-class', 'send-home'])[1 + n % 4] as alternative
  from generate_series(0, ${DASHBOARD_WORLD.requests - 1}) n
  join site on site.id = ${id(`'dash site ' || (n * 7919) % ${DASHBOARD_WORLD.sites}`)}
  join dash_day first on first.nth = n * ((select count(*) from dash_day) - 5) / ${DASHBOARD_WORLD.requests}
  join dash_day last on last.nth = first.nth + n % 9 / 4`

const REQUESTS = [
  WEEKDAYS,
  ASKED,
  `insert into absence (id, board_id, site_id, person_name, reason_code, first_day, last_day, open_ended, status, posted_at)
   select absence_id, board_id, site_id, 'Persoon ' || n % 6007, 'ZWANG', first_day, last_day, false, 'posted', first_day - interval '2 days'
   from dash_request`,
  `insert into request (id, absence_id, board_id, site_id, pool_id, role_code, kind, urgency, status, first_day, last_day, open_ended,
     length_school_days, length_calendar_days, length_session_days, minutes, vak_ids, levels, licensed_teacher_named, alternative,
     class_consequence, posted_at, covered_at)
   select id, absence_id, board_id, site_id, '${WORLD.poolId}', role_code, kind, 'planned', status, first_day, last_day, false,
     1 + n % 9 / 4, last_day - first_day + 1, 1 + n % 9 / 4, 50 * lessons, array[vak_id], array[level], false, alternative,
     case when status = 'unfilled' then (array['sent-home', 'split', 'own-team'])[1 + n % 3] end, first_day - interval '2 days' + n % 24 * interval '1 hour',
     case when status = 'fulfilled' then first_day - interval '1 day' + n % 19 * interval '1 hour' end
   from dash_request`,
  `create temp table dash_session as
   select of.*, k.k, ${id(`'dash session ' || of.n || ' ' || k`)} as session_id, at.day, time '08:30' + k % 4 * interval '50 minutes' as from_time
   from dash_request of cross join lateral generate_series(0, of.lessons - 1) as k (k) join dash_day at on at.nth = of.day_n + k / 4`,
  `insert into request_session (id, request_id, board_id, day, from_time, until_time, during, minutes, vak_id, level, year, class_group)
   select session_id, id, board_id, day, from_time, from_time + interval '50 minutes',
     tstzrange((day + from_time) at time zone 'Europe/Amsterdam', (day + from_time + interval '50 minutes') at time zone 'Europe/Amsterdam'),
     50, vak_id, level, 3, '3b' from dash_session`,
  `insert into outside_cover (request_id, board_id, by, agency_id, minutes, cost_cents, logged_at)
   select id, board_id, 'self-employed', null, 50 * lessons, 7000 * lessons, last_day + interval '1 day' from dash_request where status = 'outside'`,
]

const VERDICTS = `(
  select jsonb_agg(jsonb_build_object('memberId', ${id(`'dash member ' || (n + m * 13) % ${DASHBOARD_WORLD.members}`)}, 'source', 'own-board',
    'broken', case when m < 6 then '[]'::jsonb when n % 5 = 0 then '[{"ruleId": "qualified"}]' else '[{"ruleId": "capacity"}]' end))
  from generate_series(0, 7) m)`

const DECIDED = [
  `insert into proposal (id, run_id, pool_id, request_id, board_id, spelregels_id, part_id, session_ids, member_id, value, status, verdicts,
     judged_count, kept_away, held_by_request_ids, overridden_rule_ids, decided_by, decided_at, reason)
   select ${id(`'dash proposal ' || n`)}, ${id(`'dash run ' || n / 100`)}, '${WORLD.poolId}', id, board_id, ${id(`'dash rules'`)}, id::text,
     array[id], ${id(`'dash member ' || n % ${DASHBOARD_WORLD.members}`)}, 1, 'approved', ${VERDICTS}, ${DASHBOARD_WORLD.members}, '{}', '{}', case when n % 50 = 0 then '{travel-limit}'::text[] else '{}' end,
     '${WORLD.userId}', first_day - interval '2 days', case when n % 50 = 0 then 'Het kan een keer.' end
   from dash_request`,
  `insert into offer (id, proposal_id, request_id, board_id, pool_id, member_id, session_ids, status, sent_at, deadline_at, answered_at)
   select ${id(`'dash offer ' || n`)}, ${id(`'dash proposal ' || n`)}, id, board_id, '${WORLD.poolId}', ${id(`'dash member ' || n % ${DASHBOARD_WORLD.members}`)},
     array[id], case when status = 'fulfilled' then 'accepted' else 'declined' end, first_day - interval '2 days', first_day - interval '1 day',
     first_day - interval '36 hours' from dash_request`,
  `insert into assignment (id, offer_id, request_id, board_id, pool_id, member_id, engagement_id, source, status, minutes, confirmed_at)
   select ${id(`'dash assignment ' || n`)}, ${id(`'dash offer ' || n`)}, id, board_id, '${WORLD.poolId}', ${id(`'dash member ' || n % ${DASHBOARD_WORLD.members}`)},
     ${id(`'dash engagement ' || n % ${DASHBOARD_WORLD.members}`)}, (array['own-board', 'other-board', 'flexpool', 'on-call'])[1 + n % 4], 'fulfilled', 50 * lessons,
     first_day - interval '36 hours' from dash_request where status = 'fulfilled'`,
  `insert into assignment_session (id, assignment_id, request_session_id, request_id, board_id, pool_id, member_id, day, during, minutes, status)
   select ${id(`'dash worked ' || n || ' ' || k`)}, ${id(`'dash assignment ' || n`)}, session_id, id, board_id, '${WORLD.poolId}',
     ${id(`'dash member ' || n % ${DASHBOARD_WORLD.members}`)}, day,
     tstzrange((day + from_time) at time zone 'Europe/Amsterdam', (day + from_time + interval '50 minutes') at time zone 'Europe/Amsterdam'), 50, 'confirmed'
   from dash_session where status = 'fulfilled'`,
  `insert into fulfilment (id, assignment_id, board_id, pool_id, confirmed_at, minutes, wage_cents, travel_cents, alternative, tariff_id,
     alternative_low_cents, alternative_expected_cents, alternative_high_cents, rating)
   select ${id(`'dash fulfilment ' || n`)}, ${id(`'dash assignment ' || n`)}, board_id, '${WORLD.poolId}', last_day + interval '1 day', 50 * lessons, 3301 * lessons,
     n % 900, alternative, case when n % 4 < 2 then ${id(`'dash tariff'`)} end, case when n % 4 < 2 then 6001 else 0 end * lessons, case when n % 4 < 2 then 7003 else 0 end * lessons,
     case when n % 4 < 2 then 9007 else 0 end * lessons, case when n % 3 = 0 then 3 + n % 3 end
   from dash_request where status = 'fulfilled'`,
  `insert into fulfilment_session (fulfilment_id, assignment_session_id, minutes)
   select ${id(`'dash fulfilment ' || n`)}, ${id(`'dash worked ' || n || ' ' || k`)}, 50 from dash_session where status = 'fulfilled'`,
]

/**
 * Three school years of a region, made by PostgreSQL itself out of numbers, the same in every run. Triggers are off while it is
 * written: 60,000 requests with their lessons, offers and hours are history, and nobody hears of them.
 */
export async function seedHistory(superuserUrl: string): Promise<DashboardWorld> {
  const client = new Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    await client.query('begin')
    for (const statement of [...PLACES, ...MEMBERS, ...REQUESTS, ...DECIDED]) {
      await client.query(statement)
    }
    await client.query('commit')
    await client.query('vacuum analyze')
    return WORLD
  } finally {
    await client.end()
  }
}
