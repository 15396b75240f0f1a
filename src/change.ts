import type { Tx } from '../db/client.ts'
import { claimIdempotencyKey, keepAnswer } from '../db/queries/idempotency.ts'
import { scopeOf } from './actor.ts'
import type { Context } from './context.ts'
import { ActionError } from './errors.ts'
import { sha256 } from './sha256.ts'

/**
 * The one transaction of an action, as PostgreSQL's row-level security sees its actor. With an idempotency key the answer is
 * kept in the same transaction: asked again, the same key gives the same answer and changes nothing. `Answer` is plain JSON.
 * Throws `idempotency-key-reused` when the key was used for another input.
 */
export function change<Answer>(
  context: Context,
  operation: string,
  input: unknown,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  const { actor, idempotencyKey } = context
  return context.db.transaction(scopeOf(actor), async (tx) => {
    if (idempotencyKey === undefined || actor.userId === null) return work(tx)
    const key = { userId: actor.userId, key: idempotencyKey }
    const inputHash = sha256(JSON.stringify(input))
    const earlier = await claimIdempotencyKey(tx, {
      ...key,
      operation,
      inputHash,
      createdAt: context.now(),
    })
    if (earlier === undefined) {
      const answer = await work(tx)
      await keepAnswer(tx, key, answer)
      return answer
    }
    if (earlier.operation !== operation || earlier.inputHash !== inputHash) {
      throw new ActionError(
        'idempotency-key-reused',
        'Deze Idempotency-Key is al gebruikt voor een andere vraag. Gebruik een nieuwe sleutel.',
      )
    }
    return earlier.answer as Answer
  })
}
