import { pino } from 'pino'
import type { Actor } from '../../../src/actor.ts'
import type { Context } from '../../../src/context.ts'
import { at } from '../../scheduler/when.ts'
import type { TestDb } from '../use-db.ts'
import { next } from './rows.ts'

/** One question of `actor`, asked on Friday 20 November 2026 at 09:00; a test that solves gives its own solver. */
export function testContext(
  { db }: Pick<TestDb, 'db'>,
  actor: Actor,
  over: Partial<Context> = {},
): Context {
  return {
    db,
    now: () => at('2026-11-20 09:00'),
    solver: { solve: () => Promise.reject(new Error('this test has no solver')) },
    log: pino({ level: 'silent' }),
    actor,
    requestId: `request-${next()}`,
    idempotencyKey: undefined,
    ...over,
  }
}
