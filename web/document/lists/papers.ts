import type { ListedPaper } from '../../../src/actions/member/list-papers.ts'
import type { Names } from '../../../src/actions/reference/names.ts'
import { paperInWords } from '../../parts/people/in-words.ts'
import type { Messages } from '../../words/nl.ts'
import type { DashboardLine } from '../dashboard-lines.ts'

/** Papers that are missing or end as lines. */
export function paperLines(
  t: Messages,
  names: Names,
  items: readonly ListedPaper[],
): readonly DashboardLine[] {
  const words = t.people.papers
  return [
    [words.who, words.what, words.board, words.until],
    ...items.map((paper): DashboardLine => {
      const { memberName, boardName, until } = paper
      return [memberName, paperInWords(t, names, paper), boardName ?? '', until ?? words.missing]
    }),
  ]
}
