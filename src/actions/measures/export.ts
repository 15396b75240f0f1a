import { z } from 'zod'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { type Dashboard, readDashboard, readDashboardInput } from './dashboard.ts'

export const EXPORT_FORMATS = ['csv', 'xlsx', 'pdf', 'json'] as const

export const exportMeasuresInput = readDashboardInput.extend({
  format: z.enum(EXPORT_FORMATS),
})

export type ExportMeasuresInput = z.output<typeof exportMeasuresInput>

/**
 * The figures of a dashboard to take along: the same numbers, and who took them is written down. Throws as `readDashboard`
 * does.
 */
export async function exportMeasures(
  context: Context,
  { format, ...input }: ExportMeasuresInput,
): Promise<Dashboard> {
  const actor = onlyFor(context.actor, 'coordinator', 'board', 'school', 'region', 'admin')
  const dashboard = await readDashboard(context, input, { hasGroupCourses: true })
  const { scope, days, period, by } = dashboard.series
  const isOfBoard = actor.role === 'board' || actor.role === 'school'
  return change(context, 'measures.export', { format, ...input }, async (tx) => {
    await record(tx, context, {
      verb: 'measures.export',
      subjectId: scope.poolId ?? scope.boardId ?? scope.regionId ?? '',
      boardId: isOfBoard ? actor.boardId : scope.boardId,
      poolId: scope.poolId,
      facts: { format, first: days.first, last: days.last, period, by },
    })
    return dashboard
  })
}
