import { eq, sql } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import * as tables from '../schema/index.ts'
import { horizonOf } from './demo/horizon.ts'
import { userIdOf } from './demo/ids.ts'
import { PLANS } from './demo/plans.ts'
import { type PlayedPlan, playPlan } from './demo/play-plan.ts'
import { DEMO_USERS, userRows } from './demo/users.ts'
import { writeAssignments, writeEvents, writeOffers, writeRequests } from './demo/write-history.ts'
import { writePlaces, writeShortages } from './demo/write-plan.ts'
import { insertRows } from './insert-rows.ts'

/** Tells how far the work is: what is being done, in Dutch, and so many of so many steps. */
export type OnProgress = (message: string, done: number, total: number) => void

/** Two letters per plan, in codes that no real school has. */
const BRINS = ['AA', 'BB', 'CC', 'DD', 'EE', 'FF']
const STEPS_PER_PLAN = 5

/**
 * Fills the database with the demonstration: the regions of the plans and a school year of history up to `today`, the same
 * for the same day. `tx` is the owner's (`asOwner`) and the reference data are there; a database that has the demonstration
 * already stays as it is. Answers whether anything was written.
 */
export async function seedDemo(
  tx: Tx,
  about: { readonly today: Day; readonly now: Instant; readonly onProgress?: OnProgress },
): Promise<boolean> {
  if (await hasDemonstration(tx)) return false
  const tell = progress(about.onProgress)
  const horizon = horizonOf(about.today, about.now)
  const played = PLANS.map((plan, index) => {
    tell(`${nameOf(plan.regions)}: geschiedenis`)
    return playPlan(plan, BRINS[index] ?? '', horizon)
  })
  for (const plan of played) {
    tell(`${nameOf(plan.places.rows.regions)}: scholen en invallers`)
    await writePlaces(tx, plan)
  }
  await writeUsers(tx, played, about.now)
  for (const plan of played) await writeShortages(tx, plan)
  for (const plan of played) {
    tell(`${nameOf(plan.places.rows.regions)}: vragen`)
    await writeRequests(tx, plan.history, horizon)
  }
  // The guards look up the request of every offer; without these figures PostgreSQL reads whole tables each time.
  await tx.execute(sql`analyze request, request_session`)
  for (const plan of played) {
    tell(`${nameOf(plan.places.rows.regions)}: voorstellen en aanbiedingen`)
    await writeOffers(tx, plan.history)
  }
  for (const plan of played) {
    tell(`${nameOf(plan.places.rows.regions)}: inzet en logboek`)
    await writeAssignments(tx, plan.history)
    await writeEvents(tx, plan.history)
  }
  await askForMatches(tx, about.now)
  await tx.execute(sql`analyze`)
  return true
}

/** Every pool is matched as soon as the product runs, so that the first look shows proposals. */
async function askForMatches(tx: Tx, runAfter: Instant): Promise<void> {
  const pools = await tx.select({ id: tables.pool.id }).from(tables.pool)
  const jobs = pools.map(({ id: poolId }) => ({
    kind: 'pool.match' as const,
    subjectId: poolId,
    payload: { poolId },
    runAfter,
  }))
  await tx.insert(tables.job).values(jobs).onConflictDoNothing()
}

function nameOf([region]: readonly { readonly name: string }[]): string {
  return region?.name ?? ''
}

/** The demonstration is there when its last user is: everything is written in one transaction. */
/** Whether the demonstration is in this database, with keys that anybody can read in the code. */
export async function hasDemonstration(tx: Tx): Promise<boolean> {
  const last = userIdOf(DEMO_USERS.at(-1)?.key ?? '')
  const found = await tx
    .select({ id: tables.appUser.id })
    .from(tables.appUser)
    .where(eq(tables.appUser.id, last))
  return found.length > 0
}

async function writeUsers(
  tx: Tx,
  played: readonly PlayedPlan[],
  createdAt: Instant,
): Promise<void> {
  const people = played.flatMap((plan) => plan.people)
  const names = new Map(people.map(({ member, name }) => [member.id, name]))
  const { users, scopes, keys } = userRows(createdAt, names)
  await insertRows(tx, tables.appUser, users)
  await insertRows(tx, tables.userScope, scopes)
  await insertRows(tx, tables.accessKey, keys)
}

function progress(onProgress: OnProgress | undefined): (message: string) => void {
  let done = 0
  return (message) => {
    done += 1
    onProgress?.(message, done, PLANS.length * STEPS_PER_PLAN)
  }
}
