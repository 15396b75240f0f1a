import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { agencies } from '../../../db/queries/reference.ts'
import { insertOutsideCover } from '../../../db/queries/request.ts'
import { stopDeciding } from '../../../db/queries/stop-deciding.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput, versionInput } from '../input.ts'
import { ownRequest, takeStep } from './own-request.ts'

/** Cover that has a teacher in front of the class; a class that is split or sent home is a consequence, see mark-unfilled. */
const COVER = [
  'agency',
  'self-employed',
  'interim',
  'own-part-timer',
  'own-team',
  'alternative-programme',
] as const

export const logOutsideCoverInput = z.strictObject({
  requestId: idInput,
  version: versionInput,
  by: z.enum(COVER, {
    error:
      'Kies wie het opvangt. Is de klas verdeeld of naar huis gestuurd, meld de vraag dan als onvervuld.',
  }),
  /** Which agency, where `by` is `agency`. */
  agencyId: idInput.nullable().default(null),
  minutes: z.number().int().min(1),
  costCents: z.number().int().min(0).max(100_000_000),
})

export type LogOutsideCoverInput = z.output<typeof logOutsideCoverInput>

/** The request that is now covered outside the pool. */
export interface LoggedOutsideCover {
  readonly requestId: string
  readonly version: number
  readonly outsideCoverId: string
}

/**
 * Logs that a school found cover outside the pool, so that demand and the cost of agencies are known. Open offers end. Throws
 * `not-found`, `already-decided`, `stale-version`, and `hours-out-of-range` for more than was asked.
 */
export async function logOutsideCover(
  context: Context,
  input: LogOutsideCoverInput,
): Promise<LoggedOutsideCover> {
  const actor = onlyFor(context.actor, 'school')
  return change(context, 'request.log-outside-cover', input, async (tx) => {
    const { requestId, version: seen, by, agencyId, minutes, costCents } = input
    const { poolId, minutes: minutesMax } = await ownRequest(tx, actor, requestId)
    if (minutes > minutesMax) throw tooManyMinutes(minutes, minutesMax)
    await checkAgency(tx, input)
    const from = ['open', 'unfilled'] as const
    const version = await takeStep(tx, actor, { requestId, from, to: 'outside', version: seen })
    const stopped = await stopDeciding(tx, requestId, context.now())
    const outsideCoverId = crypto.randomUUID()
    const cover = { by, agencyId, minutes, costCents }
    const about = { id: outsideCoverId, requestId, boardId: actor.boardId }
    await insertOutsideCover(tx, { ...about, ...cover, loggedAt: context.now() })
    await record(tx, context, {
      verb: 'request.log-outside-cover',
      subjectId: requestId,
      boardId: actor.boardId,
      poolId,
      facts: { version, outsideCoverId, ...cover, ...stopped },
    })
    return { requestId, version, outsideCoverId }
  })
}

async function checkAgency(tx: Tx, { by, agencyId }: LogOutsideCoverInput): Promise<void> {
  const known = await agencies(tx)
  const named = known.find(({ id }) => id === agencyId)
  if (by === 'agency' ? named !== undefined : agencyId === null) return
  const remedy =
    by === 'agency'
      ? `Kies het bureau: ${known.map(({ name }) => name).join(', ')}.`
      : 'Noem een bureau alleen als een bureau het opvangt.'
  throw new ActionError('invalid-input', 'Het bureau klopt niet.', {
    fields: [{ field: 'agencyId', value: agencyId ?? '', remedy }],
  })
}

function tooManyMinutes(minutes: number, minutesMax: number): ActionError {
  return new ActionError('hours-out-of-range', 'Dit is meer tijd dan er gevraagd is.', {
    facts: { minutes, minutesMax },
    fields: [
      {
        field: 'minutes',
        value: String(minutes),
        remedy: `Geef hoogstens ${minutesMax} minuten, de duur van alle lessen samen.`,
      },
    ],
  })
}
