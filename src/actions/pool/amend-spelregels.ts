import { z } from 'zod'
import { insertSpelregels } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { insistOnProof } from '../../fresh-proof.ts'
import { record } from '../../record.ts'
import { dayInput, idInput, plainText } from '../input.ts'
import { refuseAmendment } from './refuse-amendment.ts'
import { spelregelsBody } from './spelregels-body.ts'

export const amendSpelregelsInput = z.strictObject({
  poolId: idInput,
  /** The last version that the caller saw; 0 for a pool without rules. */
  version: z.number().int().min(0),
  /** From which day on the new version counts. */
  validFrom: dayInput,
  /** Why, for whoever asks later. */
  reason: plainText(1000).min(1, 'Schrijf waarom de spelregels veranderen.'),
  body: spelregelsBody,
})

export type AmendSpelregelsInput = z.output<typeof amendSpelregelsInput>

/** The version that was added. */
export interface AmendedSpelregels {
  readonly spelregelsId: string
  readonly poolId: string
  readonly version: number
  readonly validFrom: Day
}

/**
 * Adds a dated version of a pool's rules of play, with a fresh proof; earlier ones stay as they are, since decisions were made under them. Throws
 * `not-found`, `stale-version` when somebody else amended first, and `invalid-input` for a day that is past or not after the
 * last version's, for an unknown role or vak, and for values of cover that soft costs could outweigh.
 */
export async function amendSpelregels(
  context: Context,
  input: AmendSpelregelsInput,
): Promise<AmendedSpelregels> {
  const actor = onlyFor(context.actor, 'coordinator', 'admin')
  insistOnProof(context)
  return change(context, 'pool.amend-spelregels', input, async (tx) => {
    const { poolId, validFrom, reason, body } = input
    await refuseAmendment(tx, actor, input, dayOf(context.now()))
    const version = input.version + 1
    const by = { createdBy: actor.userId, createdAt: context.now() }
    const row = { poolId, version, validFrom, body, reason, ...by }
    const spelregelsId = await insertSpelregels(tx, row)
    await record(tx, context, {
      verb: 'pool.amend-spelregels',
      subjectId: poolId,
      boardId: null,
      poolId,
      facts: { spelregelsId, version, validFrom },
    })
    return { spelregelsId, poolId, version, validFrom }
  })
}
