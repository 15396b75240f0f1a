import { assignment } from '../../../../db/schema/index.ts'
import { recordFulfilment } from '../../../../src/actions/fulfilment/record.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { sendOffer } from '../../../../src/actions/offer/send.ts'
import { approveProposal } from '../../../../src/actions/proposal/approve.ts'
import { listProposals } from '../../../../src/actions/proposal/list.ts'
import { matchPool } from '../../../../src/actions/proposal/match.ts'
import { at as moment } from '../../../scheduler/when.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { rows } from '../../../support/build/rows.ts'
import { aTariff } from '../../../support/build/tariff.ts'
import type { TestDb } from '../../../support/use-db.ts'

/** When the pool was matched, what was posted by then, and one more day that several people can do. */
export const SITTINGS = [
  ['2026-11-20 09:00', [['2026-12-01'], ['2026-12-01', '2026-12-02'], ['2026-12-03']]],
  ['2026-11-23 09:00', [['2026-12-01'], ['2026-12-02', '2026-12-03']]],
  ['2026-11-25 09:00', [['2026-12-08'], ['2026-12-01'], ['2026-12-08', '2026-12-09']]],
] as const
export const TERM = { from: '2026-12-01', to: '2026-12-31' }

/** Where they live, so that travel costs something, and what an hour of theirs costs, so that cents are rounded. */
const PEOPLE = [
  ['Anna', 52.16, 4_217],
  ['Bas', 52.23, 3_891],
  ['Cora', 52.31, 5_003],
] as const

/**
 * A pool of three people that was matched three times in December, and followed every proposal; it is the tenth of January. The
 * school has confirmed every hour.
 */
export async function aPlayedPool(db: TestDb): Promise<PoolAtWork> {
  const at = await aPoolAtWork(db)
  for (const [name, latitude, wageCentsPerHour] of PEOPLE)
    await at.member({ row: { name, latitude }, engagement: { wageCentsPerHour } })
  await aTariff(db)
  for (const [clock, requests] of SITTINGS) {
    at.clock.set(clock)
    for (const days of requests) {
      const { id } = await at.request({ days })
      const postedAt = new Date(moment(clock))
      await db.adminPool.query('update request set posted_at = $2 where id = $1', [id, postedAt])
    }
    const { runId } = await matchPool(at.coordinator, { poolId: at.pool.id, seed: 4 })
    const { items } = await listProposals(at.coordinator, { runId, limit: 50 })
    for (const { id, memberId } of items) if (memberId !== null) await follow(at, id, memberId)
  }
  at.clock.set('2027-01-10 09:00')
  for (const { id: assignmentId } of await rows(db).select({ id: assignment.id }).from(assignment))
    await recordFulfilment(at.school, { assignmentId, sessions: [] })
  return at
}

/** Approved as it was proposed, and taken. */
async function follow(at: PoolAtWork, proposalId: string, memberId: string): Promise<void> {
  const { version } = await approveProposal(at.coordinator, { proposalId, version: 1 })
  const offer = await sendOffer(at.coordinator, { proposalId, version, book: false })
  await acceptOffer(await at.asMember(memberId), { offerId: offer.offerId })
}
