import type { Member } from '../../domain/member.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { HARD_RULES } from '../../rules/register.ts'
import type { Setting } from '../../rules/setting.ts'
import type { Part } from '../world/parts-of.ts'

/** One possible assignment: a member who can do a part when nothing else is planned. */
export interface Column {
  readonly part: Part
  readonly member: Member
  readonly setting: Setting
  readonly verdict: Verdict
}

/** Whether the column still stands with these others planned for the same member: the hard rules say so, as commitments. */
function fitsBeside({ part, member, setting }: Column, others: readonly Part[]): boolean {
  const candidacy = { request: part.request, sessions: part.sessions, member }
  const beside = settingBeside(setting, part, others)
  return HARD_RULES.every((rule) => rule.check(candidacy, beside) === undefined)
}

/** Whether each of these assignments of one member is allowed with the others as commitments. */
export function standTogether(columns: readonly Column[]): boolean {
  return columns.every((one) =>
    fitsBeside(
      one,
      columns.filter((other) => other !== one).map((other) => other.part),
    ),
  )
}

/**
 * The setting as it would be with these other parts planned for the member: their sessions are commitments, and each other
 * request of the same board takes one of the contracts that the board can still give.
 */
export function settingBeside(setting: Setting, part: Part, others: readonly Part[]): Setting {
  const planned = others.flatMap(({ request, sessions }) =>
    sessions.map(({ day, startsAt, endsAt, minutes }) => ({
      requestId: request.id,
      siteId: request.siteId,
      boardId: request.boardId,
      day,
      startsAt,
      endsAt,
      minutes,
    })),
  )
  const contracts = new Set(
    others
      .filter(({ request }) => request.boardId === part.request.boardId)
      .map(({ request }) => request.id)
      .filter((id) => id !== part.request.id),
  )
  const { chainRoom } = setting
  return {
    ...setting,
    commitments: [...setting.commitments, ...planned],
    chainRoom: chainRoom === null ? null : chainRoom - contracts.size,
  }
}
