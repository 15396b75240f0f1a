import { beforeAll, describe, expect, it } from 'vitest'
import { LIFECYCLE } from '../../scheduler/domain/lifecycle.ts'
import { twoBoards } from '../support/build/two-boards.ts'
import { refusalOf } from '../support/refusal-of.ts'
import { useDb } from '../support/use-db.ts'

const test = useDb()

beforeAll(async () => {
  await twoBoards(test)
})

/** What each status needs beside it, so that the road alone decides. */
const COMPLETE: Readonly<Record<string, string>> = {
  request: 'covered_at = now()',
  match_run: `failure = 'x', begun_at = now(), heartbeat_at = now()`,
  replay: `failure = 'x', begun_at = now(), heartbeat_at = now(), finished_at = now(), stop_asked_at = now(), result = '{}'`,
  proposal: 'decided_at = now()',
  offer: 'answered_at = deadline_at',
}

const NOUNS = Object.entries(LIFECYCLE).map(([noun, road]) => ({
  noun,
  statuses: Object.keys(road),
  steps: Object.entries(road).flatMap(([from, tos]) => tos.map((to: string) => `${from} ${to}`)),
}))

const PAIRS = NOUNS.flatMap(({ noun, statuses, steps }) =>
  statuses.flatMap((from) =>
    statuses
      .filter((to) => to !== from)
      .map((to) => ({ noun, from, to, isStep: steps.includes(`${from} ${to}`) })),
  ),
)

function timesOfPeriod(noun: string, status: string): string {
  if (noun !== 'settlement_period') return ''
  return status === 'closed'
    ? `, closed_at = '2026-12-01', closed_by = (select id from app_user limit 1)`
    : ', closed_at = null, closed_by = null'
}

/** Puts one row in `from` behind the trigger's back, takes the step, and leaves everything as it was. */
async function step(noun: string, from: string, to: string): Promise<string> {
  const client = await test.adminPool.connect()
  const one = `where id = (select min(id::text)::uuid from ${noun})`
  const also = COMPLETE[noun] === undefined ? '' : `, ${COMPLETE[noun]}`
  const timesOf = (status: string) =>
    noun === 'offer_round'
      ? status === 'running'
        ? ', next_at = now(), ended_at = null'
        : ', next_at = null, ended_at = now()'
      : noun !== 'assignment'
        ? timesOfPeriod(noun, status)
        : status === 'cancelled'
          ? `, cancelled_at = now(), cancelled_by = 'school'`
          : ', cancelled_at = null, cancelled_by = null'
  try {
    await client.query('begin')
    await client.query(`alter table ${noun} disable trigger user`)
    await client.query(`update ${noun} set status = '${from}'${also}${timesOf(from)} ${one}`)
    await client.query(`alter table ${noun} enable trigger user`)
    return await refusalOf(client.query(`update ${noun} set status = '${to}'${timesOf(to)} ${one}`))
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** The columns of a table that PostgreSQL does not work out itself. */
async function columnsOf(table: string): Promise<string> {
  const { rows } = await test.adminPool.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_name = $1 and table_schema = 'public' and is_generated = 'NEVER'`,
    [table],
  )
  return rows.map(({ name }) => `"${name}"`).join()
}

describe('the road of a request', () => {
  it('is the same table in TypeScript and in PostgreSQL', async () => {
    const { rows } = await test.adminPool.query<{ noun: string; step: string }>(
      `select noun, from_status || ' ' || to_status as step from lifecycle_step`,
    )
    const held = rows.map(({ noun, step }) => `${noun} ${step}`).sort()
    const told = NOUNS.flatMap(({ noun, steps }) => steps.map((one) => `${noun} ${one}`)).sort()
    expect(held).toEqual(told)
  })

  it.each(PAIRS)('$noun: $from -> $to', async ({ noun, from, to, isStep }) => {
    expect(await step(noun, from, to)).toBe(isStep ? 'allowed' : `${noun}_follows_the_road`)
  })

  it.each(
    NOUNS.flatMap(({ noun, statuses }) => statuses.slice(1).map((status) => ({ noun, status }))),
  )('no $noun begins as $status', async ({ noun, status }) => {
    const columns = await columnsOf(noun)
    const copy = `insert into ${noun} (${columns}) select ${columns} from (
        select (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(), 'status', '${status}'))).*
        from ${noun} one limit 1) copied`
    expect(await refusalOf(test.adminPool.query(copy))).toBe(`${noun}_begins_at_the_beginning`)
  })
})
