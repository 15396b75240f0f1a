import { z } from 'zod'
import { endKeyAt } from '../../../db/queries/access-key.ts'
import { askOwnAccountMail } from '../../../db/queries/job.ts'
import { type Instant, MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { insistOnPerson } from '../../fresh-proof.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { countsForAllRoles } from '../session/all-roles.ts'
import { PEOPLE, placeOf } from '../session/people.ts'
import { type MadeKey, ownScopeId, writeKey } from './make.ts'

/** So long both count, so that a program can be given the new one before the old one is over. */
const OVERLAP_MS = 7 * 24 * MS_PER_HOUR

/** How long the new one counts. */
const DAYS = 90

export const rotateKeyInput = z.strictObject({ keyId: idInput })

export type RotateKeyInput = z.output<typeof rotateKeyInput>

/**
 * Makes a key in the place of one, for the same program and role; the old one counts a week more at most. By a person in a browser, with
 * a fresh proof. Throws `not-found` where it is not one's own or is over.
 */
export async function rotateKey(context: Context, input: RotateKeyInput): Promise<MadeKey> {
  const actor = onlyFor(context.actor, ...PEOPLE)
  insistOnPerson(context)
  const { userId } = actor
  const isForAll = await countsForAllRoles(context)
  return change({ ...context, idempotencyKey: undefined }, 'key.rotate', input, async (tx) => {
    const now = context.now()
    const until = (now + OVERLAP_MS) as Instant
    const earlier = await endKeyAt(tx, { userId, id: input.keyId, now, until })
    if (earlier === undefined) throw notFound()
    // A school account counts at its board alone: it renews no key of another role.
    if (earlier.userScopeId !== (await ownScopeId(tx, actor)) && !isForAll) throw notFound()
    const made = await writeKey(tx, context, { ...earlier, userId, days: DAYS })
    const facts = { keyId: made.keyId, earlierKeyId: input.keyId }
    await askOwnAccountMail(tx, { userId: actor.userId, what: 'key-replaced' }, context.now())
    await record(tx, context, { verb: 'key.rotate', subjectId: userId, facts, ...placeOf(actor) })
    return made
  })
}
