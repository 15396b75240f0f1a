import { appUser, userScope } from '../../../db/schema/index.ts'
import type { Actor } from '../../../src/actor.ts'
import type { TestDb } from '../use-db.ts'
import { next, only, rows } from './rows.ts'

/** Somebody who can sign in and may not do anything yet. */
export async function aUser(db: TestDb, over: Partial<typeof appUser.$inferInsert> = {}) {
  const number = next()
  return only(
    await rows(db)
      .insert(appUser)
      .values({ name: `Gebruiker ${number}`, email: `gebruiker-${number}@voorbeeld.nl`, ...over })
      .returning(),
  )
}

/** HR of a whole board, or of some of its sites. */
export async function schoolActor(
  db: TestDb,
  { boardId, siteIds = null }: { readonly boardId: string; readonly siteIds?: string[] | null },
): Promise<Extract<Actor, { role: 'school' }>> {
  const userId = await scoped(db, { role: 'school', boardId, siteIds })
  return { role: 'school', userId, boardId, siteIds }
}

/** Who runs these pools. */
export async function coordinatorActor(
  db: TestDb,
  ...poolIds: readonly string[]
): Promise<Extract<Actor, { role: 'coordinator' }>> {
  const { id: userId } = await aUser(db)
  for (const poolId of poolIds) {
    await rows(db).insert(userScope).values({ userId, role: 'coordinator', poolId })
  }
  return { role: 'coordinator', userId, poolIds }
}

/** A member who signs in. */
export async function memberActor(
  db: TestDb,
  memberId: string,
): Promise<Extract<Actor, { role: 'member' }>> {
  return { role: 'member', userId: await scoped(db, { role: 'member', memberId }), memberId }
}

/** A member of a school board. */
export async function boardActor(
  db: TestDb,
  boardId: string,
): Promise<Extract<Actor, { role: 'board' }>> {
  return { role: 'board', userId: await scoped(db, { role: 'board', boardId }), boardId }
}

/** The programme manager of a region. */
export async function regionActor(
  db: TestDb,
  regionId: string,
): Promise<Extract<Actor, { role: 'region' }>> {
  return { role: 'region', userId: await scoped(db, { role: 'region', regionId }), regionId }
}

/** Who configures. */
export async function adminActor(db: TestDb): Promise<Extract<Actor, { role: 'admin' }>> {
  return { role: 'admin', userId: await scoped(db, { role: 'admin' }) }
}

async function scoped(
  db: TestDb,
  scope: Omit<typeof userScope.$inferInsert, 'userId'>,
): Promise<string> {
  const { id: userId } = await aUser(db)
  await rows(db)
    .insert(userScope)
    .values({ ...scope, userId })
  return userId
}
