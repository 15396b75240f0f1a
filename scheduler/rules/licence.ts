import type { Law } from '../domain/law.ts'
import type { Member } from '../domain/member.ts'
import type { CompetenceRule, Licence, Qualification } from '../domain/qualification.ts'
import type { Session } from '../domain/request.ts'
import type { Candidacy } from './setting.ts'

const BEST_FIRST: readonly Licence['outcome'][] = ['licensed', 'limited', 'appointable', 'none']
const NONE: Licence = { outcome: 'none', article: null, until: null }

/**
 * How the law lets this member teach this lesson: the best that any line of the licence gives by the competence table, per vak,
 * level and year. A line counts up to and including its last day. A lesson without a year is not within years that the law
 * limits, a lesson without a vak only with a line that needs none.
 */
export function licenceFor(
  member: Pick<Member, 'qualifications'>,
  session: Pick<Session, 'day' | 'vak' | 'level' | 'year'>,
  law: Pick<Law, 'competence'>,
): Licence {
  let best = NONE
  for (const qualification of member.qualifications) {
    if (qualification.validUntil !== null && qualification.validUntil < session.day) continue
    for (const rule of rulesFor(qualification.grade, law)) {
      if (!lets(rule, qualification, session)) continue
      const { outcome, article } = rule
      const licence = { outcome, article, until: qualification.validUntil }
      if (compare(licence, best) < 0) best = licence
    }
  }
  return best
}

/** The licence for each session. Lessons come back week after week: one like the last is not looked up again, unless lines end. */
export function licencesFor(
  { member, sessions }: Pick<Candidacy, 'member' | 'sessions'>,
  law: Pick<Law, 'competence'>,
): readonly Licence[] {
  const linesEnd = member.qualifications.some(({ validUntil }) => validUntil !== null)
  let last: { readonly session: Session; readonly licence: Licence } | undefined
  return sessions.map((session) => {
    if (last === undefined || linesEnd || !isAlike(session, last.session)) {
      last = { session, licence: licenceFor(member, session, law) }
    }
    return last.licence
  })
}

function isAlike(one: Session, other: Session): boolean {
  return one.vak === other.vak && one.level === other.level && one.year === other.year
}

/** The worst over all sessions, since one lesson without a licence spoils the whole; of equals the one that ends first. */
export function licenceOf(
  candidacy: Pick<Candidacy, 'member' | 'sessions'>,
  law: Pick<Law, 'competence'>,
): Licence {
  return licencesFor(candidacy, law).reduce((worst, licence) =>
    compare(licence, worst) > 0 ? licence : worst,
  )
}

/** By table: its rules by grade. Tables never change, and every pair of a pool is looked up in the same one. */
const byGrade = new WeakMap<Law['competence'], ReadonlyMap<string, Law['competence']>>()

/** The rules about one grade, in the order of the table. */
function rulesFor(grade: string, { competence }: Pick<Law, 'competence'>): Law['competence'] {
  const known =
    byGrade.get(competence) ?? Map.groupBy<string, CompetenceRule>(competence, (one) => one.grade)
  byGrade.set(competence, known)
  return known.get(grade) ?? []
}

function lets(
  rule: CompetenceRule,
  qualification: Qualification,
  { vak, level, year }: Pick<Session, 'vak' | 'level' | 'year'>,
): boolean {
  if (rule.vakken === 'own' && qualification.vak !== vak) return false
  if (rule.vakken === 'all' && vak !== null && rule.vakkenExcluded.includes(vak)) return false
  return rule.levels.some(
    (taught) =>
      taught.level === level &&
      (taught.years === null ||
        (year !== null && taught.years[0] <= year && year <= taught.years[1])),
  )
}

/** Below 0 where `one` is better: by outcome, then by how long it lasts. */
function compare(one: Licence, other: Licence): number {
  const byOutcome = BEST_FIRST.indexOf(one.outcome) - BEST_FIRST.indexOf(other.outcome)
  if (byOutcome !== 0 || one.until === other.until) return byOutcome
  if (one.until === null) return -1
  if (other.until === null) return 1
  return one.until > other.until ? -1 : 1
}
