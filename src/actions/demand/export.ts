import { z } from 'zod'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { type DemandRead, readDemand, readDemandInput } from './read.ts'

export const exportDemandInput = readDemandInput.extend({
  format: z.enum(['csv', 'xlsx', 'json']),
})

export type ExportDemandInput = z.output<typeof exportDemandInput>

/** Development and forecast of demand to take along: the same numbers, and who took them is written down. Throws as `readDemand` does. */
export async function exportDemand(
  context: Context,
  { format, ...input }: ExportDemandInput,
): Promise<DemandRead> {
  const actor = onlyFor(context.actor, 'coordinator', 'board', 'school', 'region', 'admin')
  const found = await readDemand(context, input)
  const { scope, today } = found
  const isOfBoard = actor.role === 'board' || actor.role === 'school'
  return change(context, 'demand.export', { format, ...input }, async (tx) => {
    await record(tx, context, {
      verb: 'demand.export',
      subjectId: scope.poolId ?? scope.boardId ?? scope.regionId ?? '',
      boardId: isOfBoard ? actor.boardId : scope.boardId,
      poolId: scope.poolId,
      facts: { format, today },
    })
    return found
  })
}
