import type { MeasuresRead } from '../../src/actions/measures/table-of.ts'
import { moment } from '../parts/when.ts'
import type { Messages } from '../words/nl.ts'

/** Whether small figures are left out, and as of when those that are shown were counted. */
export function howExact(
  t: Messages,
  { withholds, countedAt }: Pick<MeasuresRead, 'withholds' | 'countedAt'>,
): string {
  if (!withholds) return t.insight.exact
  if (countedAt === null) return t.insight.widened
  return `${t.insight.widened} ${t.insight.countedAt(moment(t, countedAt))}`
}
