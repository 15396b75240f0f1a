import { availableSpans } from '../../calendar/availability.ts'
import type { Law } from '../../domain/law.ts'
import type { Member } from '../../domain/member.ts'
import type { Session } from '../../domain/request.ts'
import type { World } from '../../domain/world.ts'
import type { Checked, PlanProblem } from './checked.ts'

/** What is wrong with this person for this assignment, session by session: role, licence, availability, exclusion, split. */
export function personProblems(world: World, checked: Checked): readonly PlanProblem[] {
  const { request, member, sessions } = checked
  const problem = (code: string, detail: string): PlanProblem => {
    return { code, requestId: request.id, memberId: member.id, detail }
  }
  const problems: PlanProblem[] = []
  const role = world.roles.find((one) => one.code === request.roleCode)
  if (!member.roleCodes.includes(request.roleCode)) problems.push(problem('role', request.roleCode))
  if (member.excludedSiteIds.includes(request.siteId))
    problems.push(problem('excluded', request.siteId))
  if (world.spelregels.split === 'never' && sessions.length < request.sessions.length) {
    problems.push(problem('split', `${sessions.length} of ${request.sessions.length}`))
  }
  for (const session of sessions) {
    if (role?.licenceRequired !== false && !mayTeach(world.law, member, session)) {
      problems.push(problem('not-qualified', session.id))
    }
    if (!isAvailable(member, session)) problems.push(problem('not-available', session.id))
    if (member.ownHolidays.includes(session.day)) problems.push(problem('own-holiday', session.id))
  }
  return problems
}

/** By the competence table alone: some line of the licence, still valid that day, lets this vak, level and year. */
function mayTeach(law: Law, member: Member, { day, vak, level, year }: Session): boolean {
  for (const { grade, vak: own, validUntil } of member.qualifications) {
    if (validUntil !== null && validUntil < day) continue
    for (const row of law.competence) {
      if (row.grade !== grade) continue
      const vakTaught =
        row.vakken === 'own' ? own === vak : vak === null || !row.vakkenExcluded.includes(vak)
      if (!vakTaught) continue
      for (const taught of row.levels) {
        if (taught.level !== level) continue
        if (taught.years === null) return true
        if (year !== null && taught.years[0] <= year && year <= taught.years[1]) return true
      }
    }
  }
  return false
}

function isAvailable(member: Member, { day, startsAt, endsAt }: Session): boolean {
  for (const span of availableSpans(member.availability, { first: day, last: day })) {
    if (span.startsAt <= startsAt && endsAt <= span.endsAt) return true
  }
  return false
}
