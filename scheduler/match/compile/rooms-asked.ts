import type { Engagement } from '../../domain/engagement.ts'
import type { Session } from '../../domain/request.ts'
import { WORKING_TIME_LAW } from '../../rules/register.ts'
import type { Budget, HardRule } from '../../rules/rule.ts'
import { dayOfNumber } from '../world/day-table.ts'
import type { Facts } from './facts.ts'

/** What a rule says that a member, engaged in this way, has left where these sessions are. */
export type AskRoom = (
  member: number,
  engagement: Engagement | undefined,
  sessions: readonly Session[],
) => readonly Budget[]

/** One session on each day of the timeline, in order, to ask a rule with. */
export function probesOf({ parts, timeline }: Facts): readonly Session[] {
  const [session] = parts.flatMap(({ sessions }) => sessions.slice(0, 1))
  if (session === undefined) return []
  return timeline().days.map(({ number }) => ({ ...session, day: dayOfNumber(number) }))
}

/** Asks the rule itself; once for all who have the same room. */
export function askingRoom({ parts, members, settingOf }: Facts, rule: HardRule): AskRoom {
  const [part] = parts
  const isLaw = WORKING_TIME_LAW.some((law) => law.id === rule.id)
  const free = new Map<readonly Session[], readonly Budget[]>()
  return (at, engagement, sessions) => {
    const member = members[at]
    if (part === undefined || member === undefined || rule.budgets === undefined) return []
    // Working-time law looks at hours alone: all who have no other work have the same room.
    const isFree = isLaw && member.commitments.length === 0
    const before = isFree ? free.get(sessions) : undefined
    if (before !== undefined) return before
    const setting = { ...settingOf(part, member), engagement }
    const found = rule.budgets({ request: part.request, sessions, member }, setting)
    if (isFree) free.set(sessions, found)
    return found
  }
}
