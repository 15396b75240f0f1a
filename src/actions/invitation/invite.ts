import type { Tx } from '../../../db/client.ts'
import { insertInvitation, userToInvite } from '../../../db/queries/invitation.ts'
import { askInvitationMail } from '../../../db/queries/job.ts'
import { type Instant, MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import type { EventEntry } from '../../event-entry.ts'
import { insistOnProof } from '../../fresh-proof.ts'
import { record } from '../../record.ts'
import { sha256 } from '../../sha256.ts'
import { newSecret } from '../sign-in/secret.ts'
import type { InviteInput } from './invite-input.ts'
import { mayGive, type Person, type Place, personToInvite, placeOfInvitation } from './may-give.ts'

const DAYS = 14

/**
 * Offers somebody a role, by mail. The link shows a page; the role is taken by whoever proves there to have the mailbox. For any role
 * but a member's, whose address is known already, a fresh proof is asked: whoever finds a screen open lets nobody in. Throws `not-allowed` and `not-found` for what this role may not give (`may-give.ts`).
 */
export async function invite(
  context: Context,
  input: InviteInput,
): Promise<{ readonly invitationId: string }> {
  const actor = onlyFor(context.actor, 'admin', 'coordinator', 'board')
  if (input.role !== 'member') insistOnProof(context)
  return change(context, 'invitation.send', input, async (tx) => {
    mayGive(actor, input)
    const place = await placeOfInvitation(tx, input)
    const person = await personToInvite(tx, input)
    const { invitationId, token, entry } = await writeInvitation(tx, context, {
      input,
      place,
      person,
      ofPoolId: actor.role === 'coordinator' ? (actor.poolIds[0] ?? null) : null,
      proof: 'mailbox',
      days: DAYS,
    })
    await askInvitationMail(tx, { invitationId, token }, context.now())
    await record(tx, context, entry)
    return { invitationId }
  })
}

/** Writes an invitation, and answers what is to be recorded of it; the token is told to the caller and kept nowhere. */
export async function writeInvitation(
  tx: Tx,
  context: Context,
  about: {
    readonly input: InviteInput
    readonly place: Place
    readonly person: Person
    readonly ofPoolId: string | null
    readonly proof: 'mailbox' | 'console'
    readonly days: number
  },
): Promise<{ readonly invitationId: string; readonly token: string; readonly entry: EventEntry }> {
  const { input, place, ofPoolId, proof, days, person } = about
  const token = newSecret()
  const createdAt = context.now()
  const userId = await userToInvite(tx, person)
  const invitationId = await insertInvitation(tx, {
    ...place,
    userId,
    role: input.role,
    ofPoolId: ofPoolIdOf(input, ofPoolId),
    proof,
    tokenHash: sha256(token),
    invitedBy: context.actor.userId ?? '',
    createdAt,
    expiresAt: (createdAt + days * 24 * MS_PER_HOUR) as Instant,
  })
  const entry: EventEntry = {
    verb: 'invitation.send',
    subjectId: invitationId,
    boardId: place.boardId,
    poolId: place.poolId ?? ofPoolId,
    facts: { role: input.role, userId, proof },
  }
  return { invitationId, token, entry }
}

/** A coordinator of several pools says for which one. */
function ofPoolIdOf(input: InviteInput, ofPoolId: string | null): string | null {
  if (ofPoolId === null) return null
  return 'poolId' in input ? (input.poolId ?? ofPoolId) : ofPoolId
}
