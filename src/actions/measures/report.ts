import { z } from 'zod'
import { type ActorRole, onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { type AspectsRead, readAspects, readAspectsInput } from './aspects.ts'
import { EDITIONS, type Edition } from './editions.ts'

export const exportReportInput = readAspectsInput.extend({ edition: z.enum(EDITIONS) })

export type ExportReportInput = z.output<typeof exportReportInput>

/** A report to be written down: what it says, and for whom. */
export interface Report extends AspectsRead {
  readonly edition: Edition
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
  const report = await readAspects(context, input, { isPublished: isPublished(edition, actor) })
  if (!report.editions.includes(edition)) throw notMade(edition, report.editions)
  const { scope, days, period } = report.series
  return change(context, 'measures.report', { edition, ...input }, async (tx) => {
    await record(tx, context, {
      verb: 'measures.report',
      subjectId: scope.poolId ?? scope.boardId ?? scope.regionId ?? '',
      boardId: actor.role === 'board' ? actor.boardId : scope.boardId,
      poolId: scope.poolId,
      facts: { edition, first: days.first, last: days.last, period },
    })
    return { ...report, edition }
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
