import type { Tx } from '../../../db/client.ts'
import { ensureScope } from '../../../db/queries/access-key.ts'
import { acceptInvitation, openInvitation } from '../../../db/queries/invitation.ts'
import type { Deps } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { recordAtDoor } from '../../record.ts'
import { sha256 } from '../../sha256.ts'
import { askCode } from '../sign-in/ask-code.ts'
import { AT_THE_DOOR, type Knock, slowDownNetwork } from '../sign-in/knock.ts'
import { type Passed, passFirst } from '../sign-in/pass-first.ts'

/** What the page of an invitation shows. */
export interface ShownInvitation {
  readonly name: string
  readonly role: 'school' | 'coordinator' | 'member' | 'board' | 'region' | 'admin'
  readonly where: string | null
  readonly proof: 'mailbox' | 'console'
}

/** The invitation behind a link; `undefined` where it was taken, taken back, or is over. */
export async function showInvitation(
  deps: Deps,
  token: string,
): Promise<ShownInvitation | undefined> {
  const found = await deps.db.read(AT_THE_DOOR, (tx) =>
    openInvitation(tx, sha256(token), deps.now()),
  )
  if (found === undefined) return undefined
  const { invitation, name, boardName, poolName, regionName } = found
  const { role, proof } = invitation
  return { name: name ?? '', role, proof, where: boardName ?? poolName ?? regionName }
}

/**
 * Says yes to an invitation. Where the mailbox is the proof this begins a code by mail and answers its attempt; where it came from the
 * console, having it is proof enough. Throws `attempt-over`, `slow-down`.
 */
export async function sayYes(
  deps: Deps,
  token: string,
  about: { readonly knock: Knock; readonly knownMark: string | undefined },
): Promise<Passed | { readonly kind: 'mail-code'; readonly attemptId: string }> {
  const { knock } = about
  await slowDownNetwork(deps, knock)
  const now = deps.now()
  const found = await deps.db.read(AT_THE_DOOR, (tx) => openInvitation(tx, sha256(token), now))
  if (!found?.email) throw invitationOver()
  const { invitation, email } = found
  const { id: invitationId, userId } = invitation
  if (invitation.proof === 'mailbox')
    return {
      kind: 'mail-code',
      attemptId: await askCode(deps, { email }, { ...about, invitationId }),
    }
  return deps.db.transaction({ role: 'sign-in', userId }, async (tx) => {
    await takeInvitation(tx, deps, { invitationId, userId })
    return passFirst(tx, deps, { userId, method: 'set-up', knock })
  })
}

/** Gives somebody who proved to be the one invited the role, once. Throws `attempt-over`. */
export async function takeInvitation(
  tx: Tx,
  { now }: Pick<Deps, 'now'>,
  { invitationId, userId }: { readonly invitationId: string; readonly userId: string },
): Promise<void> {
  const taken = await acceptInvitation(tx, { id: invitationId, userId, now: now() })
  if (taken === undefined) throw invitationOver()
  const { role, boardId, siteIds, poolId, regionId, memberId } = taken
  await ensureScope(tx, { userId, role, boardId, siteIds, poolId, regionId, memberId })
  const about = { verb: 'invitation.take' as const, subjectId: invitationId, boardId }
  const entry = { ...about, poolId: poolId ?? taken.ofPoolId, facts: { role } }
  await recordAtDoor(tx, entry, userId)
}

function invitationOver(): ActionError {
  return new ActionError(
    'attempt-over',
    'Deze uitnodiging is al gebruikt, ingetrokken of verlopen. Vraag om een nieuwe.',
  )
}
