import type { Tx } from '../db/client.ts'
import * as tables from '../db/schema/index.ts'
import { dice } from '../db/seed/demo/dice.ts'
import { insertRows } from '../db/seed/insert-rows.ts'
import { uuidOf } from '../db/seed/uuid-of.ts'
import { type Bar, BOARD, barsOn } from './bars-of-board.ts'
import { decideBoard } from './decide-board.ts'
import { seedMember } from './member-of-match.ts'
import { requestOf } from './request-of-board.ts'
import { absenceOf } from './world-of-list.ts'
import { MONDAY, NOW, type Region } from './worlds.ts'

/** A pool of two hundred people with fifteen hundred bars on sixty days, nobody twice on a day, and forty open requests. */
export async function seedBoard(tx: Tx, region: Region): Promise<void> {
  const random = dice('board')
  const poolId = region.boardPoolId
  const people: NonNullable<Bar['who']>[] = []
  for (let n = 0; n < BOARD.members; n += 1)
    people.push(await seedMember(tx, region, random, { n: 1_000 + n, poolId }))
  const bars = barsOn(random, people)
  const made = bars
    .filter(({ kind }) => kind !== 'away')
    .map((bar) => ({ bar, ...requestOf(region, random, bar) }))
  const requests = made.map(({ request }) => request)
  await insertRows(tx, tables.absence, requests.map(absenceOf))
  await insertRows(tx, tables.request, requests)
  const sessions = made.flatMap((one) => one.sessions)
  await insertRows(tx, tables.requestSession, sessions)
  await insertRows(
    tx,
    tables.availabilityException,
    bars.filter(({ kind }) => kind === 'away').map(awayRow),
  )
  await decideBoard(tx, region, made)
}

function awayRow({ n, who, days }: Bar) {
  const [firstDay = MONDAY] = days
  return {
    id: uuidOf(`bench board away ${n}`),
    memberId: who?.memberId ?? '',
    firstDay,
    lastDay: days.at(-1) ?? firstDay,
    available: false,
    createdAt: NOW,
  }
}
