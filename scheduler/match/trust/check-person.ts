import { addDays, addMonths, type Day } from '../../domain/day.ts'
import type { Law } from '../../domain/law.ts'
import type { Member } from '../../domain/member.ts'
import { travelMinutes } from '../../domain/place.ts'
import type { Session } from '../../domain/request.ts'
import { type Checked, type PlanProblem, problemOf } from './checked.ts'
import { inForce, type LookUp } from './look-up.ts'

const HOUR_MS = 3_600_000

/** What is wrong with this person for this assignment, whatever else the person does. */
export function personProblems({ world }: LookUp, checked: Checked): readonly PlanProblem[] {
  const { request, member, sessions, role, lastDay } = checked
  const problems: PlanProblem[] = []
  const add = (code: string, detail: string) => problems.push(problemOf(checked, code, detail))
  if (!member.roleCodes.includes(request.roleCode)) add('role', request.roleCode)
  if (member.excludedSiteIds.includes(request.siteId)) add('excluded', request.siteId)
  if (request.refusedByMemberIds.includes(member.id)) add('not-asked-again', request.id)
  const stay = world.spelregels.poolStayMonthsMax
  if (stay !== null && lastDay >= addMonths(member.joinedOn, stay)) add('pool-stay', lastDay)
  const minutesOver = travelOver(world, checked)
  if (minutesOver > 0) add('travel-limit', `${minutesOver} over`)
  if (isCalledLate(world, checked)) add('on-call-notice', checked.firstDay)
  const { engagement } = checked
  const isEngagedThroughout =
    engagement !== undefined && (engagement.lastDay === null || lastDay <= engagement.lastDay)
  const licences = new Map<string, Day>()
  for (const session of sessions) {
    const { day, vak, level, year } = session
    if (member.ownHolidays.includes(day)) add('own-holiday', session.id)
    if (!isEngagedThroughout && inForce(member, day) === undefined) add('engaged', session.id)
    // The same lesson week after week: asked again only once a line of the licence has ended.
    const lesson = `${vak} ${level} ${year}`
    if (!role.licenceRequired || day < (licences.get(lesson) ?? '')) continue
    const until = licensedUntil(world.law, member, session)
    if (until === undefined) add('qualified', session.id)
    else licences.set(lesson, addDays(until, 1))
  }
  return problems
}

/** Minutes from home above the limit of the pool or of the member; where a place is unknown nobody is kept away. */
function travelOver(
  { spelregels }: LookUp['world'],
  { member, site }: Pick<Checked, 'member' | 'site'>,
): number {
  if (member.place === null || site.place === null) return 0
  const minutes = travelMinutes(member.place, site.place, spelregels.travel)
  let over = 0
  for (const max of [spelregels.travelMinutesMax, member.travelMinutesMax]) {
    if (max !== null) over = Math.max(over, minutes - max)
  }
  return over
}

/** Who is on call is called in time, or may refuse; never when the work has begun. */
function isCalledLate(
  { decidedAt, spelregels }: LookUp['world'],
  { engagement, sessions }: Checked,
): boolean {
  const startsAt = sessions[0]?.startsAt ?? decidedAt
  if (engagement === undefined) return false
  const { form } = engagement
  if (form !== 'on-call' && form !== 'min-max') return false
  if (startsAt - decidedAt >= spelregels.onCallNoticeHours * HOUR_MS) return false
  return startsAt <= decidedAt || !spelregels.mayRefuse[form]
}

/** The last day on which some line of the licence lets this lesson be taught, by the competence table alone. */
function licensedUntil(law: Law, member: Member, session: Session): Day | undefined {
  let latest: Day | undefined
  for (const { grade, vak, validUntil } of member.qualifications) {
    const until = validUntil ?? ('9999-12-30' as Day)
    if (until < session.day || (latest !== undefined && until <= latest)) continue
    for (const row of law.competence) {
      if (row.grade === grade && isTaughtBy(row, vak, session)) latest = until
    }
  }
  return latest
}

function isTaughtBy(
  row: Law['competence'][number],
  own: string | null,
  { vak, level, year }: Session,
): boolean {
  if (row.vakken === 'own' ? own !== vak : vak !== null && row.vakkenExcluded.includes(vak)) {
    return false
  }
  for (const taught of row.levels) {
    if (taught.level !== level) continue
    if (taught.years === null) return true
    if (year !== null && taught.years[0] <= year && year <= taught.years[1]) return true
  }
  return false
}
