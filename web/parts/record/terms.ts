import type { Day } from '../../../scheduler/domain/day.ts'
import type { showRetention } from '../../../src/actions/retention/show.ts'
import type { Messages } from '../../words/nl.ts'

type Term = Awaited<ReturnType<typeof showRetention>>['terms'][number]

/**
 * Of each kind the term in force, and after it those that are to begin: the board's own before that of everybody, as the database
 * decides it (`kept_until`). The terms come newest first within a kind. Who keeps all boards sees what is of everybody.
 */
export function termsToShow(terms: readonly Term[], today: Day): readonly Term[] {
  return [...new Set(terms.map(({ kind }) => kind))].flatMap((kind) => {
    const ofKind = terms.filter((term) => term.kind === kind)
    const begun = ofKind.filter(({ validFrom }) => validFrom <= today)
    const inForce = begun.find(({ boardId }) => boardId !== null) ?? begun[0]
    const later = ofKind.filter(({ validFrom }) => validFrom > today).toReversed()
    return [...(inForce === undefined ? [] : [inForce]), ...later]
  })
}

/** `2 jaar` as the term says it: months and days together. */
export function termInWords(
  t: Messages,
  { months, days, afterSchoolYear }: Pick<Term, 'months' | 'days' | 'afterSchoolYear'>,
): string {
  const words = t.record.retention
  const parts = [months > 0 && words.months(months), days > 0 && words.days(days)]
  return `${parts.filter(Boolean).join(words.and)}${afterSchoolYear ? words.afterYear : ''}`
}
