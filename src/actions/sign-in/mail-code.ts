import { randomInt } from 'node:crypto'
import type { Tx } from '../../../db/client.ts'
import { type AttemptRow, attemptToMail, setSecret } from '../../../db/queries/attempt.ts'
import { insertDelivery } from '../../../db/queries/delivery.ts'
import { askDelivery } from '../../../db/queries/job.ts'
import { userToMail } from '../../../db/queries/user.ts'
import { MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { codeHash } from './code-hash.ts'
import { isOverdone } from './knock.ts'

/**
 * So many codes go to one mailbox in an hour: enough for who mistypes, too few to fill a mailbox or to guess. Browsers that have
 * signed in with this address have as many of their own, so that nobody can use up somebody else's.
 */
const OF_MAILBOX = { max: 10, perMs: MS_PER_HOUR }

/** Makes the code of an attempt and mails it, where somebody has the address. The code is in the mail alone. */
export async function mailCode(context: Context, attemptId: string): Promise<void> {
  const actor = onlyFor(context.actor, 'worker')
  const now = context.now()
  const found = await context.db.transaction(scopeOf(actor), async (tx) => {
    const attempt = await attemptToMail(tx, attemptId, now)
    return attempt?.email ? { attempt, email: attempt.email } : undefined
  })
  if (found === undefined) return
  const { attempt, email } = found
  const from = attempt.payload['known'] === 'yes' ? 'known' : 'unknown'
  if ((await isOverdone(context, `mailbox ${from} ${email}`, OF_MAILBOX)).isOver) return
  await context.db.transaction(scopeOf(actor), (tx) => write(tx, context, attempt, email))
}

async function write(tx: Tx, context: Context, { id }: AttemptRow, email: string): Promise<void> {
  const now = context.now()
  const attempt = await attemptToMail(tx, id, now)
  const user = await userToMail(tx, email)
  if (attempt === undefined || user === undefined) return
  const code = String(randomInt(100_000_000)).padStart(8, '0')
  await setSecret(tx, id, codeHash(context, attempt, code))
  const { language, name: receiverName, id: userId } = user
  const { publicUrl } = context.post
  const words = context.post.writeAtDoor({ kind: 'code', language, receiverName, publicUrl, code })
  const about = { channel: 'mail', userId, memberId: null, mailId: null, writtenAt: now } as const
  const letter = { address: email, language, html: null, ...words }
  await askDelivery(tx, await insertDelivery(tx, about, letter), now)
}
