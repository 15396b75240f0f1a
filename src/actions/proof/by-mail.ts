import { insertAttempt, takeTry, useAttempt } from '../../../db/queries/attempt.ts'
import { factorsOf } from '../../../db/queries/factor.ts'
import { askCodeMail } from '../../../db/queries/job.ts'
import { userToTell } from '../../../db/queries/user.ts'
import { type Instant, MS_PER_MINUTE } from '../../../scheduler/domain/instant.ts'
import { onlyFor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { PEOPLE } from '../session/people.ts'
import { CODE_MINUTES } from '../sign-in/ask-code.ts'
import type { BegunLogin } from '../sign-in/begin-login.ts'
import { isCodeOf } from '../sign-in/code-hash.ts'
import {
  attemptOver,
  type EnterCodeInput,
  recordFailure,
  wrongCode,
} from '../sign-in/enter-code.ts'
import { type Knock, slowDownNetwork } from '../sign-in/knock.ts'
import { renewProof } from './renew.ts'
import { isMailEnough } from './ways.ts'

/**
 * Mails a code to the own address, to be typed in this browser, and answers the attempt's id. Throws `not-found` for who has something
 * better, `slow-down`.
 */
export async function askProofByMail(context: Context, knock: Knock): Promise<string> {
  const { userId } = onlyFor(context.actor, ...PEOPLE)
  await slowDownNetwork(context, knock)
  const createdAt = context.now()
  return context.db.transaction({ role: 'sign-in', userId }, async (tx) => {
    const user = await userToTell(tx, userId)
    if (user === undefined || !isMailEnough(await factorsOf(tx, userId))) throw notFound()
    const id = await insertAttempt(tx, {
      kind: 'mail-code',
      browserHash: knock.browserHash,
      email: user.email,
      userId,
      payload: { known: 'yes' },
      createdAt,
      expiresAt: (createdAt + CODE_MINUTES * MS_PER_MINUTE) as Instant,
    })
    await askCodeMail(tx, id, createdAt)
    return id
  })
}

/**
 * Shows who one is with that code. A code that was asked to sign in is none for this. Throws `invalid-input` for a wrong one,
 * `attempt-over`, `slow-down`.
 */
export async function proveByMail(
  context: Context,
  { attemptId, code }: EnterCodeInput,
  knock: Knock,
): Promise<BegunLogin> {
  const { userId } = onlyFor(context.actor, ...PEOPLE)
  await slowDownNetwork(context, knock)
  const now = context.now()
  const { browserHash } = knock
  const asked = { id: attemptId, kind: 'mail-code', browserHash, now } as const
  const attempt = await context.db.transaction({ role: 'sign-in', userId }, (tx) =>
    takeTry(tx, asked),
  )
  if (attempt?.userId !== userId) throw attemptOver()
  if (!isCodeOf(context, attempt, code)) {
    await recordFailure(context, attempt)
    throw wrongCode(attempt, 'De code klopt niet. Kijk of het de code uit de laatste mail is.')
  }
  return context.db.transaction({ role: 'sign-in', userId }, async (tx) => {
    if (!(await useAttempt(tx, attempt.id, now))) throw attemptOver()
    return renewProof(tx, context, { userId, knock })
  })
}
