import type { Level } from '../../../scheduler/domain/level.ts'
import type { CompetenceRule, Qualification } from '../../../scheduler/domain/qualification.ts'

/**
 * Whether a line of licence reaches a vak or a level by the competence table, in some year of it: for finding people on a
 * list. Who is only appointable for a while is not found; whether somebody may teach a lesson is for the rules to say.
 */
export function canTeach(
  { grade, vak: own }: Pick<Qualification, 'grade' | 'vak'>,
  { vak, level }: { readonly vak?: string | undefined; readonly level?: Level | undefined },
  competence: readonly CompetenceRule[],
): boolean {
  return competence.some(
    (rule) =>
      rule.grade === grade &&
      rule.outcome !== 'appointable' &&
      (level === undefined || rule.levels.some((taught) => taught.level === level)) &&
      (vak === undefined ||
        (rule.vakken === 'own' ? own === vak : !rule.vakkenExcluded.includes(vak))),
  )
}
