import { record } from '../../../../src/record.ts'
import type { PoolAtWork } from '../../../support/build/pool-at-work.ts'

/** Asks these members whether their availability is still right: the plainest thing that somebody is told. */
export async function tellMembers(
  at: PoolAtWork,
  memberIds: readonly string[],
  since = '2026-08-01',
): Promise<void> {
  const { worker } = at
  await worker.db.transaction({ role: 'worker', userId: null }, async (tx) => {
    for (const subjectId of memberIds) {
      await record(tx, worker, {
        verb: 'availability.stale',
        subjectId,
        boardId: null,
        poolId: at.pool.id,
        facts: { weeks: 8, since },
      })
    }
  })
}
