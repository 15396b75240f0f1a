import { participation, pool, spelregels } from '../../../db/schema/index.ts'
import type { SpelregelsBody } from '../../../db/schema/spelregels.ts'
import { day } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { spelregels as ordinary } from '../../scheduler/spelregels.ts'
import type { TestDb } from '../use-db.ts'
import { reference } from './reference.ts'
import { next, only, rows } from './rows.ts'

/** Rules of play that serve everything; a test changes what it is about. */
export function aBody(over: Partial<SpelregelsBody> = {}): SpelregelsBody {
  const { id: _id, poolId: _poolId, version: _version, validFrom: _validFrom, ...body } = ordinary()
  return { ...body, ...over }
}

/** One version of a pool's rules of play, in force from 1 January 2026 unless told otherwise. */
export async function someSpelregels(
  db: TestDb,
  over: Partial<typeof spelregels.$inferInsert> & { readonly poolId: string },
) {
  return only(
    await rows(db)
      .insert(spelregels)
      .values({
        version: 1,
        validFrom: day('2026-01-01'),
        body: aBody(),
        reason: 'Begin van de pool',
        createdAt: Date.UTC(2025, 11, 1) as Instant,
        ...over,
      })
      .returning(),
  )
}

/** A pool with one version of its rules of play; `body` changes what they say. */
export async function aPool(
  db: TestDb,
  {
    body,
    ...over
  }: Partial<typeof pool.$inferInsert> & { readonly body?: Partial<SpelregelsBody> } = {},
) {
  await reference(db)
  const number = next()
  const made = only(
    await rows(db)
      .insert(pool)
      .values({ code: `P${number}`, name: `Pool ${number}`, ...over })
      .returning(),
  )
  const rules = await someSpelregels(db, { poolId: made.id, body: aBody(body) })
  return { ...made, spelregelsId: rules.id }
}

/** That a board draws from a pool and supplies to it, from 1 January 2026. */
export async function aParticipation(
  db: TestDb,
  over: Partial<typeof participation.$inferInsert> & {
    readonly poolId: string
    readonly boardId: string
  },
) {
  return only(
    await rows(db)
      .insert(participation)
      .values({
        draws: true,
        supplies: true,
        formationShareBasisPoints: 500,
        pupils: 4_000,
        validFrom: day('2026-01-01'),
        ...over,
      })
      .returning(),
  )
}
