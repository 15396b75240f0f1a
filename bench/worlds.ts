import type { Tx } from '../db/client.ts'
import * as tables from '../db/schema/index.ts'
import { ORDINARY_RULES } from '../db/seed/demo/ordinary-rules.ts'
import { insertRows } from '../db/seed/insert-rows.ts'
import { uuidOf } from '../db/seed/uuid-of.ts'
import { instantAt } from '../scheduler/calendar/clock.ts'
import { day } from '../scheduler/domain/day.ts'
import type { Instant } from '../scheduler/domain/instant.ts'
import { clockTime } from '../scheduler/domain/instant.ts'
import { sha256 } from '../src/sha256.ts'

/** The moment at which every measurement is asked: Friday 20 November 2026, 09:00. */
export const NOW = instantAt(day('2026-11-20'), clockTime('09:00'))

/** The first Monday for which something is asked. */
export const MONDAY = day('2026-11-23')

const BOARDS = 6
const SITES_PER_BOARD = 2

/** Everybody who asks something here, with the key that signs in. */
export interface Caller {
  readonly userId: string
  readonly key: string
}

/** What the measurements share: boards with schools, three pools and who asks. */
export interface Region {
  readonly sites: readonly {
    readonly id: string
    readonly boardId: string
    readonly latitude: number
    readonly longitude: number
  }[]
  readonly boardIds: readonly string[]
  /** The pool whose requests are listed and asked. */
  readonly listPoolId: string
  /** The pool that is matched. */
  readonly matchPoolId: string
  readonly school: Caller & { readonly boardId: string }
  readonly listCoordinator: Caller
  readonly matchCoordinator: Caller
  /** The pool that the planning board shows. */
  readonly boardPoolId: string
  readonly boardCoordinator: Caller
}

/** Six boards with two schools each, which draw from every pool; as the owner, on a database with the reference data. */
export async function seedRegion(tx: Tx): Promise<Region> {
  const regionId = uuidOf('bench region')
  const boardIds = Array.from({ length: BOARDS }, (_, n) => uuidOf(`bench board ${n}`))
  const sites = boardIds.flatMap((boardId, n) =>
    Array.from({ length: SITES_PER_BOARD }, (_, m) => siteRow(boardId, n, m)),
  )
  const [listPoolId, matchPoolId] = [uuidOf('bench list'), uuidOf('bench match')]
  const boardPoolId = uuidOf('bench board')
  await insertRows(tx, tables.region, [
    { id: regionId, code: 'BENCH', name: 'Meetregio', holidayRegion: 'midden' },
  ])
  await insertRows(
    tx,
    tables.board,
    boardIds.map((id, n) => ({ id, number: `${90_000 + n}`, name: `Bestuur ${n}`, regionId })),
  )
  await insertRows(tx, tables.site, sites)
  await insertRows(tx, tables.pool, [
    { id: listPoolId, code: 'LIJST', name: 'Pool met een lange lijst' },
    { id: matchPoolId, code: 'RONDE', name: 'Pool van een proef' },
    { id: boardPoolId, code: 'BORD', name: 'Pool met een vol planbord' },
  ])
  for (const poolId of [listPoolId, matchPoolId, boardPoolId]) await seedRules(tx, poolId, boardIds)
  const [boardId = ''] = boardIds
  const school = await seedCaller(tx, 'school', { boardId })
  return {
    sites,
    boardIds,
    listPoolId,
    matchPoolId,
    school: { ...school, boardId },
    listCoordinator: await seedCaller(tx, 'coordinator', { poolId: listPoolId }),
    matchCoordinator: await seedCaller(tx, 'coordinator', { poolId: matchPoolId }),
    boardPoolId,
    boardCoordinator: await seedCaller(tx, 'coordinator', { poolId: boardPoolId }),
  }
}

function siteRow(boardId: string, n: number, m: number) {
  const brin = `${String(10 + n)}BQ`
  return {
    id: uuidOf(`bench site ${n} ${m}`),
    boardId,
    brin,
    code: `${brin}0${m}`,
    name: `School ${n}-${m}`,
    placeName: 'AMERSFOORT',
    levels: ['VMBO-T' as const, 'HAVO' as const, 'VWO' as const],
    holidayRegion: 'midden' as const,
    latitude: 52.1 + n * 0.04 + m * 0.02,
    longitude: 5.3 + n * 0.03 - m * 0.02,
  }
}

async function seedRules(tx: Tx, poolId: string, boardIds: readonly string[]): Promise<void> {
  const validFrom = day('2026-01-01')
  await insertRows(tx, tables.spelregels, [
    {
      id: uuidOf(`bench spelregels ${poolId}`),
      poolId,
      version: 1,
      validFrom,
      body: ORDINARY_RULES,
      reason: 'Begin van de pool.',
      createdAt: NOW,
    },
  ])
  await insertRows(
    tx,
    tables.participation,
    boardIds.map((boardId) => ({
      id: uuidOf(`bench participation ${poolId} ${boardId}`),
      poolId,
      boardId,
      draws: true,
      supplies: true,
      pupils: 4_000,
      validFrom,
      formationShareBasisPoints: 500,
    })),
  )
}

async function seedCaller(
  tx: Tx,
  role: 'school' | 'coordinator',
  where: { readonly boardId?: string; readonly poolId?: string },
): Promise<Caller> {
  const name = `bench ${role} ${where.poolId ?? where.boardId}`
  const userId = uuidOf(name)
  const key = `bench-key-${uuidOf(`key of ${name}`)}`
  const email = `${userId}@voorbeeld.nl`
  await insertRows(tx, tables.appUser, [{ id: userId, name: 'Meting', email }])
  await insertRows(tx, tables.userScope, [{ id: uuidOf(`scope ${name}`), userId, role, ...where }])
  const createdAt: Instant = NOW
  await insertRows(tx, tables.accessKey, [
    { id: uuidOf(`row ${name}`), userId, keyHash: sha256(key), label: 'meting', createdAt },
  ])
  return { userId, key }
}
