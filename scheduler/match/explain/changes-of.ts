import type { Request } from '../../domain/request.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Plan, PlanChange, PlannedAssignment, RequestPlan } from '../plan.ts'
import { changeReason, explainChange, type InTheWay } from './change-reason.ts'

/** Who had which lessons in the plan before; `null`: they were open then. */
export interface EarlierCover {
  readonly requestId: string
  /** The part that was had; the whole where left out. */
  readonly partId?: string
  readonly memberId: string | null
  readonly sessionIds: readonly string[]
  /** What covering these lessons once more was worth at the margin in that plan; left out where that is not known. */
  readonly price?: number
}

/** What is known about those who had lessons before. */
export interface AboutBefore {
  /** Undefined where the member is not judged any more: not in the pool. */
  readonly verdictOf: (
    was: EarlierCover & { readonly memberId: string },
    partId: string,
  ) => Verdict | undefined
  /** What keeps a member from what this member had of a request; where left out, what the member has now and had not before. */
  readonly inTheWay?: (requestId: string, memberId: string) => InTheWay
  /** Whether a member could still come for the lessons that were had. */
  readonly isStillAble?: (was: EarlierCover & { readonly memberId: string }) => boolean
}

/** The plan before as far as the requests themselves remember it: whoever had the request, had all of it. */
export function earlierCoverOf(
  requests: readonly Pick<Request, 'id' | 'plannedMemberId' | 'sessions'>[],
): readonly EarlierCover[] {
  return requests
    .filter(({ plannedMemberId }) => plannedMemberId !== null)
    .map(({ id, plannedMemberId, sessions }) => {
      const sessionIds = sessions.map((session) => session.id)
      return { requestId: id, memberId: plannedMemberId, sessionIds }
    })
}

/**
 * What is different from the plan before, in the order of the requests, and why: lessons that are somebody else's or nobody's
 * now. Requests that are not asked any more are no change, and new ones neither.
 */
export function changesOf(
  { assignments, requests }: Pick<Plan, 'assignments' | 'requests'>,
  earlier: readonly EarlierCover[],
  about: AboutBefore = toldBy(requests),
): readonly PlanChange[] {
  const before = Map.groupBy(earlier, ({ requestId }) => requestId)
  const now = Map.groupBy(assignments, ({ requestId }) => requestId)
  const givenTo = Map.groupBy(assignments, ({ memberId }) => memberId)
  const hadBefore = new Set(earlier.map(({ requestId, memberId }) => `${requestId} ${memberId}`))
  /** What a member has now and did not have before: that is what the member is needed for. */
  const newFor = (memberId: string): InTheWay => {
    const requestIds = (givenTo.get(memberId) ?? [])
      .map(({ requestId }) => requestId)
      .filter((requestId) => !hadBefore.has(`${requestId} ${memberId}`))
    return { kind: 'new-perhaps', requestIds }
  }
  const { verdictOf, isStillAble = () => false } = about
  const { inTheWay = (_, memberId) => newFor(memberId) } = about
  return requests.flatMap(({ requestId }) =>
    (before.get(requestId) ?? []).flatMap((was) =>
      changesFrom(was, now.get(requestId) ?? []).map((is) =>
        changeTo(was, is, { verdictOf, inTheWay, isStillAble }),
      ),
    ),
  )
}

/** Who has the lessons now that were another's; `undefined` for those that are nobody's. Each once. */
function changesFrom(
  { memberId, sessionIds }: EarlierCover,
  now: readonly PlannedAssignment[],
): readonly (PlannedAssignment | undefined)[] {
  const coverOf = (sessionId: string) => now.find((one) => one.sessionIds.includes(sessionId))
  const found = new Set(sessionIds.map(coverOf))
  return [...found].filter((is) => (is?.memberId ?? null) !== memberId)
}

function changeTo(
  was: EarlierCover,
  is: PlannedAssignment | undefined,
  { verdictOf, inTheWay, isStillAble }: Required<AboutBefore>,
): PlanChange {
  const { requestId, memberId: wasMemberId } = was
  const partId = is?.partId ?? requestId
  const { reason, facts } = changeReason({
    was: wasMemberId === null ? null : verdictOf({ ...was, memberId: wasMemberId }, partId),
    is: is?.verdict,
    inTheWay: () => inTheWay(requestId, wasMemberId ?? ''),
    isOfNewLessons: () => wasMemberId !== null && isStillAble({ ...was, memberId: wasMemberId }),
  })
  const sentence = explainChange(reason, facts)
  const isMemberId = is?.memberId ?? null
  return { requestId, partId, wasMemberId, isMemberId, reason, facts, sentence }
}

/** As far as the rankings of a plan tell. */
function toldBy(requests: readonly RequestPlan[]): AboutBefore {
  const partsOf = new Map(requests.map((request) => [request.requestId, request]))
  return {
    verdictOf({ requestId, memberId }, partId) {
      const parts = partsOf.get(requestId)?.parts ?? []
      const part = parts.find((one) => one.partId === partId) ?? parts[0]
      return part?.verdicts.find((one) => one.memberId === memberId)
    },
  }
}
