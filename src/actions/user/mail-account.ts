import { insertDelivery } from '../../../db/queries/delivery.ts'
import { askDelivery } from '../../../db/queries/job.ts'
import type { JobRow } from '../../../db/queries/job-claim.ts'
import { userToTell } from '../../../db/queries/user.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { ACCOUNT_CHANGES } from '../../post/letter.ts'

/** Tells somebody what was done about their signing in, also whoever cannot any more. */
export async function mailAccount(context: Context, { payload }: JobRow): Promise<void> {
  const actor = onlyFor(context.actor, 'worker')
  const { userId = '', by = '' } = payload
  const what = ACCOUNT_CHANGES.find((one) => one === payload['what'])
  if (what === undefined) throw new Error('a mail about nothing')
  const now = context.now()
  await context.db.transaction(scopeOf(actor), async (tx) => {
    const user = await userToTell(tx, userId)
    if (user === undefined) return
    const { language, name: receiverName, email: address } = user
    const byName = (await userToTell(tx, by))?.name ?? ''
    const { publicUrl } = context.post
    const asked = { kind: 'account', language, receiverName, publicUrl, what, byName } as const
    const about = { channel: 'mail', userId, memberId: null, mailId: null, writtenAt: now } as const
    const letter = { address, language, html: null, ...context.post.writeAtDoor(asked) }
    await askDelivery(tx, await insertDelivery(tx, about, letter), now)
  })
}
