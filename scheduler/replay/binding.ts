import type { Column } from '../match/compile/column.ts'
import type { CompiledForFew } from '../match/compile/compile-world.ts'
import { admitted } from '../rules/hard/admitted.ts'
import { available } from '../rules/hard/available.ts'
import { engaged } from '../rules/hard/engaged.ts'
import { excluded } from '../rules/hard/excluded.ts'
import { kindServed } from '../rules/hard/kind-served.ts'
import { licensedTeacherNamed } from '../rules/hard/licensed-teacher-named.ts'
import { longTermMinimum } from '../rules/hard/long-term-minimum.ts'
import { maximumDuration } from '../rules/hard/maximum-duration.ts'
import { participation } from '../rules/hard/participation.ts'
import { poolOffer } from '../rules/hard/pool-offer.ts'
import { qualified } from '../rules/hard/qualified.ts'
import { role } from '../rules/hard/role.ts'
import { travelLimit } from '../rules/hard/travel-limit.ts'
import { unlicensed } from '../rules/hard/unlicensed.ts'
import { HARD_RULES } from '../rules/register.ts'

/** Why a request stayed open. */
export interface Binding {
  /** Rules that were all that stood between the request and somebody: without one of these there would have been a candidate. */
  readonly ruleIds: readonly string[]
  /** Somebody could have come, and was needed elsewhere. */
  readonly neededElsewhere: boolean
}

/** Of these a day changes nothing: licences, papers and weekly hours are as they were. */
const STAYING_RULES: readonly string[] = [
  kindServed,
  poolOffer,
  longTermMinimum,
  maximumDuration,
  participation,
  role,
  engaged,
  qualified,
  unlicensed,
  licensedTeacherNamed,
  admitted,
  excluded,
  available,
  travelLimit,
].map(({ id }) => id)
const STAYING_BITS = HARD_RULES.reduce(
  (bits, { id }, bit) => (STAYING_RULES.includes(id) ? bits | (1 << bit) : bits),
  0,
)

/** By request of which something stays open, its first part: the whole, which comes before its weekdays. */
export function openIn(
  { parts }: Pick<CompiledForFew, 'parts'>,
  chosen: readonly Column[],
): ReadonlyMap<string, number> {
  const covered = new Set(chosen.flatMap(({ part }) => part.sessions))
  const found = new Map<string, number>()
  for (const [at, { request }] of parts.entries()) {
    if (found.has(request.id)) continue
    if (request.sessions.every((session) => covered.has(session))) continue
    found.set(request.id, at)
  }
  return found
}

/** Whether somebody can come as soon as time allows; where not, everybody is kept away by what a day does not change. */
export function isHopeful({ failingAnyway }: Refusals, part: number): boolean {
  return failingAnyway(part).some((mask) => (mask & STAYING_BITS) === 0)
}

type Refusals = Pick<CompiledForFew, 'failingAnyway' | 'failingBesideWork'>

/** Which rules alone keep somebody from a part. Whom two rules keep away anyway need not be asked about the work beside it. */
export function bindingOf({ failingAnyway, failingBesideWork }: Refusals, part: number): Binding {
  let alone = 0
  let neededElsewhere = false
  for (const [member, anyway] of failingAnyway(part).entries()) {
    const isKnown = anyway !== 0 && (alone & anyway) !== 0
    if (isKnown || !isOneRule(anyway)) continue
    const mask = anyway | failingBesideWork(part, member)
    if (mask === 0) neededElsewhere = true
    else if (isOneRule(mask)) alone |= mask
  }
  const ruleIds = HARD_RULES.filter((_, bit) => (alone & (1 << bit)) !== 0).map(({ id }) => id)
  return { ruleIds, neededElsewhere }
}

/** One rule at most. */
function isOneRule(mask: number): boolean {
  return (mask & (mask - 1)) === 0
}
