import { z } from 'zod'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { emailInput, lineOfText } from '../input.ts'
import { writeInvitation } from './invite.ts'
import { placeOfInvitation } from './may-give.ts'

export const setUpAdminInput = z.strictObject({ name: lineOfText(120), email: emailInput })

export type SetUpAdminInput = z.output<typeof setUpAdminInput>

/** A link from the console is read at once, or made again. */
const DAYS = 1

/**
 * Makes the way in for an administrator, for whoever has the console: a link that counts once, for a day, without a mail server. There
 * is no password to forget to change. An idempotency key is not heard: the answer that is kept would hold the secret.
 */
export async function setUpAdmin(
  context: Context,
  given: SetUpAdminInput,
): Promise<{ readonly path: string }> {
  onlyFor(context.actor, 'admin')
  const input = { ...given, role: 'admin' } as const
  const asked = { ...context, idempotencyKey: undefined }
  return change(asked, 'invitation.send', given, async (tx) => {
    const place = await placeOfInvitation(tx, input)
    const about = {
      input,
      place,
      person: given,
      ofPoolId: null,
      proof: 'console',
      days: DAYS,
    } as const
    const { token, entry } = await writeInvitation(tx, context, about)
    await record(tx, context, entry)
    return { path: `/uitnodiging/${token}` }
  })
}
