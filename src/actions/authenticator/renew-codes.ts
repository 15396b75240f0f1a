import { factorsOf, replaceRecoveryCodes } from '../../../db/queries/factor.ts'
import { askOwnAccountMail } from '../../../db/queries/job.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { insistOnAllRoles } from '../session/all-roles.ts'
import { PEOPLE, placeOf } from '../session/people.ts'
import { newRecoveryCodes, recoveryHashes } from '../sign-in/recovery-codes.ts'

/**
 * Makes new codes on paper for oneself, which are told here and never again: the earlier ones count for nothing, and their owner is told
 * by mail. By a person in a browser, with a fresh proof. Throws `not-found` for who has no app that they stand in for.
 */
export async function renewRecoveryCodes(
  context: Context,
): Promise<{ readonly recoveryCodes: readonly string[] }> {
  const actor = onlyFor(context.actor, ...PEOPLE)
  await insistOnAllRoles(context)
  const { userId } = actor
  const recoveryCodes = newRecoveryCodes()
  const hashes = await recoveryHashes(context, userId, recoveryCodes)
  return change({ ...context, idempotencyKey: undefined }, 'factor.renew-codes', {}, async (tx) => {
    if (!(await factorsOf(tx, userId)).hasAuthenticator) throw notFound()
    await replaceRecoveryCodes(tx, { userId, createdAt: context.now() }, hashes)
    await askOwnAccountMail(tx, { userId, what: 'codes-renewed' }, context.now())
    const about = { verb: 'factor.renew-codes' as const, subjectId: userId, facts: {} }
    await record(tx, context, { ...about, ...placeOf(actor) })
    return { recoveryCodes }
  })
}
