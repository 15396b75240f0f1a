import type { Engagement } from '../../domain/engagement.ts'
import type { Session } from '../../domain/request.ts'
import type { Budget, HardRule } from '../../rules/rule.ts'
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
  return timeline().days.map(({ date }) => ({ ...session, day: date }))
}

/** Asks the rule itself. */
export function askingRoom({ parts, members, settingOf }: Facts, rule: HardRule): AskRoom {
  const [part] = parts
  return (at, engagement, sessions) => {
    const member = members[at]
    if (part === undefined || member === undefined || rule.budgets === undefined) return []
    const setting = { ...settingOf(part, member), engagement }
    return rule.budgets({ request: part.request, sessions, member }, setting)
  }
}
