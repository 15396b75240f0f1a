import type { Engagement } from '../../../domain/engagement.ts'
import type { Member } from '../../../domain/member.ts'
import { admitted } from '../../../rules/hard/admitted.ts'
import { available } from '../../../rules/hard/available.ts'
import { contractChain } from '../../../rules/hard/contract-chain.ts'
import { dailyRest } from '../../../rules/hard/daily-rest.ts'
import { diplomaSeen } from '../../../rules/hard/diploma-seen.ts'
import { engaged } from '../../../rules/hard/engaged.ts'
import { excluded } from '../../../rules/hard/excluded.ts'
import { identitySeen } from '../../../rules/hard/identity-seen.ts'
import { kindServed } from '../../../rules/hard/kind-served.ts'
import { lessonsApart } from '../../../rules/hard/lessons-apart.ts'
import { licensedTeacherNamed } from '../../../rules/hard/licensed-teacher-named.ts'
import { longTermMinimum } from '../../../rules/hard/long-term-minimum.ts'
import { maximumDuration } from '../../../rules/hard/maximum-duration.ts'
import { noDoubleBooking } from '../../../rules/hard/no-double-booking.ts'
import { notAskedAgain } from '../../../rules/hard/not-asked-again.ts'
import { onCallNotice } from '../../../rules/hard/on-call-notice.ts'
import { ownHoliday } from '../../../rules/hard/own-holiday.ts'
import { participation } from '../../../rules/hard/participation.ts'
import { poolOffer } from '../../../rules/hard/pool-offer.ts'
import { poolStay } from '../../../rules/hard/pool-stay.ts'
import { qualified } from '../../../rules/hard/qualified.ts'
import { role } from '../../../rules/hard/role.ts'
import { travelBetweenSites } from '../../../rules/hard/travel-between-sites.ts'
import { travelLimit } from '../../../rules/hard/travel-limit.ts'
import { unlicensed } from '../../../rules/hard/unlicensed.ts'
import { vogSeen } from '../../../rules/hard/vog-seen.ts'
import type { HardRule } from '../../../rules/rule.ts'
import { lessonsOf } from '../../world/lessons-of.ts'
import { oncePer } from '../../world/once-per.ts'
import type { Part } from '../../world/parts-of.ts'
import type { Facts } from '../facts.ts'
import { rowsOfAvailable } from './available.ts'
import { rowsOfDailyRest, rowsOfDoubleBooking, rowsOfTravelBetween } from './beside-commitments.ts'
import { type Classes, rowsByClass } from './by-class.ts'
import { type Listing, rowsByListing } from './by-listing.ts'
import { rowsByPair } from './by-pair.ts'
import { rowsOfContractChain } from './contract-chain.ts'
import { admissions, answers, documentsSeen, exclusions } from './listings.ts'
import { rowsOfEngaged, rowsOfOwnHoliday } from './on-days.ts'
import { rowsOfPoolStay } from './pool-stay.ts'
import { rowsOfQualified } from './qualified.ts'
import { rowsOfRooms } from './rooms-exceeded.ts'
import type { RuleRows } from './rule-rows.ts'
import { rowsOfTravelLimit } from './travel-limit.ts'

type RowsOfRule = (facts: Facts, rule: HardRule) => RuleRows

/**
 * How the rows of each rule are made. The rules themselves stay the truth: most are only asked less often, and what is written
 * anew as numbers is held against `judge` by a test. A rule that is not here is asked for every pair.
 */
const ROWS: ReadonlyMap<HardRule['id'], RowsOfRule> = new Map(
  (
    [
      [kindServed, byClass({ asked: ({ request }) => request.kind })],
      [poolOffer, byClass({ asked: (part) => `${part.request.roleCode} ${vakkenOf(part)}` })],
      [longTermMinimum, byClass({ asked: lengthOf })],
      [maximumDuration, byClass({ asked: lengthOf })],
      [participation, byClass({ asked: ({ request }) => request.boardId, engagement: employerOf })],
      [role, byClass({ asked: ({ request }) => request.roleCode, member: rolesOf })],
      [engaged, rowsOfEngaged],
      [qualified, rowsOfQualified],
      [unlicensed, byClass({ asked: unlicensedAsk })],
      [licensedTeacherNamed, byClass({ asked: teacherNamed })],
      [vogSeen, byListing((facts) => documentsSeen(facts, 'vog'))],
      [identitySeen, byListing((facts) => documentsSeen(facts, 'identity'))],
      [diplomaSeen, byListing((facts) => documentsSeen(facts, 'diploma'))],
      [admitted, byListing(admissions)],
      [excluded, byListing(exclusions)],
      [notAskedAgain, byListing(answers)],
      [poolStay, rowsOfPoolStay],
      [lessonsApart, byClass({ asked: areTogether })],
      [available, rowsOfAvailable],
      [ownHoliday, rowsOfOwnHoliday],
      [noDoubleBooking, rowsOfDoubleBooking],
      [travelBetweenSites, rowsOfTravelBetween],
      [travelLimit, rowsOfTravelLimit],
      [dailyRest, rowsOfDailyRest],
      [contractChain, rowsOfContractChain],
      [onCallNotice, byClass({ asked: beginOf, engagement: (one) => `${one?.form}` })],
    ] as const satisfies readonly (readonly [Pick<HardRule, 'id'>, RowsOfRule])[]
  ).map(([{ id }, rows]) => [id, rows]),
)

/** Whom the rule keeps from each part. */
export function rowsOf(facts: Facts, rule: HardRule): RuleRows {
  const rooms = rule.budgets && facts.rooms().find((one) => one.rule === rule)
  if (rooms !== undefined) return rowsOfRooms(facts, rooms)
  return (ROWS.get(rule.id) ?? rowsByPair)(facts, rule)
}

function byClass(classes: Classes): RowsOfRule {
  return (facts, rule) => rowsByClass(facts, rule, classes)
}

function byListing(listing: (facts: Facts) => Listing): RowsOfRule {
  return (facts, rule) => rowsByListing(facts, rule, listing(facts))
}

const vakkenOf = oncePer((part: Part): string =>
  [...new Set(lessonsOf(part).map(({ session: { vak, level } }) => `${vak} ${level}`))]
    .toSorted()
    .join(),
)

function lengthOf({ request: { length } }: Part): string {
  return `${length.schoolDays} ${length.calendarDays} ${length.sessionDays}`
}

function unlicensedAsk(part: Part): string {
  const { roleCode, kind } = part.request
  return `${roleCode} ${kind} ${lengthOf(part)} ${vakkenOf(part)}`
}

function teacherNamed({ request: { roleCode, licensedTeacherNamed: isNamed } }: Part): string {
  return `${roleCode} ${isNamed}`
}

function employerOf(engagement: Engagement | undefined): string {
  const employer = engagement?.employer
  return employer?.kind === 'board' ? `board ${employer.boardId}` : 'no board'
}

function rolesOf({ roleCodes }: Member): string {
  return roleCodes.join()
}

/** Parts have their lessons in order of time. */
function areTogether({ sessions }: Part): string {
  return `${sessions.some(({ startsAt }, at) => at > 0 && startsAt < (sessions[at - 1]?.endsAt ?? 0))}`
}

function beginOf({ sessions }: Part): string {
  return `${sessions[0]?.startsAt}`
}
