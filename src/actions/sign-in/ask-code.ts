import { z } from 'zod'
import { insertAttempt } from '../../../db/queries/attempt.ts'
import { askCodeMail } from '../../../db/queries/job.ts'
import { type Instant, MS_PER_MINUTE } from '../../../scheduler/domain/instant.ts'
import type { Deps } from '../../context.ts'
import { emailInput } from '../input.ts'
import { AT_THE_DOOR, type Knock, slowDownNetwork } from './knock.ts'
import { isKnownBrowser } from './known-browser.ts'

/** How long a code counts. */
export const CODE_MINUTES = 10

export const askCodeInput = z.strictObject({ email: emailInput })

export type AskCodeInput = z.output<typeof askCodeInput>

/**
 * Begins signing in by a code that is mailed, and answers the attempt's id. Nothing is looked up here: whether anybody has this
 * address is found out by the worker, so that the answer and the time it takes are the same. Throws `slow-down`.
 */
export async function askCode(
  deps: Deps,
  input: AskCodeInput,
  about: {
    readonly knock: Knock
    /** What the browser kept of an earlier sign-in here. */
    readonly knownMark: string | undefined
    readonly invitationId?: string
  },
): Promise<string> {
  const { knock, knownMark, invitationId } = about
  await slowDownNetwork(deps, knock)
  const { email } = input
  const createdAt = deps.now()
  const isKnown = isKnownBrowser(deps, email, knownMark)
  return deps.db.transaction(AT_THE_DOOR, async (tx) => {
    const id = await insertAttempt(tx, {
      kind: 'mail-code',
      browserHash: knock.browserHash,
      email,
      payload: { known: isKnown ? 'yes' : 'no', ...(invitationId && { invitationId }) },
      createdAt,
      expiresAt: (createdAt + CODE_MINUTES * MS_PER_MINUTE) as Instant,
    })
    await askCodeMail(tx, id, createdAt)
    return id
  })
}
