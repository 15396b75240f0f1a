import type { SolidarityRead } from '../../../src/actions/measures/solidarity.ts'
import type { Messages } from '../../words/nl.ts'
import type { DashboardLine } from '../dashboard-lines.ts'

/** What boards lack, as lines; fte are numbers, shares parts of one, and what is not known or not told is empty. */
export function shortageLines(
  { vacancies: words }: Messages,
  { boards }: SolidarityRead,
): readonly DashboardLine[] {
  const fte = (hundredths: number | null) => (hundredths === null ? '' : hundredths / 100)
  return [
    [words.board, words.formation, words.vacant, words.vacantShare],
    ...boards.map(
      ({ boardName, formation, vacant, share }): DashboardLine => [
        boardName,
        fte(formation),
        fte(vacant),
        share ?? '',
      ],
    ),
  ]
}
