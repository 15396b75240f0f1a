import { judge } from '../../judge.ts'
import { changesOf, type EarlierCover } from '../explain/changes-of.ts'
import {
  assignmentOf,
  chosenAt,
  planSaying,
  requestPlans,
  type SolvedWorld,
} from '../explain/plan-of.ts'
import type { Plan } from '../plan.ts'
import type { DemandChange } from './replan-changes.ts'
import type { Standing } from './standing-as-told.ts'
import { wayOf } from './way-of.ts'

/** A plan that was made again, and what is otherwise than `earlier`, with the reason. */
export function planAgain(
  solvedWorld: SolvedWorld,
  again: { readonly standing: Standing; readonly changes: readonly DemandChange[] },
  earlier: readonly EarlierCover[],
): Plan {
  const { compiled, solved } = solvedWorld
  const chosen = solved.choice.chosen.flatMap((column) => chosenAt(compiled, column))
  const assignments = chosen.map(assignmentOf)
  const requests = requestPlans(solvedWorld, chosen, earlier)
  const partAt = new Map(compiled.parts.map(({ id }, at) => [id, at]))
  const memberAt = new Map(compiled.world.members.map(({ id }, at) => [id, at]))
  const changes = changesOf({ assignments, requests }, earlier, {
    verdictOf: (was, partId) => {
      const member = memberAt.get(was.memberId)
      if (member === undefined) return undefined
      const had = partAt.get(was.partId ?? was.requestId)
      const verdict = had === undefined ? undefined : compiled.verdictOf(had, member)
      if (verdict !== undefined && verdict.broken.length > 0) return verdict
      const part = partAt.get(partId)
      return part === undefined ? verdict : compiled.verdictOf(part, member)
    },
    isStillAble: ({ requestId, memberId, sessionIds }) => {
      const whole = compiled.parts[partAt.get(requestId) ?? -1]
      const member = compiled.world.members[memberAt.get(memberId) ?? -1]
      if (whole === undefined || member === undefined) return false
      const { request } = whole
      const sessions = whole.sessions.filter(({ id }) => sessionIds.includes(id))
      const setting = compiled.settingOf({ ...whole, sessions }, member)
      return judge({ request, sessions, member }, setting).broken.length === 0
    },
    inTheWay: wayOf(compiled, again.standing, again.changes),
  })
  return planSaying(solvedWorld, { assignments, requests, changes })
}
