import { z } from 'zod'
import { eventsOfChain } from '../../../db/queries/audit.ts'
import { instantAt } from '../../../scheduler/calendar/clock.ts'
import { addDays } from '../../../scheduler/domain/day.ts'
import { clockTime } from '../../../scheduler/domain/instant.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { insistOnProof } from '../../fresh-proof.ts'
import { record } from '../../record.ts'
import { dayInput } from '../input.ts'
import { insistOnWholeBoard } from './whole-board.ts'

const EVENTS_MAX = 50_000
const MIDNIGHT = clockTime('00:00')

export const exportAuditInput = z.strictObject({ from: dayInput, to: dayInput })

export type ExportAuditInput = z.output<typeof exportAuditInput>

type Line = Awaited<ReturnType<typeof eventsOfChain>>[number]

/**
 * The log of the own board over some days, both included, with the hash of each line: ids, numbers and codes, and a name only of
 * colleagues. That it was taken is its last line but one. Throws `invalid-input` for more than one file holds.
 */
export async function exportAudit(
  context: Context,
  input: ExportAuditInput,
): Promise<{ readonly lines: readonly Line[] }> {
  const actor = onlyFor(context.actor, 'school', 'board')
  insistOnProof(context)
  insistOnWholeBoard(actor)
  const { from, to } = input
  const { boardId } = actor
  const once = { ...context, idempotencyKey: undefined }
  return change(once, 'audit.export', input, async (tx) => {
    const lines = await eventsOfChain(tx, {
      chain: `board:${boardId}`,
      from: instantAt(from, MIDNIGHT),
      until: instantAt(addDays(to, 1), MIDNIGHT),
      limit: EVENTS_MAX + 1,
    })
    if (lines.length > EVENTS_MAX) {
      const remedy = 'Kies minder dagen: zo veel regels gaan niet in één bestand.'
      throw new ActionError('invalid-input', remedy, {
        fields: [{ field: 'to', value: to, remedy }],
      })
    }
    await record(tx, context, {
      verb: 'audit.export',
      subjectId: boardId,
      boardId,
      poolId: null,
      facts: { from, to, lines: lines.length },
    })
    return { lines }
  })
}
