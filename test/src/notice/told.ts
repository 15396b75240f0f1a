import { workOnce } from '../../../src/actions/job/work.ts'
import type { Deps } from '../../../src/context.ts'
import type { PoolAtWork } from '../../support/build/pool-at-work.ts'
import type { TestDb } from '../../support/use-db.ts'

/** What was written down to be told, in the order of kind and audience. */
export async function toldOf(db: TestDb, subjectIds?: readonly string[]) {
  const { rows } = await db.adminPool.query<{
    kind: string
    audience: string
    user_id: string | null
    member_id: string | null
    subject_id: string
    status: string
    decision: string
    facts: Record<string, unknown>
  }>(
    `select kind, audience, user_id, member_id, subject_id, status, decision, facts from notice
     where $1::uuid[] is null or subject_id = any ($1) order by kind, audience, user_id, member_id`,
    [subjectIds ?? null],
  )
  return rows
}

/** The letters that were written, oldest first. */
export async function lettersOf(db: TestDb) {
  const { rows } = await db.adminPool.query<{
    id: string
    channel: string
    status: string
    address: string
    language: string
    subject: string
    text: string
    html: string | null
    attempts: number
    last_error: string | null
    run_after: Date | null
  }>(
    `select delivery.id, channel, status, address, letter.language, subject, text, html, attempts, delivery.last_error,
       (select run_after from job where subject_id = delivery.id::text and done_at is null limit 1) as run_after
     from delivery join letter on letter.delivery_id = delivery.id order by written_at, address, channel desc`,
  )
  return rows
}

/** Forgets every notice and the work of telling it. */
export async function forgetTold(db: TestDb): Promise<void> {
  await db.adminPool.query('truncate notice, letter, delivery, job')
}

/** Works until nothing is due any more. */
export async function workOff(deps: Deps): Promise<void> {
  for (let round = 0; round < 1_000; round += 1) {
    const { done, postponed, dead } = await workOnce(deps, { limit: 50 })
    if (done + postponed + dead === 0) return
  }
  throw new Error('the work does not end')
}

/** Works off what is due at a moment. */
export async function workAt(
  at: PoolAtWork,
  moment: string,
  deps: Deps = at.worker,
): Promise<void> {
  at.clock.set(moment)
  await workOff(deps)
}
