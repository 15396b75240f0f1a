import type { listConcerns } from '../../../src/actions/concern/list.ts'
import type { Messages } from '../../words/nl.ts'
import type { DashboardLine } from '../dashboard-lines.ts'

type Concern = Awaited<ReturnType<typeof listConcerns>>['items'][number]

/** Gaps and disputes as lines; hours and euro are numbers. */
export function concernLines(
  { concerns: words }: Messages,
  items: readonly Concern[],
): readonly DashboardLine[] {
  const of = [words.pool, words.board, words.kind, words.rule, words.summary, words.notedOn]
  return [
    [...of, words.hours, words.euro, words.settledOn, words.outcome],
    ...items.map((one): DashboardLine => {
      const { minutes, cents, settledOn, outcome } = one
      const about = [words.kinds[one.kind], one.ruleId ?? '', one.summary, one.notedOn]
      const amounts = [minutes === null ? '' : minutes / 60, cents === null ? '' : cents / 100]
      const end = [settledOn ?? '', outcome ?? '']
      return [one.poolName, one.boardName ?? words.wholePool, ...about, ...amounts, ...end]
    }),
  ]
}
