import { describe, expect, test } from 'vitest'
import { forgetNights } from '../../../../db/queries/measure/night.ts'
import { boardId, regionId } from '../../../../db/seed/demo/ids.ts'
import { addDays, day } from '../../../../scheduler/domain/day.ts'
import type { Instant } from '../../../../scheduler/domain/instant.ts'
import { MS_PER_HOUR } from '../../../../scheduler/domain/instant.ts'
import { figuresFor } from '../../../../src/actions/measures/figures.ts'
import { keepNight } from '../../../../src/actions/measures/keep-night.ts'
import {
  checkedQuestion,
  readMeasures,
  readMeasuresInput,
} from '../../../../src/actions/measures/read.ts'
import { type MeasuresRead, tableOf } from '../../../../src/actions/measures/table-of.ts'
import type { MeasureReader } from '../../../../src/actions/measures/view-of.ts'
import type { ActorAs } from '../../../../src/actor.ts'
import { testContext } from '../../../support/build/context.ts'
import { DEMO_NOW, DEMO_TODAY, useDemoDb } from '../../../support/demo-clone.ts'
import { board, coordinator, PRIMARY, userId } from './demo-figures.ts'

/* From whom small figures are withheld is answered as of the last night, the same all day, whatever happens meanwhile. */

const db = useDemoDb({ statementMs: 60_000 })
const region = { role: 'region', userId, regionId: regionId('TVO') } as const
const WORKER = { role: 'worker', userId: null } as const
const DAYS = { from: day('2025-08-01'), to: day('2027-07-31') }
const OF_POOL = { poolId: PRIMARY, by: 'board', period: 'month' } as const
const OF_REGION = { regionId: regionId('TVO'), by: 'vak', period: 'month' } as const

type Reader = ActorAs<'board' | 'region' | 'coordinator'>
type Of = typeof OF_POOL | typeof OF_REGION | { readonly boardId: string; readonly period: 'month' }

const later = (hours: number) => (DEMO_NOW + hours * MS_PER_HOUR) as Instant

const read = (actor: Reader, of: Of, now = DEMO_NOW) =>
  readMeasures(
    testContext(db, actor, { now: () => now }),
    readMeasuresInput.parse({ ...DAYS, ...of }),
  )

const keepFor = async (...readers: readonly MeasureReader[]) => {
  const context = testContext(db, WORKER, { now: () => DEMO_NOW })
  const kept: string[] = []
  for (const reader of readers) kept.push(...(await keepNight(context, reader)))
  return kept
}

/** The same question answered out of the facts of this moment. */
const readDirect = (actor: Reader, { period, ...of }: Of) =>
  db.db.read({ role: 'measures', userId }, async (tx) => {
    const { by = null, ...scope } = { by: undefined, ...of }
    const asked = { ...checkedQuestion({ ...DAYS, ...scope }), yesterday: addDays(DEMO_TODAY, -1) }
    return tableOf(tx, await figuresFor(tx, actor, asked), { period, by })
  })

const VIEWS: readonly (readonly [Reader, Of])[] = [
  [board, OF_POOL],
  [board, { boardId: board.boardId, period: 'month' }],
  [region, OF_REGION],
  [region, { boardId: boardId('waalstroom'), period: 'month' }],
]

const withoutMoment = (read: MeasuresRead) => ({ ...read, countedAt: undefined })
const readAll = (now?: Instant) =>
  Promise.all(VIEWS.map(async ([actor, of]) => withoutMoment(await read(actor, of, now))))
const countOf = async (table: string) =>
  (await db.adminPool.query<{ count: number }>(`select count(*)::int as count from ${table}`))
    .rows[0]?.count

/** Other people behind what was asked, and other lengths. */
const CHANGE = `update request set length_school_days = length_school_days + 1, kind = 'training' where first_day < '2026-11-01'`

