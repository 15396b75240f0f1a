import { z } from 'zod'
import { type ActorRole, onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import type { DemandForecast } from '../demand/forecast-of.ts'
import { readDemand } from '../demand/read.ts'
import { type AspectsRead, readAspects, readAspectsInput } from './aspects.ts'
import { EDITIONS, type Edition } from './editions.ts'

export const exportReportInput = readAspectsInput.extend({ edition: z.enum(EDITIONS) })

export type ExportReportInput = z.output<typeof exportReportInput>

/** A report to be written down: what it says, and for whom. */
export interface Report extends AspectsRead {
  readonly edition: Edition
  /** What is expected of demand, as known today; null where the plan does not ask how demand develops. */
  readonly expected: DemandForecast | null
}

/**
 * The questions of the plans with their answers, for one edition of the report; who took it is written down. What leaves the
 * pool withholds the same small figures whoever makes it. Throws as `readAspects` does, and `invalid-input` for an edition that
 * is not made of this scope or by this actor.
 */
export async function exportReport(
  context: Context,
  { edition, ...input }: ExportReportInput,
): Promise<Report> {
  const actor = onlyFor(context.actor, 'coordinator', 'board', 'region', 'admin')
  const how = { isPublished: isPublished(edition, actor) }
  const report = await readAspects(context, input, how)
  if (!report.editions.includes(edition)) throw notMade(edition, report.editions)
  const { poolId, boardId, regionId } = input
  const expected = report.aspects.some(({ id }) => id === 'demand')
    ? (await readDemand(context, { poolId, boardId, regionId }, how)).forecast
    : null
  const { scope, days, period } = report.series
  return change(context, 'measures.report', { edition, ...input }, async (tx) => {
    await record(tx, context, {
      verb: 'measures.report',
      subjectId: scope.poolId ?? scope.boardId ?? scope.regionId ?? '',
      boardId: actor.role === 'board' ? actor.boardId : scope.boardId,
      poolId: scope.poolId,
      facts: { edition, first: days.first, last: days.last, period },
    })
    return { ...report, edition, expected }
  })
}

/** A board reads what it may see itself; what others make for boards is read by several, each beside its own rows. */
function isPublished(edition: Edition, { role }: { readonly role: ActorRole }): boolean {
  return edition !== 'pool' && !(edition === 'board' && role === 'board')
}

function notMade(edition: Edition, editions: readonly Edition[]): ActionError {
  return new ActionError('invalid-input', 'Deze uitgave is er niet van deze cijfers.', {
    fields: [{ field: 'edition', value: edition, remedy: `Kies ${editions.join(' of ')}.` }],
  })
}
