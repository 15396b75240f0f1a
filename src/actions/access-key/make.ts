import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { aliveKeys, insertKey } from '../../../db/queries/access-key.ts'
import { askOwnAccountMail } from '../../../db/queries/job.ts'
import { scopesOfUser } from '../../../db/queries/sign-in.ts'
import { type Instant, MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { insistOnPerson } from '../../fresh-proof.ts'
import { record } from '../../record.ts'
import { sha256 } from '../../sha256.ts'
import { lineOfText } from '../input.ts'
import { PEOPLE, type Person, placeOf } from '../session/people.ts'
import { actorOf } from '../sign-in/actor-of.ts'
import { newSecret } from '../sign-in/secret.ts'

/** How long a key may count: none that is forgotten counts for ever. */
export const KEY_DAYS = [30, 90, 365] as const

const KEYS_MAX = 20
const MS_PER_DAY = 24 * MS_PER_HOUR

export const makeKeyInput = z.strictObject({
  /** Which program it is for. */
  label: lineOfText(60),
  days: z.coerce
    .number()
    .refine((days) => KEY_DAYS.some((one) => one === days), 'Kies hoe lang de sleutel geldt.'),
})

export type MakeKeyInput = z.output<typeof makeKeyInput>

/** A key as it is told, once; only its SHA-256 is kept. */
export interface MadeKey {
  readonly keyId: string
  readonly key: string
}

/**
 * Makes a key for a program, for the role in which one acts and no other. By a person in a browser, with a fresh proof. Throws
 * `invalid-input` for more keys than somebody can keep apart.
 */
export async function makeKey(context: Context, input: MakeKeyInput): Promise<MadeKey> {
  const actor = onlyFor(context.actor, ...PEOPLE)
  insistOnPerson(context)
  const { label, days } = input
  // Without an idempotency key: the answer that is kept for asking again would hold the key.
  return change({ ...context, idempotencyKey: undefined }, 'key.make', input, async (tx) => {
    if ((await aliveKeys(tx, actor.userId, context.now())).length >= KEYS_MAX)
      throw new ActionError('invalid-input', 'U hebt al veel sleutels. Trek er eerst een in.')
    const userScopeId = await ownScopeId(tx, actor)
    const made = await writeKey(tx, context, { userId: actor.userId, label, userScopeId, days })
    const facts = { keyId: made.keyId, days }
    const about = { verb: 'key.make' as const, subjectId: actor.userId, facts }
    await askOwnAccountMail(tx, { userId: actor.userId, what: 'key-made' }, context.now())
    await record(tx, context, { ...about, ...placeOf(actor) })
    return made
  })
}

/** Writes a new key down and tells it to the caller alone. */
export async function writeKey(
  tx: Tx,
  { now }: Pick<Context, 'now'>,
  about: {
    readonly userId: string
    readonly label: string
    readonly userScopeId: string | null
    readonly days: number
  },
): Promise<MadeKey> {
  const { days, ...row } = about
  const [key, keyId, createdAt] = [newSecret(), crypto.randomUUID(), now()]
  const expiresAt = (createdAt + days * MS_PER_DAY) as Instant
  await insertKey(tx, { ...row, id: keyId, keyHash: sha256(key), createdAt, expiresAt })
  return { keyId, key }
}

/** The role in which somebody acts, as the row that gave it. */
export async function ownScopeId(tx: Tx, actor: Person): Promise<string> {
  const own = await scopesOfUser(tx, actor.userId)
  const found = own.find((scope) => isDeepStrictEqual(actorOf(scope), actor))
  if (found === undefined) throw notFound()
  return found.id
}
