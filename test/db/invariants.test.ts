import { sql } from 'drizzle-orm'
import { afterEach, describe, expect, it } from 'vitest'
import { openDb } from '../../db/client.ts'
import { brokenInvariants, readInvariants } from '../../db/queries/invariant.ts'
import { HARD_RULES } from '../../scheduler/rules/register.ts'
import { canBeOverridden } from '../../scheduler/rules/rule.ts'
import { aBoard, aSite } from '../support/build/board.ts'
import { anAssignment, anOffer } from '../support/build/decision.ts'
import { aMember } from '../support/build/member.ts'
import { aPool } from '../support/build/pool.ts'
import { aRequest } from '../support/build/request.ts'
import { useDb } from '../support/use-db.ts'
import { FAULTS, SET_ASIDE } from './faults.ts'

const test = useDb()

const TABLES = [
  'assignment_session',
  'assignment',
  'offer',
  'proposal',
  'match_run',
  'request_session',
  'request',
  'event',
  'event_head',
  'job',
  'notice',
  'delivery',
  'idempotency',
  'invoice_series',
]

afterEach(async () => {
  await behindTheTriggers(`truncate ${TABLES.join(', ')} cascade`)
})

/** Somebody comes for a week, the request is covered and the event written: nothing is wrong. */
async function covered() {
  const board = await aBoard(test)
  const site = await aSite(test, { boardId: board.id })
  const pool = await aPool(test)
  const member = await aMember(test, board.id, { poolId: pool.id })
  const place = { boardId: board.id, siteId: site.id, poolId: pool.id }
  const request = await aRequest(test, place)
  const made = await anAssignment(test, { pool, request, member })
  await test.adminPool.query(
    `update request set status = 'covered', covered_at = '2026-11-19 10:00+01'`,
  )
  await happened(made.offerId)
  return { board, site, pool, member, place, request, made }
}

async function happened(subjectId: string): Promise<void> {
  await test.db.transaction({ role: 'worker', userId: null }, (tx) =>
    tx.execute(sql`insert into event (chain, seq, at, actor_role, verb, subject_id, facts, prev, hash)
      values ('system', 0, now(), 'worker', 'offer.accept', ${subjectId}, '{}', '', '')`),
  )
}

/** What nobody but the owner could do. */
async function behindTheTriggers(statement: string): Promise<void> {
  const client = await test.adminPool.connect()
  await client.query('set session_replication_role = replica')
  await client.query(statement)
  await client.query('set session_replication_role = origin')
  client.release()
}

async function broken(): Promise<readonly string[]> {
  const found = await brokenInvariants(test.db)
  return [...new Set(found.map(({ invariant }) => invariant))]
}

describe('the invariants', () => {
  it('hold where everything went as it should', async () => {
    await covered()
    expect(await brokenInvariants(test.db)).toEqual([])
  })

  it.each(FAULTS)('notice %s', async (fault, noticed) => {
    await covered()
    await behindTheTriggers(fault)
    expect(await broken()).toEqual(noticed)
  })

  it('notice a double booking once the constraint is gone', async () => {
    const { pool, member, place } = await covered()
    await test.adminPool.query(
      'alter table assignment_session drop constraint assignment_no_double_booking',
    )
    const again = await aRequest(test, place)
    const twice = await anAssignment(test, { pool, request: again, member })
    await test.adminPool.query(
      `update request set status = 'covered', covered_at = '2026-11-19 10:00+01' where status = 'open'`,
    )
    await happened(twice.offerId)
    expect(await broken()).toEqual(['2 no member is in two places at once'])
  })

  it('notice a session that two people have once the index is gone', async () => {
    const { pool, place, board, request } = await covered()
    await test.adminPool.query('drop index assignment_session_once_per_request_session')
    const other = await aMember(test, board.id, { poolId: place.poolId })
    await behindTheTriggers('alter table offer disable trigger offer_what_is_open')
    const second = await anAssignment(test, { pool, request, member: other })
    await behindTheTriggers('alter table offer enable trigger offer_what_is_open')
    await happened(second.offerId)
    expect(await broken()).toContain('2 a session is taken by one person')
  })

  it('notice an offer that still waits for what is taken', async () => {
    const { pool, place, board, request } = await covered()
    const other = await aMember(test, board.id, { poolId: place.poolId })
    await test.adminPool.query('alter table offer disable trigger offer_what_is_open')
    await anOffer(test, { pool, request, member: other })
    await test.adminPool.query('alter table offer enable trigger offer_what_is_open')
    expect(await broken()).toEqual([
      '3 no offer waits for an answer on a request that is not open',
      '3 no offer waits for an answer on a session that somebody has',
    ])
  })

  it('notice two answers to one key once the key is no key any more', async () => {
    await test.adminPool.query('alter table idempotency drop constraint idempotency_user_id_key_pk')
    const row = `(gen_random_uuid(), 'k', 'o', repeat('a', 64), '1', now())`
    await behindTheTriggers(`insert into idempotency values ${row}`)
    await behindTheTriggers('insert into idempotency select * from idempotency')
    expect(await broken()).toEqual(['4 an idempotency key has one subject and one answer'])
  })

  it('name every rule that may not be set aside, and no other', () => {
    const query = readInvariants().find(({ name }) => name === SET_ASIDE)?.query ?? ''
    const named = [...query.matchAll(/'([a-z0-9-]+)'/g)].map(([, id]) => id)
    const fixed = HARD_RULES.filter((rule) => !canBeOverridden(rule)).map(({ id }) => id)
    expect(named).toEqual(fixed.toSorted())
  })

  it('are each tried here', async () => {
    const tried = new Set(FAULTS.flatMap(([, noticed]) => noticed))
    const own = [
      '2 no member',
      '2 a session is taken by one',
      '3 no offer waits',
      '4 an idempotency key',
    ]
    const untried = readInvariants()
      .map(({ name }) => name)
      .filter((name) => !tried.has(name) && !own.some((start) => name.startsWith(start)))
    expect(untried).toEqual([])
    expect(readInvariants().length).toBeGreaterThan(12)
  })

  it('refuse to look through the eyes of somebody who sees too little', async () => {
    const owner = openDb(test.ownerUrl)
    await expect(brokenInvariants(owner)).rejects.toThrow('sees too little')
    await owner.close()
  })
})
