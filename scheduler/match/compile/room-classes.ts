import type { Engagement } from '../../domain/engagement.ts'
import type { Member } from '../../domain/member.ts'
import { contractHours } from '../../rules/hard/contract-hours.ts'
import { WORKING_TIME_LAW } from '../../rules/register.ts'
import type { Budget, HardRule } from '../../rules/rule.ts'
import { hasBit } from '../bits.ts'
import type { Facts, RoomClasses } from './facts.ts'
import { type Kept, NEW } from './kept.ts'

/** The classes of before, where the stretches are the same. */
export interface ClassesBefore extends RoomClasses {
  readonly kept: Kept
}

/** Of whom the room is asked, and how. */
export interface AskedRooms {
  /** Says it of one member. */
  readonly asked: (member: number) => readonly Budget[]
  /** A row of members: the others have plenty. */
  readonly only: Uint32Array | undefined
  readonly before: ClassesBefore | undefined
}

const NOT_ASKED = Symbol('not asked')

/** Who has which room. Who was there before is not asked again, and who is alike is asked once. */
export function roomClasses(
  { members, timeline }: Facts,
  rule: HardRule,
  keyCount: number,
  { asked, only, before }: AskedRooms,
): RoomClasses {
  const aliasOf = aliases(rule, timeline())
  const places = new Map<string | number | symbol | Float64Array, number>()
  const room: Float64Array[] = []
  const classOf = Int32Array.from(members, (member, at) => {
    const old = before?.kept.memberBefore[at] ?? NEW
    const known = old === NEW ? undefined : before?.room[before.classOf[old] ?? 0]
    const isAsked = only === undefined || hasBit(only, 0, at)
    const alias = known ?? (isAsked ? aliasOf(member, at) : NOT_ASKED)
    const place = places.get(alias)
    if (place !== undefined) return place
    places.set(alias, room.length)
    return room.push(known ?? rowOf(keyCount, isAsked ? asked(at) : [])) - 1
  })
  return { classOf, room }
}

function rowOf(keyCount: number, budgets: readonly Budget[]): Float64Array {
  const row = new Float64Array(keyCount).fill(Infinity)
  for (const [key, { room }] of budgets.entries()) row[key] = room
  return row
}

/** By engagement: what is the same for all to whom the rule gives budgets alike, for reasons as below. */
export function engagementAliases(
  rule: HardRule,
): (engagement: Engagement | undefined) => Engagement | string | undefined {
  if (isLaw(rule)) return () => ''
  if (rule.id !== contractHours.id) return (engagement) => engagement
  return (engagement) => `${engagement?.form} ${engagement?.weekMinutes}`
}

function isLaw(rule: HardRule): boolean {
  return WORKING_TIME_LAW.some(({ id }) => id === rule.id)
}

/** By member: what is the same for all who have the same room. */
type AliasOf = (member: Member, at: number) => string | number

/**
 * Working-time law looks at hours alone, so that all who have no other work have the same room; contract hours also at the
 * contracts, as far as they begin or end within the days that matter. Of another rule nothing is known: everybody is asked.
 */
function aliases(rule: HardRule, { days }: ReturnType<Facts['timeline']>): AliasOf {
  if (isLaw(rule)) {
    return ({ commitments }, at) => (commitments.length === 0 ? '' : at)
  }
  if (rule.id !== contractHours.id) return (_, at) => at
  const [first = '', last = ''] = [days.at(0)?.date, days.at(-1)?.date]
  return ({ commitments, engagements }, at) =>
    commitments.length > 0 ? at : engagements.map((one) => lineIn(one, first, last)).join()
}

function lineIn(
  { form, weekMinutes, firstDay, lastDay }: Engagement,
  first: string,
  last: string,
): string {
  const begin = firstDay <= first ? '' : firstDay
  const end = lastDay === null || lastDay >= last ? '' : lastDay
  return `${form} ${weekMinutes} ${begin} ${end}`
}
