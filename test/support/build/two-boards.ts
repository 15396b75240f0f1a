import {
  employmentContract,
  fulfilment,
  fulfilmentSession,
  outsideCover,
  paidCancellation,
} from '../../../db/schema/index.ts'
import { addDays, day } from '../../../scheduler/domain/day.ts'
import { at } from '../../scheduler/when.ts'
import type { TestDb } from '../use-db.ts'
import { beginnersIn } from './beginner.ts'
import { aBoard, aRegion, aSite } from './board.ts'
import { concernsIn } from './concern.ts'
import { type Country, type Places, usersOf } from './country.ts'
import { anAssignment, anOffer } from './decision.ts'
import { everyOtherTable } from './every-other-table.ts'
import { aMember } from './member.ts'
import { aParticipation, aPool } from './pool.ts'
import { aRequest } from './request.ts'
import { aRound } from './round.ts'
import { only, rows } from './rows.ts'
import { searchTimesIn } from './search-time.ts'
import { anInvoiceParty, aSettledNovember } from './settlement.ts'
import { shortagesIn } from './shortage.ts'

const MONDAY = '2026-11-23'

/**
 * A little country in which every table has rows and every border is crossed once. Board A has sites A1 and A2, board B has
 * site B1. Anna belongs to A and to pool P, Bas to B and to pools P and Q. Anna comes to A1 and to B1 through P and is asked
 * for A2; Bas comes to B1 through Q.
 */
export async function twoBoards(db: TestDb) {
  const region = await aRegion(db)
  const boards = { a: await aBoard(db, { regionId: region.id }), b: await aBoard(db) }
  const sites = {
    a1: await aSite(db, { boardId: boards.a.id, levels: ['BO'] }),
    a2: await aSite(db, { boardId: boards.a.id }),
    b1: await aSite(db, { boardId: boards.b.id }),
  }
  const pools = { p: await aPool(db), q: await aPool(db) }
  for (const board of [boards.a, boards.b]) {
    for (const pool of [pools.p, pools.q]) {
      await aParticipation(db, { poolId: pool.id, boardId: board.id })
    }
  }
  const anna = await aMember(db, boards.a.id, { poolId: pools.p.id })
  const bas = await aMember(db, boards.b.id, { poolId: pools.p.id })
  await alsoIn(db, bas.id, pools.q.id)
  const places: Places = { region, boards, sites, pools, anna, bas }
  const requests = await requestsOf(db, places)
  const country: Country = { ...places, users: await usersOf(db, places) }
  await everyOtherTable(db, country)
  await shortagesIn(db, country)
  await concernsIn(db, country)
  await beginnersIn(db, country)
  await searchTimesIn(db, country)
  await anInvoiceParty(db, boards.a.id)
  await anInvoiceParty(db, boards.b.id, { kvkNumber: '23456789' })
  const between = { poolId: pools.p.id, a: boards.a.id, b: boards.b.id, lent: requests.lent }
  await aSettledNovember(db, { ...between, closedBy: country.users.coordinatorP.userId })
  return { ...country, ...requests }
}

async function alsoIn(db: TestDb, memberId: string, poolId: string): Promise<void> {
  await db.adminPool.query(
    `insert into pool_member (pool_id, member_id, status, joined_on) values ($2, $1, 'admitted', '2026-08-01')`,
    [memberId, poolId],
  )
}

