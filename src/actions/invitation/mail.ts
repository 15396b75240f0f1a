import { insertDelivery } from '../../../db/queries/delivery.ts'
import { openInvitation } from '../../../db/queries/invitation.ts'
import { askDelivery } from '../../../db/queries/job.ts'
import type { JobRow } from '../../../db/queries/job-claim.ts'
import { nameOfUser, userToMail } from '../../../db/queries/user.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { sha256 } from '../../sha256.ts'

/** Mails an invitation that can still be taken. Its link shows a page; nothing happens by opening it. */
export async function mailInvitation(context: Context, { payload }: JobRow): Promise<void> {
  const actor = onlyFor(context.actor, 'worker')
  const now = context.now()
  const token = payload['token'] ?? ''
  await context.db.transaction(scopeOf(actor), async (tx) => {
    const found = await openInvitation(tx, sha256(token), now)
    const user = found?.email ? await userToMail(tx, found.email) : undefined
    if (!found?.email || user === undefined) return
    const { invitation, boardName, poolName, regionName, email } = found
    const { language } = user
    const words = context.post.writeAtDoor({
      kind: 'invitation',
      language,
      receiverName: user.name,
      publicUrl: context.post.publicUrl,
      path: `/uitnodiging/${token}`,
      role: invitation.role,
      where: boardName ?? poolName ?? regionName,
      inviterName: (await nameOfUser(tx, invitation.invitedBy)) ?? '',
    })
    const about = { channel: 'mail', userId: user.id, memberId: null, mailId: null } as const
    const letter = { address: email, language, html: null, ...words }
    await askDelivery(tx, await insertDelivery(tx, { ...about, writtenAt: now }, letter), now)
  })
}
