import { workOnce } from '../../src/actions/job/work.ts'
import type { Deps } from '../../src/context.ts'
import type { TestDb } from './use-db.ts'

/** What was mailed to this address, the last first (also where the clock of a test stands still), after the work that waits is done. */
export async function mailsTo(db: TestDb, deps: Deps, address: string): Promise<readonly string[]> {
  await workOnce(deps, { kinds: ['sign-in.mail', 'invitation.mail'], limit: 1000 })
  const { rows } = await db.adminPool.query<{ text: string }>(
    `select text from letter join delivery on delivery.id = delivery_id
     where address = $1 order by written_at desc, letter.xmin::text::bigint desc`,
    [address],
  )
  return rows.map(({ text }) => text)
}

/** The code in a mail. */
export function codeIn(mail: string | undefined): string {
  return (/^ +(\d{4}) (\d{4})$/m.exec(mail ?? '') ?? []).slice(1).join('')
}