/** Each request on a day of its own, so that nobody is asked for two places at once. */
async function requestsOf(db: TestDb, { boards, sites, pools, anna, bas }: Places) {
  const asked = (site: { id: string; boardId: string }, poolId: string, daysLater: number) =>
    aRequest(db, {
      boardId: site.boardId,
      siteId: site.id,
      poolId,
      days: [addDays(day(MONDAY), daysLater)],
      absence: { reasonCode: 'ZIEK' },
    })
  const atA1 = await asked(sites.a1, pools.p.id, 0)
  const atA2 = await asked(sites.a2, pools.p.id, 1)
  const atB1 = await asked(sites.b1, pools.q.id, 0)
  const annaAtB1 = await asked(sites.b1, pools.p.id, 2)
  const first = await anAssignment(db, { pool: pools.p, request: atA1, member: anna })
  await anAssignment(db, { pool: pools.q, request: atB1, member: bas })
  const lent = await anAssignment(db, { pool: pools.p, request: annaAtB1, member: anna })
  const offered = await anOffer(db, { pool: pools.p, request: atA2, member: anna })
  await aRound(db, offered)
  await delivered(db, first)
  await cancelledLate(db, first)
  for (const { id, boardId } of [atA2, annaAtB1]) {
    const row = { requestId: id, boardId, by: 'agency', minutes: 50, costCents: 5_000 } as const
    await rows(db)
      .insert(outsideCover)
      .values({ ...row, loggedAt: at('2026-11-20 09:00') })
  }
  await contracts(db, boards, [anna.id, bas.id])
  return { atA1, atA2, atB1, annaAtB1, offered, first, lent }
}

async function delivered(db: TestDb, made: Awaited<ReturnType<typeof anAssignment>>) {
  const { rows: sessions } = await db.adminPool.query<{ id: string }>(
    'select id from assignment_session where assignment_id = $1',
    [made.id],
  )
  const { id: fulfilmentId } = only(
    await rows(db)
      .insert(fulfilment)
      .values({
        assignmentId: made.id,
        boardId: made.boardId,
        poolId: made.poolId,
        confirmedAt: at('2026-11-23 16:00'),
        minutes: 50,
        wageCents: 3_500,
        travelCents: 0,
        alternative: 'send-home',
        alternativeLowCents: 0,
        alternativeExpectedCents: 0,
        alternativeHighCents: 0,
      })
      .returning(),
  )
  for (const { id: assignmentSessionId } of sessions) {
    await rows(db)
      .insert(fulfilmentSession)
      .values({ fulfilmentId, assignmentSessionId, minutes: 50 })
  }
  // Of all its lessons the hours are confirmed.
  await db.adminPool.query(`update assignment set status = 'fulfilled' where id = $1`, [made.id])
}

/** The same lesson once more, cancelled and paid all the same. */
async function cancelledLate(
  db: TestDb,
  { id, boardId, poolId }: Awaited<ReturnType<typeof anAssignment>>,
) {
  const { rows: sessions } = await db.adminPool.query<{ id: string }>(
    `insert into assignment_session (assignment_id, request_session_id, request_id, board_id, pool_id, member_id, day,
       during, minutes, status, freed_because)
     select assignment_id, request_session_id, request_id, board_id, pool_id, member_id, day, during, minutes, 'cancelled', 'taken-off'
     from assignment_session where assignment_id = $1 returning id`,
    [id],
  )
  for (const { id: assignmentSessionId } of sessions) {
    const row = { assignmentSessionId, assignmentId: id, boardId, poolId, minutes: 50 }
    await rows(db)
      .insert(paidCancellation)
      .values({ ...row, wageCents: 3_500, cancelledAt: at('2026-11-22 16:00') })
  }
}

async function contracts(
  db: TestDb,
  boards: Places['boards'],
  memberIds: readonly string[],
): Promise<void> {
  for (const memberId of memberIds) {
    const row = { boardId: boards.a.id, memberId, exempt: false }
    const days = { firstDay: day('2026-01-05'), lastDay: day('2026-02-05') }
    await rows(db)
      .insert(employmentContract)
      .values({ ...row, ...days })
  }
  const days = { firstDay: day('2026-03-02'), lastDay: day('2026-03-06') }
  const row = { boardId: boards.b.id, memberId: memberIds[0] ?? '', exempt: true }
  await rows(db)
    .insert(employmentContract)
    .values({ ...row, ...days })
}