describe('figures of the night', () => {
  test('are those of the facts, and tell when they were counted', {
    timeout: 240_000,
  }, async () => {
    const direct = await Promise.all(
      VIEWS.map(async ([actor, of]) => withoutMoment(await readDirect(actor, of))),
    )
    expect(await readAll()).toEqual(direct)
    await keepFor(board, region)
    expect(await readAll()).toEqual(direct)
    for (const [actor, of] of VIEWS) expect((await read(actor, of)).countedAt).toBe(DEMO_NOW)
    expect((await read(coordinator, OF_POOL)).countedAt).toBeNull()
  })

  test('stay what they are until the next night', { timeout: 240_000 }, async () => {
    const before = await readAll()
    const own = await read(coordinator, OF_POOL)
    await db.adminPool.query(CHANGE)
    expect(await readAll()).toEqual(before)
    // After midnight, before the night's work.
    expect(await readAll(later(16))).toEqual(before)
    expect((await read(coordinator, OF_POOL)).rows).not.toEqual(own.rows)
    await keepFor(board, region)
    const after = await readAll()
    expect(after).not.toEqual(before)
    expect(after).toEqual(
      await Promise.all(
        VIEWS.map(async ([actor, of]) => withoutMoment(await readDirect(actor, of))),
      ),
    )
  })

  test('are not told when the last was of the day before yesterday', async () => {
    expect((await read(board, OF_POOL, later(47))).countedAt).toBeNull()
  })

  test('are not told of years that were not worked out', async () => {
    const context = testContext(db, board, { now: () => DEMO_NOW })
    const ahead = { ...OF_POOL, from: '2027-08-01', to: '2028-07-31' }
    const { countedAt } = await readMeasures(context, readMeasuresInput.parse(ahead))
    expect(countedAt).toBeNull()
  })

  test('are kept whole or not at all', { timeout: 240_000 }, async () => {
    const before = await readAll()
    // A change comes between working out and keeping, each time that it is tried.
    await db.adminPool.query(`
      create function disturb() returns trigger language plpgsql security definer as $$
        begin insert into facts_change (kind, first_week, last_week) values ('paid', '2026-09-01', '2026-09-01')
          on conflict do nothing; return null; end $$;
      create trigger disturb after insert on kept_night for each statement execute function disturb()`)
    await keepNight(testContext(db, WORKER, { now: () => later(1) }), board)
    expect(await readAll()).toEqual(before)
    const own = { boardId: board.boardId, period: 'month' } as const
    expect((await read(board, own)).countedAt).toBe(DEMO_NOW)
    await db.adminPool.query('drop trigger disturb on kept_night')
    await keepNight(testContext(db, WORKER, { now: () => later(1) }), board)
    expect((await read(board, own)).countedAt).toBe(later(1))
  })

  test('are forgotten with who they were for', { timeout: 240_000 }, async () => {
    const kept = await keepFor(board)
    await db.adminPool.query(`insert into kept_night (reader, first_day, last_day, yesterday, made_by, made_at)
      values ('nobody', '2026-08-01', '2027-07-31', '2026-11-19', 'x', now())`)
    await db.adminPool.query(`insert into kept_part (owner, kind, by, first_day, last_day, through_day, made_by, seen, body)
      select 'night:' || id, 'asked', '', '2026-08-01', '2026-08-31', '2026-08-31', 'x', pg_current_snapshot(), '{}'
      from kept_night where reader = 'nobody'`)
    await db.adminPool.query(`insert into kept_part (owner, kind, by, first_day, last_day, through_day, made_by, seen, body)
      values ('pool:x y', 'withheld', '', '2026-08-01', '2027-07-31', '2026-11-19', 'x', pg_current_snapshot(), '[]')`)
    const withheld = `kept_part where kind = 'withheld' and owner not like 'night:%'`
    const ofAll = await countOf(withheld)
    await db.db.transaction({ role: 'measures', userId: null }, (tx) => forgetNights(tx, kept))
    const left = await countOf(withheld)
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(ofAll ?? 0)
    expect(await countOf(`${withheld} and owner = 'pool:x y'`)).toBe(0)
    expect(await countOf('kept_night')).toBe(kept.length)
    const orphans = `kept_part where owner like 'night:%' and not exists (select from kept_night where owner = 'night:' || kept_night.id)`
    expect(await countOf(orphans)).toBe(0)
  })
})
