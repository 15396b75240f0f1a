import type { Day } from '../../../scheduler/domain/day.ts'
import type { CompetenceRule, Qualification } from '../../../scheduler/domain/qualification.ts'
import type { Session } from '../../../scheduler/domain/request.ts'
import { licenceFor } from '../../../scheduler/rules/licence.ts'

/** Lessons in front of which somebody stands without a licence, by the article that lets them; null: no article was found. */
export interface UnlicensedCover {
  readonly article: string | null
  readonly members: number
  readonly minutes: number
  /** When it ends for whom it ends first; null: for nobody. */
  readonly until: Day | null
}

export interface LessonOfMember extends Pick<Session, 'day' | 'vak' | 'level' | 'year'> {
  readonly memberId: string
  readonly minutes: number
}

/** Whether somebody can stand in front of a class for a while only: everybody else has a licence that does not end. */
export function mayBeUnlicensed(
  qualifications: readonly Qualification[],
  competence: readonly CompetenceRule[],
): boolean {
  const isLasting = ({ grade, validUntil }: Qualification) =>
    validUntil === null &&
    competence.some((rule) => rule.grade === grade && rule.outcome !== 'appointable')
  return qualifications.length === 0 || !qualifications.every(isLasting)
}

/** By article, most lessons first; by what members have on paper today. Lengths are minutes. */
export function unlicensedCover(
  lessons: readonly LessonOfMember[],
  linesOf: (memberId: string) => readonly Qualification[],
  competence: readonly CompetenceRule[],
): readonly UnlicensedCover[] {
  const found = lessons.flatMap((lesson) => {
    const qualifications = linesOf(lesson.memberId)
    const { outcome, article, until } = licenceFor({ qualifications }, lesson, { competence })
    if (outcome !== 'appointable' && outcome !== 'none') return []
    return [{ ...lesson, article, until }]
  })
  return [...Map.groupBy(found, ({ article }) => article)]
    .map(([article, under]) => ({
      article,
      members: new Set(under.map(({ memberId }) => memberId)).size,
      minutes: under.reduce((total, { minutes }) => total + minutes, 0),
      until:
        under
          .flatMap(({ until }) => until ?? [])
          .toSorted()
          .at(0) ?? null,
    }))
    .toSorted((one, other) => other.minutes - one.minutes)
}
