import { z } from 'zod'
import { insertRetentionTerm } from '../../../db/queries/retention.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { insistOnProof } from '../../fresh-proof.ts'
import { record } from '../../record.ts'
import { dayInput, lineOfText } from '../input.ts'

/** What a board can set a term for. */
export const RETENTION_KINDS_SET = [
  'absence',
  'note',
  'refusal',
  'candidate',
  'paper',
  'member',
  'chain',
  'viewing',
] as const

export const setRetentionTermInput = z.strictObject({
  kind: z.enum(RETENTION_KINDS_SET),
  validFrom: dayInput,
  months: z.int().min(0).max(240),
  days: z.int().min(0).max(366),
  afterSchoolYear: z.boolean().default(false),
  /** On what the board rests this. */
  source: lineOfText(200),
})

export type SetRetentionTermInput = z.output<typeof setRetentionTermInput>

/**
 * A term of the own board, from today or later on, with a fresh proof: what is forgotten is gone. Throws `invalid-input` for no time at
 * all, a day that is past or taken.
 */
export async function setRetentionTerm(
  context: Context,
  input: SetRetentionTermInput,
): Promise<{ readonly termId: string }> {
  const actor = onlyFor(context.actor, 'school')
  insistOnProof(context)
  if (actor.siteIds !== null) {
    throw new ActionError('not-allowed', 'Dit mag wie voor het hele bestuur werkt.')
  }
  const { kind, validFrom, months, days, afterSchoolYear } = input
  if (months + days === 0) throw wrong('months', '0', 'Vul maanden of dagen in.')
  if (validFrom < dayOf(context.now())) {
    throw wrong('validFrom', validFrom, 'Kies vandaag of later.')
  }
  return change(context, 'retention.set-term', input, async (tx) => {
    const { boardId } = actor
    const termId = await insertRetentionTerm(tx, { ...input, boardId })
    if (termId === undefined) {
      throw wrong('validFrom', validFrom, 'Vanaf deze dag geldt al een termijn. Kies een andere.')
    }
    await record(tx, context, {
      verb: 'retention.set-term',
      subjectId: termId,
      boardId,
      poolId: null,
      facts: { kind, validFrom, months, days, afterSchoolYear },
    })
    return { termId }
  })
}

function wrong(field: string, value: string, remedy: string): ActionError {
  const detail = 'De gegevens kloppen niet. Er is niets veranderd.'
  return new ActionError('invalid-input', detail, { fields: [{ field, value, remedy }] })
}
