import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Actor } from '../../../src/actor.ts'
import type { Context } from '../../../src/context.ts'
import { createMatcher } from '../../../src/solver/create-matcher.ts'
import { at } from '../../scheduler/when.ts'
import type { TestDb } from '../use-db.ts'
import { coordinatorActor, memberActor, schoolActor } from './actor.ts'
import { aBoard, aSite } from './board.ts'
import { testContext } from './context.ts'
import { someLaw } from './law.ts'
import { aMember, type MemberCase } from './member.ts'
import { aParticipation, aPool } from './pool.ts'
import { aRequest, type RequestCase } from './request.ts'

/** A clock that a test sets; it stands still at Friday 20 November 2026, 09:00 until then. */
export interface TestClock {
  readonly now: () => Instant
  readonly set: (text: string) => void
}

export function aClock(text = '2026-11-20 09:00'): TestClock {
  let now = at(text)
  return {
    now: () => now,
    set: (later) => {
      now = at(later)
    },
  }
}

/**
 * A pool that works: board `asks` draws, board `lends` supplies, the law is in force, a coordinator and a school sign in. Members
 * are of `lends` and known to `asks`; requests are of the site of `asks`.
 */
export async function aPoolAtWork(db: TestDb, about: Parameters<typeof aPool>[1] = {}) {
  await someLaw(db)
  const pool = await aPool(db, about)
  const asks = await aBoard(db)
  const lends = await aBoard(db)
  for (const { id: boardId } of [asks, lends])
    await aParticipation(db, { poolId: pool.id, boardId })
  const site = await aSite(db, { boardId: asks.id })
  const homeSite = await aSite(db, { boardId: lends.id })
  const clock = aClock()
  const matcher = createMatcher({ threadsMax: 2 })
  const as = (actor: Actor, over: Partial<Context> = {}): Context =>
    testContext(db, actor, { now: clock.now, matcher, ...over })
  const coordinator = as(await coordinatorActor(db, pool.id))
  const school = as(await schoolActor(db, { boardId: asks.id }))
  return {
    pool,
    asks,
    lends,
    site,
    homeSite,
    clock,
    matcher,
    as,
    coordinator,
    school,
    worker: as({
      role: 'worker',
      userId: null,
    }),
    member: (over: MemberCase = {}) =>
      aMember(db, lends.id, {
        poolId: pool.id,
        knownToBoardIds: [asks.id, lends.id],
        ...over,
      }),
    request: (over: Partial<RequestCase> = {}) =>
      aRequest(db, {
        boardId: asks.id,
        siteId: site.id,
        poolId: pool.id,
        ...over,
      }),
    asMember: async (memberId: string, over: Partial<Context> = {}) =>
      as(await memberActor(db, memberId), over),
  }
}

export type PoolAtWork = Awaited<ReturnType<typeof aPoolAtWork>>
