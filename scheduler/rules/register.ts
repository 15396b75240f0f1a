import { admitted } from './hard/admitted.ts'
import { available } from './hard/available.ts'
import { average4Weeks } from './hard/average-4-weeks.ts'
import { average16Weeks } from './hard/average-16-weeks.ts'
import { contractChain } from './hard/contract-chain.ts'
import { contractHours } from './hard/contract-hours.ts'
import { dailyRest } from './hard/daily-rest.ts'
import { diplomaSeen } from './hard/diploma-seen.ts'
import { engaged } from './hard/engaged.ts'
import { excluded } from './hard/excluded.ts'
import { identitySeen } from './hard/identity-seen.ts'
import { kindServed } from './hard/kind-served.ts'
import { lessonsApart } from './hard/lessons-apart.ts'
import { licensedTeacherNamed } from './hard/licensed-teacher-named.ts'
import { longTermMinimum } from './hard/long-term-minimum.ts'
import { maximumDuration } from './hard/maximum-duration.ts'
import { noDoubleBooking } from './hard/no-double-booking.ts'
import { notAskedAgain } from './hard/not-asked-again.ts'
import { onCallNotice } from './hard/on-call-notice.ts'
import { ownHoliday } from './hard/own-holiday.ts'
import { participation } from './hard/participation.ts'
import { poolOffer } from './hard/pool-offer.ts'
import { poolStay } from './hard/pool-stay.ts'
import { qualified } from './hard/qualified.ts'
import { role } from './hard/role.ts'
import { travelBetweenSites } from './hard/travel-between-sites.ts'
import { travelLimit } from './hard/travel-limit.ts'
import { unlicensed } from './hard/unlicensed.ts'
import { vogSeen } from './hard/vog-seen.ts'
import { workingDay } from './hard/working-day.ts'
import { workingWeek } from './hard/working-week.ts'
import type { SoftObjective } from './objective.ts'
import type { HardRule } from './rule.ts'
import type { Hours, HoursSetting } from './setting.ts'
import { chainRoom } from './soft/chain-room.ts'
import { cost } from './soft/cost.ts'
import { fairShareBoards } from './soft/fair-share-boards.ts'
import { fairShareMembers } from './soft/fair-share-members.ts'
import { leastChange } from './soft/least-change.ts'
import { memberPreference } from './soft/member-preference.ts'
import { sameFace } from './soft/same-face.ts'
import { scarceQualification } from './soft/scarce-qualification.ts'
import { schoolPreference } from './soft/school-preference.ts'
import { sourceOrder } from './soft/source-order.ts'
import { travel } from './soft/travel.ts'
import { wholeAbsence } from './soft/whole-absence.ts'

/** Every hard rule, in the order in which a refusal is explained: the widest reason first. */
export const HARD_RULES: readonly HardRule[] = [
  // What the pool does at all.
  kindServed,
  poolOffer,
  longTermMinimum,
  maximumDuration,
  // Who takes part.
  participation,
  role,
  engaged,
  // Who may stand before this class.
  qualified,
  unlicensed,
  licensedTeacherNamed,
  vogSeen,
  identitySeen,
  diplomaSeen,
  admitted,
  // Who goes there.
  excluded,
  notAskedAgain,
  poolStay,
  // When and where.
  lessonsApart,
  available,
  ownHoliday,
  noDoubleBooking,
  travelBetweenSites,
  travelLimit,
  // How much work.
  contractHours,
  workingDay,
  workingWeek,
  average4Weeks,
  average16Weeks,
  dailyRest,
  // What the contract asks.
  contractChain,
  onCallNotice,
]

/** Working-time law: asked once more when somebody accepts, since another pool may have booked meanwhile. */
export const WORKING_TIME_LAW = [
  workingDay,
  workingWeek,
  average4Weeks,
  average16Weeks,
  dailyRest,
] as const satisfies readonly HardRule<Hours, HoursSetting>[]

/** Every soft objective, in the order of `OBJECTIVES`. */
export const SOFT_OBJECTIVES: readonly SoftObjective[] = [
  cost,
  sameFace,
  wholeAbsence,
  travel,
  schoolPreference,
  memberPreference,
  fairShareBoards,
  fairShareMembers,
  scarceQualification,
  leastChange,
  chainRoom,
  sourceOrder,
]
