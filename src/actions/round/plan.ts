import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { memberNames } from '../../../db/queries/member.ts'
import { proposalById } from '../../../db/queries/proposal.ts'
import { requestById } from '../../../db/queries/request.ts'
import { lengthOf } from '../../../db/queries/request-length.ts'
import { sessionsById } from '../../../db/queries/request-session.ts'
import { ROUND_KINDS } from '../../../scheduler/domain/offer-round.ts'
import { latestTimes } from '../../../scheduler/offering/latest-times.ts'
import { offerMinutesOpen } from '../../../scheduler/offering/minutes-open.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { obstaclesOf } from '../proposal/candidate.ts'
import { allStillOpen } from '../proposal/judge-now.ts'
import { type JudgedSeveral, judgeSeveral } from '../proposal/judge-several.ts'
import { lessonOf } from '../request/lesson-of.ts'

export const planRoundInput = z.strictObject({
  proposalId: idInput,
  kind: z.enum(ROUND_KINDS).default('in-order'),
  /** Who is asked in which order; left out: everybody who could come, in the order of the ranking. */
  memberIds: z.array(idInput).max(50).optional(),
})

export type PlanRoundInput = z.output<typeof planRoundInput>

const LISTED_MAX = 20

/**
 * What a round would be, before anybody is asked: who is on the list in which order, when each is asked at the latest and until
 * when, who else could come, and where it could go on after. Judged at this moment. Throws `not-found`, `no-spelregels` and
 * `already-covered`.
 */
export async function planRound(context: Context, input: PlanRoundInput) {
  const actor = onlyFor(context.actor, 'coordinator')
  const { proposalId, kind } = input
  const seen = await context.db.read(scopeOf(actor), (tx) => look(tx, input))
  const { proposal, sessions, request, asked, names } = seen
  const judged = await judgeSeveral(context, { ...proposal, own: proposalId }, asked)
  const isOpen = proposal.status === 'proposed' || proposal.status === 'approved'
  if (isOpen) allStillOpen(proposal.sessionIds, judged.sessionIds)
  const { spelregels, sourceOrder } = judged
  const { kinds, waveSize, onwardSources } = spelregels.offerRounds
  const minutesOpen = offerMinutesOpen(spelregels, { ...request, length: lengthOf(request) })
  const people = asked.flatMap((id) => personOf(proposal, judged, names, id) ?? [])
  const chosen = input.memberIds ?? firstAble(people)
  const firstStartsAt = sessions[0]?.during.startsAt ?? context.now()
  const askedAtOnce = kind === 'waves' ? waveSize : 1
  const { quietHours } = context.post
  const { answerBeforeMinutes } = spelregels
  const from = context.now()
  const pace = { askedAtOnce, minutesOpen, answerBeforeMinutes, from, firstStartsAt, quietHours }
  const times = latestTimes({ count: chosen.length, ...pace })
  const listed = chosen.flatMap((memberId, place) => {
    const person = people.find((one) => one.memberId === memberId)
    return person === undefined ? [] : [{ ...person, time: times[place] ?? null }]
  })
  return {
    proposalId,
    requestId: proposal.requestId,
    version: proposal.version,
    status: proposal.status,
    siteName: seen.siteName,
    lessons: sessions.map(lessonOf),
    kinds,
    waveSize,
    minutesOpen,
    onwardSources: sourceOrder.filter((source) => onwardSources.includes(source)),
    listed,
    others: people.filter(({ memberId }) => !chosen.includes(memberId)),
    lastDeadlineAt: times.findLast((time) => time !== null)?.deadlineAt ?? null,
  }
}

/** What the plan is about, and everybody who is asked about: those who were chosen, then the ranking. */
async function look(tx: Tx, { proposalId, memberIds = [] }: PlanRoundInput) {
  const proposal = await proposalById(tx, proposalId)
  const found = proposal && (await requestById(tx, proposal.requestId))
  if (proposal === undefined || found === undefined) throw notFound()
  const { request, siteName } = found
  const sessions = await sessionsById(tx, proposal.sessionIds)
  const asked = [...new Set([...memberIds, ...rankingOf(proposal)])]
  return { proposal, sessions, request, siteName, asked, names: await memberNames(tx, asked) }
}

/** Somebody who is asked about; nobody who is not in the pool. */
function personOf(
  { memberId: proposedId, overriddenRuleIds }: Proposal,
  { verdicts }: JudgedSeveral,
  names: ReadonlyMap<string, string>,
  memberId: string,
) {
  const verdict = verdicts.get(memberId)
  const name = names.get(memberId)
  if (verdict === undefined || name === undefined) return undefined
  const why = obstaclesOf(verdict.broken)
    .filter(({ ruleId }) => memberId !== proposedId || !overriddenRuleIds.includes(ruleId))
    .map(({ sentence }) => sentence)
  return { memberId, name, source: verdict.source, why }
}

function firstAble(
  people: readonly { readonly memberId: string; readonly why: readonly string[] }[],
): readonly string[] {
  const able = people.filter(({ why }) => why.length === 0)
  return able.map(({ memberId }) => memberId).slice(0, LISTED_MAX)
}

type Proposal = NonNullable<Awaited<ReturnType<typeof proposalById>>>

/** Whoever was proposed first, then everybody else who could come, in the order of the ranking. */
function rankingOf({ memberId, verdicts }: Proposal): readonly string[] {
  const able = verdicts.filter(({ broken }) => broken.length === 0).map((one) => one.memberId)
  return [...new Set([...(memberId === null ? [] : [memberId]), ...able])].slice(0, 50)
}
