import type { Session } from '../../domain/request.ts'
import type { Column } from '../compile/column.ts'
import type { HeldMember, UnfilledBecause } from '../plan.ts'

/** Whether assignments of one member are allowed beside each other. */
type StandTogether = (columns: readonly Column[]) => boolean

/** What the plan gives a member, by the member's id. */
export type ChosenOf = ReadonlyMap<string, readonly Column[]>

/**
 * Why these sessions of one request (`columns`: who can do any part of it) stay open: nobody is eligible for any part of them, or
 * everybody who is, is kept by other assignments. In the best plan those are together worth at least as much, or the plan would
 * have chosen otherwise.
 */
export function unfilledBecause(
  open: ReadonlySet<Session>,
  columns: readonly Column[],
  chosenOf: ChosenOf,
  stand: StandTogether,
): UnfilledBecause {
  const eligible = columns.filter(({ part }) => part.sessions.every((session) => open.has(session)))
  if (eligible.length === 0) return { kind: 'nobody-eligible' }
  const members = eligible.map((one) => heldMember(one, chosenOf.get(one.member.id) ?? [], stand))
  return { kind: 'all-needed-elsewhere', members }
}

function heldMember(
  candidate: Column,
  planned: readonly Column[],
  stand: StandTogether,
): HeldMember {
  const holds = inTheWay(candidate, planned, stand).map(({ part, verdict }) => ({
    requestId: part.request.id,
    partId: part.id,
    value: verdict.value,
  }))
  const { part, member, verdict } = candidate
  return { memberId: member.id, partId: part.id, value: verdict.value, holds }
}

/** What has to go before the candidate can stand: first what excludes it by itself, then the least valuable of the rest. */
function inTheWay(
  candidate: Column,
  planned: readonly Column[],
  stand: StandTogether,
): readonly Column[] {
  const byItself = planned.filter((one) => !stand([candidate, one]))
  const rest = planned
    .filter((one) => !byItself.includes(one))
    .toSorted((a, b) => a.verdict.value - b.verdict.value)
  for (let gone = 0; gone <= rest.length; gone += 1) {
    if (stand([candidate, ...rest.slice(gone)])) return [...byItself, ...rest.slice(0, gone)]
  }
  return planned
}
