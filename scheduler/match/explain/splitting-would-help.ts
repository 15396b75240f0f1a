import type { Member } from '../../domain/member.ts'
import type { Role } from '../../domain/role.ts'
import type { Facts } from '../../domain/verdict.ts'
import { dayInWords, listInWords, shareInWords } from '../../rules/in-words.ts'
import { HARD_RULES } from '../../rules/register.ts'
import { settingBeside } from '../compile/column.ts'
import type { IndexedWorld } from '../world/index-world.ts'
import { type Part, partsOf } from '../world/parts-of.ts'

/** What splitting an open request by weekday would fill. */
export interface SplittingWouldHelp {
  readonly facts: Facts
  /** One Dutch sentence, made from the facts alone. */
  readonly sentence: string
}

/** What the plan gives each member, by the member's id. */
export type PlannedOf = ReadonlyMap<string, readonly Part[]>

/**
 * Whether a pool that never splits could fill some weekdays of a request that nobody does whole, beside everything that is
 * planned. Nothing where the pool splits already, and where no weekday can be filled or all are one.
 */
export function splittingWouldHelp(
  indexed: IndexedWorld,
  { request }: Part,
  plannedOf: PlannedOf,
): SplittingWouldHelp | undefined {
  if (indexed.world.spelregels.split !== 'never') return undefined
  const [, ...weekdays] = partsOf(request, { split: 'weekday' })
  const planned = new Map(plannedOf)
  const filled = weekdays.filter((part) => {
    const able = indexed.world.members.find((one) => isAble(indexed, part, one, planned))
    if (able !== undefined) planned.set(able.id, [...(planned.get(able.id) ?? []), part])
    return able !== undefined
  })
  const [first] = filled
  if (first === undefined) return undefined
  const facts = {
    weekdays: filled.flatMap(({ sessions }) => (sessions[0] ? weekdayInWords(sessions[0]) : [])),
    lessons: filled.reduce((sum, { sessions }) => sum + sessions.length, 0),
    lessonsAll: request.sessions.length,
    unit: unitOf(indexed, first),
  }
  return { facts, sentence: explain(facts) }
}

function isAble(
  { settingOf }: IndexedWorld,
  part: Part,
  member: Member,
  planned: PlannedOf,
): boolean {
  const candidacy = { request: part.request, sessions: part.sessions, member }
  const setting = settingBeside(settingOf(part, member), part, planned.get(member.id) ?? [])
  return HARD_RULES.every((rule) => rule.check(candidacy, setting) === undefined)
}

function unitOf({ world }: IndexedWorld, { request }: Part): Role['deliveredIn'] {
  return world.roles.find(({ code }) => code === request.roleCode)?.deliveredIn ?? 'sessions'
}

/** `maandag`. */
function weekdayInWords({ day }: Part['sessions'][number]): string {
  return dayInWords(day).split(' ')[0] ?? ''
}

function explain(facts: {
  readonly weekdays: readonly string[]
  readonly lessons: number
  readonly lessonsAll: number
  readonly unit: Role['deliveredIn']
}): string {
  const { weekdays, lessons, lessonsAll, unit } = facts
  const days = listInWords(weekdays)
  const share = shareInWords(lessons, lessonsAll, unit)
  return `Als de pool deze vraag per weekdag mag verdelen, is er iemand voor ${days}${share}.`
}
