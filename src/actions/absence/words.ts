import type { absenceReasons, roles, vakken } from '../../../db/queries/reference.ts'
import type { SiteRow } from '../../../db/queries/site.ts'
import { daysBetween } from '../../../scheduler/domain/day.ts'
import type { RequestKind } from '../../../scheduler/domain/request.ts'
import { ActionError, type FieldProblem } from '../../errors.ts'
import { vakOf } from '../reference/vak-of.ts'
import { type Lesson, lessonProblems } from './lessons.ts'
import type { LessonInput, PostAbsenceInput } from './post-input.ts'

/** What the words of a post mean; where refusals stand, the rest is not to be used. */
export interface Words {
  readonly kind: RequestKind
  readonly lessons: readonly { readonly input: LessonInput; readonly payload: Lesson }[]
  readonly refusals: readonly ActionError[]
}

/** The longest absence that is posted at once: two years, the time an employer keeps paying somebody who is ill. */
const ABSENCE_DAYS_MAX = 731

/** The lists that the words of a post come from. */
export interface KnownWords {
  readonly reasons: Awaited<ReturnType<typeof absenceReasons>>
  readonly roles: Awaited<ReturnType<typeof roles>>
  readonly vakken: Awaited<ReturnType<typeof vakken>>
}

/** Looks up reason, role and vakken, and checks days, levels and lessons, before any calendar is asked. */
export function checkWords(known: KnownWords, site: SiteRow, input: PostAbsenceInput): Words {
  const { reasons } = known
  const reason = reasons.find(({ code }) => code === input.reasonCode)
  const problems: FieldProblem[] = []
  if (reason === undefined) {
    problems.push(
      unknown(
        'reasonCode',
        input.reasonCode,
        reasons.map(({ code }) => code),
      ),
    )
  }
  if (!known.roles.some(({ code }) => code === input.roleCode)) {
    problems.push(
      unknown(
        'roleCode',
        input.roleCode,
        known.roles.map(({ code }) => code),
      ),
    )
  }
  const lessons = input.lessons.map((lesson, index) => {
    const found = lesson.vak === null ? { id: null } : vakOf(lesson.vak, known.vakken)
    if (found.id === undefined) {
      problems.push({
        field: `lessons[${index}].vak`,
        value: lesson.vak ?? '',
        remedy: found.remedy,
      })
    }
    if (!site.levels.includes(lesson.level)) {
      problems.push(levelNotGiven(lesson, index, site))
    }
    const { level, year, group } = lesson
    return { input: lesson, payload: { index, vak: found.id ?? null, level, year, group } }
  })
  const days = { first: input.firstDay, last: input.lastDay }
  const { malformed, invalid } = lessonProblems(input.lessons, days)
  problems.push(...dayProblems(input), ...(input.lastDay < input.firstDay ? [] : invalid))
  const kind = input.kind ?? reason?.kind ?? 'unplanned'
  return { kind, lessons, refusals: refusalsFor(problems, malformed) }
}

function refusalsFor(
  problems: readonly FieldProblem[],
  malformed: readonly FieldProblem[],
): readonly ActionError[] {
  const refusals: ActionError[] = []
  if (malformed.length > 0) {
    const detail = 'Een herhaling is niet te lezen.'
    refusals.push(new ActionError('malformed-recurrence', detail, { fields: malformed }))
  }
  if (problems.length > 0) {
    const detail = 'Een of meer velden kloppen niet.'
    refusals.push(new ActionError('invalid-input', detail, { fields: problems }))
  }
  return refusals
}

function dayProblems({ firstDay, lastDay }: PostAbsenceInput): readonly FieldProblem[] {
  if (lastDay < firstDay) {
    const remedy = `Kies een laatste dag op of na ${firstDay}.`
    return [{ field: 'lastDay', value: lastDay, remedy }]
  }
  if (daysBetween(firstDay, lastDay) >= ABSENCE_DAYS_MAX) {
    const remedy = `Meld hoogstens ${ABSENCE_DAYS_MAX} dagen en verleng later.`
    return [{ field: 'lastDay', value: lastDay, remedy }]
  }
  return []
}

function unknown(field: string, value: string, choices: readonly string[]): FieldProblem {
  return { field, value, remedy: `Kies een van: ${choices.join(', ')}.` }
}

function levelNotGiven(lesson: LessonInput, index: number, site: SiteRow): FieldProblem {
  const remedy = `${site.name} geeft ${site.levels.join(', ')}; kies een van deze.`
  return { field: `lessons[${index}].level`, value: lesson.level, remedy }
}
