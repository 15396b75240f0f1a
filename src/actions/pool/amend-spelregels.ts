import { z } from 'zod'
import { pools } from '../../../db/queries/pool.ts'
import { insertSpelregels, lockLastVersion } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays, type Day, laterDay } from '../../../scheduler/domain/day.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, type FieldProblem, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput, plainText } from '../input.ts'
import { bodyProblems } from './body-problems.ts'
import { poolsOf } from './pools-of.ts'
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
 * Adds a dated version of a pool's rules of play; earlier ones stay as they are, since decisions were made under them. Throws
 * `not-found`, `stale-version` when somebody else amended first, and `invalid-input` for a day that is past or not after the
 * last version's, for an unknown role or vak, and for values of cover that soft costs could outweigh.
 */
export async function amendSpelregels(
  context: Context,
  input: AmendSpelregelsInput,
): Promise<AmendedSpelregels> {
  const actor = onlyFor(context.actor, 'coordinator', 'admin')
  return change(context, 'pool.amend-spelregels', input, async (tx) => {
    const { poolId, validFrom, reason, body } = input
    const today = dayOf(context.now())
    const concerned = await pools(tx, poolsOf(actor), today)
    if (!concerned.some(({ id }) => id === poolId)) throw notFound()
    const last = await lockLastVersion(tx, poolId)
    if ((last?.version ?? 0) !== input.version) throw stale(last?.version ?? 0)
    const problems = [
      ...dayProblem(validFrom, today, last?.validFrom),
      ...(await bodyProblems(tx, body)),
    ]
    if (problems.length > 0) {
      const detail = 'De spelregels kloppen nog niet.'
      throw new ActionError('invalid-input', detail, { fields: problems })
    }
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

function stale(version: number): ActionError {
  return new ActionError(
    'stale-version',
    'Iemand heeft de spelregels intussen veranderd. Bekijk ze opnieuw.',
    { facts: { version } },
  )
}

function dayProblem(
  validFrom: Day,
  today: Day,
  lastValidFrom: Day | undefined,
): readonly FieldProblem[] {
  const earliest = lastValidFrom ? laterDay(today, addDays(lastValidFrom, 1)) : today
  if (validFrom >= earliest) return []
  const remedy = `Kies ${earliest} of later: besluiten houden de spelregels waaronder ze genomen zijn.`
  return [{ field: 'validFrom', value: validFrom, remedy }]
}
