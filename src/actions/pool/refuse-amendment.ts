import type { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { pools } from '../../../db/queries/pool.ts'
import { lockLastVersion } from '../../../db/queries/spelregels.ts'
import { addDays, type Day, laterDay } from '../../../scheduler/domain/day.ts'
import type { ActorAs } from '../../actor.ts'
import { ActionError, type FieldProblem, notFound } from '../../errors.ts'
import { bodyProblems } from './body-problems.ts'
import { poolsOf } from './pools-of.ts'
import type { spelregelsBody } from './spelregels-body.ts'

/** A version that somebody wants to add: `version` is the last one that they saw. */
export interface Amendment {
  readonly poolId: string
  readonly version: number
  readonly validFrom: Day
  readonly body: z.output<typeof spelregelsBody>
}

/**
 * Refuses an amendment that may not be made, and waits until nobody else is amending. Throws `not-found`, `stale-version` when
 * somebody else amended first, and `invalid-input` with each field that is wrong.
 */
export async function refuseAmendment(
  tx: Tx,
  actor: ActorAs<'coordinator' | 'admin'>,
  { poolId, version, validFrom, body }: Amendment,
  today: Day,
): Promise<void> {
  const concerned = await pools(tx, poolsOf(actor), today)
  if (!concerned.some(({ id }) => id === poolId)) throw notFound()
  const last = await lockLastVersion(tx, poolId)
  if ((last?.version ?? 0) !== version) throw stale(last?.version ?? 0)
  const problems = [
    ...dayProblem(validFrom, today, last?.validFrom),
    ...(await bodyProblems(tx, body)),
  ]
  if (problems.length > 0) {
    const detail = 'De spelregels kloppen nog niet.'
    throw new ActionError('invalid-input', detail, { fields: problems })
  }
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
