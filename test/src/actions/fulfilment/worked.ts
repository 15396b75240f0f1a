import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { anOffer } from '../../../support/build/decision.ts'
import type { PoolAtWork } from '../../../support/build/pool-at-work.ts'
import type { RequestCase } from '../../../support/build/request.ts'
import type { TestDb } from '../../../support/use-db.ts'

/** A week that somebody came; it is Friday evening. */
export async function worked(at: PoolAtWork, db: TestDb, over: RequestCase['over'] = {}) {
  at.clock.set('2026-11-20 09:00')
  const member = await at.member({
    row: { latitude: 52.09, longitude: 5.12 },
    engagement: { wageCentsPerHour: 4_233 },
  })
  const request = await at.request({ over })
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
  const { assignmentId } = await acceptOffer(await at.asMember(member.id), { offerId })
  const { rows: sessions } = await db.adminPool.query(
    'select id from assignment_session where assignment_id = $1 order by day',
    [assignmentId],
  )
  at.clock.set('2026-11-27 17:00')
  return { request, assignmentId, sessionIds: sessions.map(({ id }): string => id) }
}
