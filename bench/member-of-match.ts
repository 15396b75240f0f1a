import type { Tx } from '../db/client.ts'
import * as tables from '../db/schema/index.ts'
import type { Dice } from '../db/seed/demo/dice.ts'
import { insertRows } from '../db/seed/insert-rows.ts'
import { uuidOf } from '../db/seed/uuid-of.ts'
import { day } from '../scheduler/domain/day.ts'
import { clockTime } from '../scheduler/domain/instant.ts'
import { DOCUMENT_KINDS } from '../scheduler/domain/member.ts'
import { NOW, type Region } from './worlds.ts'

/** What is taught and asked for. */
export const VAKKEN = ['wi', 'netl', 'entl', 'nat', 'schk', 'dutl', 'ges']

const SINCE = day('2025-08-01')

/** Somebody of a pool, with licence, contract, availability and papers; `n` tells people apart. Answers the ids. */
export async function seedMember(
  tx: Tx,
  region: Region,
  random: Dice,
  { n, poolId }: { readonly n: number; readonly poolId: string },
): Promise<{ readonly memberId: string; readonly engagementId: string }> {
  const { happens, next, one, shuffled, between } = random
  const home = one(region.sites)
  const memberId = uuidOf(`bench member ${n}`)
  const own = (noun: string) => ({ id: uuidOf(`bench ${noun} ${n}`), memberId })
  const employed = happens(0.7)
  const form = employed ? one(['permanent', 'permanent', 'temporary'] as const) : 'on-call'
  await insertRows(tx, tables.member, [
    {
      id: memberId,
      name: `Invaller ${n}`,
      email: `invaller-${n}@voorbeeld.nl`,
      latitude: 52.1 + next() * 0.3,
      longitude: 5.2 + next() * 0.3,
      homeBoardId: employed ? home.boardId : null,
      createdAt: NOW,
    },
  ])
  await insertRows(tx, tables.memberRole, [{ memberId, roleCode: 'leraar' }])
  await insertRows(tx, tables.engagement, [
    {
      ...own('engagement'),
      employer: employed ? 'board' : 'requesting-board',
      boardId: employed ? home.boardId : null,
      form,
      weekMinutes: employed ? between(8, 40) * 60 : 0,
      homeSiteId: form === 'permanent' ? home.id : null,
      wageCentsPerHour: between(2_800, 5_500),
      wageBasis: 'LB 12',
      firstDay: SINCE,
    },
  ])
  const vakken = shuffled(VAKKEN).slice(0, happens(0.3) ? 2 : 1)
  await insertRows(
    tx,
    tables.qualification,
    vakken.map((vakId) => ({
      id: uuidOf(`bench qualification ${n} ${vakId}`),
      memberId,
      vakId,
      grade: one(['G1', 'G1', 'G2'] as const),
    })),
  )
  const days = shuffled(['MO', 'TU', 'WE', 'TH', 'FR']).slice(0, between(2, 5))
  await insertRows(tx, tables.availability, [
    {
      ...own('availability'),
      rrule: `FREQ=WEEKLY;BYDAY=${days.join(',')}`,
      firstDay: SINCE,
      fromTime: clockTime(happens(0.15) ? '12:00' : '07:00'),
      untilTime: clockTime('18:00'),
    },
  ])
  await seedPapers(tx, region, random, memberId)
  await insertRows(tx, tables.poolMember, [
    { ...own('place'), poolId, status: 'admitted', joinedOn: SINCE },
  ])
  return { memberId, engagementId: own('engagement').id }
}

/** Nine boards in ten know somebody: they have seen the documents and let this person in. */
async function seedPapers(
  tx: Tx,
  { boardIds }: Region,
  { happens }: Dice,
  memberId: string,
): Promise<void> {
  const known = boardIds.filter(() => happens(0.9))
  const seenOn = day('2026-08-01')
  const papers = known.flatMap((boardId) => DOCUMENT_KINDS.map((kind) => ({ boardId, kind })))
  await insertRows(
    tx,
    tables.memberDocument,
    papers.map(({ boardId, kind }) => ({
      id: uuidOf(`bench paper ${memberId} ${boardId} ${kind}`),
      memberId,
      boardId,
      kind,
      issuedOn: day('2026-06-01'),
      seenOn,
    })),
  )
  await insertRows(
    tx,
    tables.admission,
    known.map((boardId) => ({ memberId, boardId, admittedOn: seenOn })),
  )
}
