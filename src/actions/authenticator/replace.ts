import { z } from 'zod'
import { askOwnAccountMail } from '../../../db/queries/job.ts'
import { MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { insistOnAllRoles } from '../session/all-roles.ts'
import { PEOPLE, placeOf } from '../session/people.ts'
import { enrolInput, keepApp } from '../sign-in/enrol.ts'
import { isOverdone } from '../sign-in/knock.ts'
import { totpStep } from '../sign-in/totp.ts'
import { secretOfNewApp } from './new-app.ts'

export const replaceAppInput = z.strictObject({
  /** The secret of the new app, as it was handed out. */
  sealed: z
    .string()
    .max(400)
    .regex(/^[\w.-]+$/),
  code: enrolInput.shape.code,
})

export type ReplaceAppInput = z.output<typeof replaceAppInput>

/** Who types codes of the own new app has the secret; ten wrong ones in an hour are no slip of the finger. */
const OF_USER = { max: 10, perMs: MS_PER_HOUR }

/**
 * Puts a new app in the place of the own one, where its first code is right, and answers new codes on paper: the earlier app and its
 * codes count for nothing from then on, and its owner is told by mail. By a person in a browser, with a fresh proof. Throws
 * `invalid-input` for a wrong code, `attempt-over`, `slow-down`.
 */
export async function replaceApp(
  context: Context,
  input: ReplaceAppInput,
): Promise<{ readonly recoveryCodes: readonly string[] }> {
  const actor = onlyFor(context.actor, ...PEOPLE)
  await insistOnAllRoles(context)
  const { userId } = actor
  const secret = secretOfNewApp(context, userId, input.sealed)
  if ((await isOverdone(context, `new app ${userId}`, OF_USER)).isOver)
    throw new ActionError('slow-down', 'Te vaak geprobeerd. Wacht een uur.')
  const step = totpStep(secret, input.code, context.now())
  if (step === undefined) throw wrongCode()
  // Without an idempotency key: the answer that is kept for asking again would hold the codes.
  return change({ ...context, idempotencyKey: undefined }, 'factor.replace', {}, async (tx) => {
    const recoveryCodes = await keepApp(tx, context, { userId, secret, step })
    await askOwnAccountMail(tx, { userId, what: 'app-replaced' }, context.now())
    const about = { verb: 'factor.replace' as const, subjectId: userId, facts: { kind: 'app' } }
    await record(tx, context, { ...about, ...placeOf(actor) })
    return { recoveryCodes }
  })
}

function wrongCode(): ActionError {
  const remedy = 'De code klopt niet. Wacht op de volgende code in de nieuwe app.'
  return new ActionError('invalid-input', 'Uw eerdere app werkt nog.', {
    fields: [{ field: 'code', value: '', remedy }],
  })
}
