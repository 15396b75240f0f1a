import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { knownMembers } from '../../../db/queries/member.ts'
import { pools } from '../../../db/queries/pool.ts'
import { absenceReasons, agencies, roles, vakken } from '../../../db/queries/reference.ts'
import { sitesOfBoard } from '../../../db/queries/site.ts'
import { spelregelsInForceOf } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { LEVELS } from '../../../scheduler/domain/level.ts'
import type { ActorAs } from '../../actor.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { POOL_ROLES, poolsOf } from '../pool/pools-of.ts'

export const readReferenceInput = z.strictObject({})

export type ReadReferenceInput = z.output<typeof readReferenceInput>

/** What a form can choose from. */
export type Reference = Awaited<ReturnType<typeof read>>

/**
 * Vakken with their short names, roles, levels, pools with from what length on they come, and agencies, and of the own board its sites. Reasons for absence, and
 * the people a school can name as its preference, are for schools only and empty for others.
 */
export async function readReference(
  context: Context,
  _input: ReadReferenceInput,
): Promise<Reference> {
  const actor = onlyFor(context.actor, ...POOL_ROLES)
  const today = dayOf(context.now())
  return context.db.transaction(scopeOf(actor), (tx) => read(tx, actor, today))
}

async function read(tx: Tx, actor: ActorAs<(typeof POOL_ROLES)[number]>, today: Day) {
  const boardId = actor.role === 'school' || actor.role === 'board' ? actor.boardId : null
  const siteIds = actor.role === 'school' ? actor.siteIds : null
  return {
    vakken: await vakken(tx),
    roles: await roles(tx),
    levels: LEVELS,
    pools: await poolsWithMinimum(tx, actor, today),
    agencies: await agencies(tx),
    sites: boardId === null ? [] : await sitesOfBoard(tx, boardId, siteIds),
    reasons: actor.role === 'school' ? await absenceReasons(tx) : [],
    knownMembers: actor.role === 'school' ? await knownMembers(tx) : [],
  }
}

/** Pools, each with the shortest absence that it comes for by its rules of today; `null` where there is none. */
async function poolsWithMinimum(tx: Tx, actor: Parameters<typeof poolsOf>[0], today: Day) {
  const found = await pools(tx, poolsOf(actor), today)
  const poolIds = found.map(({ id }) => id)
  const rules = await spelregelsInForceOf(tx, poolIds, today)
  const minimumOf = new Map(rules.map(({ poolId, longTermMinimum }) => [poolId, longTermMinimum]))
  return found.map((pool) => ({ ...pool, longTermMinimum: minimumOf.get(pool.id) ?? null }))
}
