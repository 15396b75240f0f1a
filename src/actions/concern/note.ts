import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { insertConcern } from '../../../db/queries/concern.ts'
import { boardIdsOfPool } from '../../../db/queries/measure/names.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { CONCERN_KINDS } from '../../../scheduler/domain/concern.ts'
import { HARD_RULES } from '../../../scheduler/rules/register.ts'
import { type ActorAs, onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput, plainText } from '../input.ts'

const MINUTES_MAX = 10_000_000
const CENTS_MAX = 1_000_000_000

export const noteConcernInput = z.strictObject({
  poolId: idInput,
  /** The board that it is about; a board notes its own, a coordinator may leave it out. */
  boardId: idInput.optional(),
  kind: z.enum(CONCERN_KINDS),
  /** The rule that it is about, if it is one of them. */
  ruleId: z
    .enum(HARD_RULES.map(({ id }) => id))
    .nullable()
    .default(null),
  /** What happened, without anything about a person. */
  summary: plainText(1_000).min(1, 'Schrijf in een paar woorden wat er was.'),
  /** Today unless given. */
  notedOn: dayInput.optional(),
  minutes: z.coerce.number().int().min(1).max(MINUTES_MAX).nullable().default(null),
  cents: z.coerce.number().int().min(1).max(CENTS_MAX).nullable().default(null),
})

export type NoteConcernInput = z.output<typeof noteConcernInput>

/**
 * Notes a gap in law or agreements, a dispute, or something that was settled outside the system. Throws `not-found` for a pool that is
 * not the actor's and a board that takes no part in it, and `invalid-input` for a day after today.
 */
export async function noteConcern(
  context: Context,
  input: NoteConcernInput,
): Promise<{ readonly concernId: string }> {
  const actor = onlyFor(context.actor, 'coordinator', 'board')
  return change(context, 'concern.note', input, async (tx) => {
    const today = dayOf(context.now())
    const { poolId, kind, ruleId, summary, notedOn = today, minutes, cents } = input
    const boardId = await boardOf(tx, actor, input)
    if (notedOn > today) {
      const remedy = `Kies vandaag (${today}) of een dag daarvoor.`
      throw new ActionError('invalid-input', 'Deze dag moet nog komen.', {
        fields: [{ field: 'notedOn', value: notedOn, remedy }],
      })
    }
    const row = { poolId, boardId, kind, ruleId, summary, notedOn, minutes, cents }
    const concernId = await insertConcern(tx, row)
    await record(tx, context, {
      verb: 'concern.note',
      subjectId: concernId,
      poolId,
      boardId,
      facts: { kind, notedOn, ...(ruleId !== null && { ruleId }) },
    })
    return { concernId }
  })
}

/** The board that it is about, which takes or took part in the pool; null: the pool as a whole. */
async function boardOf(
  tx: Tx,
  actor: ActorAs<'coordinator' | 'board'>,
  { poolId, boardId }: NoteConcernInput,
): Promise<string | null> {
  if (actor.role === 'coordinator' && !actor.poolIds.includes(poolId)) throw notFound()
  if (actor.role === 'board' && boardId !== undefined && boardId !== actor.boardId) throw notFound()
  const about = actor.role === 'board' ? actor.boardId : (boardId ?? null)
  if (about !== null && !(await boardIdsOfPool(tx, poolId)).includes(about)) throw notFound()
  return about
}
