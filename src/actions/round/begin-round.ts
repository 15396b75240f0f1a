import type { Tx } from '../../../db/client.ts'
import { lockRequest } from '../../../db/queries/lock.ts'
import {
  candidatesOfRound,
  insertCandidates,
  insertRound,
  type RoundRow,
} from '../../../db/queries/offer-round.ts'
import { decideProposal, type ProposalRow } from '../../../db/queries/proposal.ts'
import { lengthOf } from '../../../db/queries/request-length.ts'
import { sessionsById } from '../../../db/queries/request-session.ts'
import type { Facts } from '../../../scheduler/domain/verdict.ts'
import { offerMinutesOpen } from '../../../scheduler/offering/minutes-open.ts'
import type { ActorAs } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import type { JudgedSeveral } from '../proposal/judge-several.ts'
import { goOn } from './go-on.ts'
import { roundTerms } from './round-terms.ts'
import type { StartRoundInput } from './start-input.ts'

/** A round that began. */
export interface StartedRound {
  readonly roundId: string
  readonly status: 'running'
  readonly offerIds: readonly string[]
  /** When it goes on by itself. */
  readonly nextAt: number
}

interface Beginning {
  readonly row: ProposalRow
  readonly judged: JudgedSeveral
  readonly input: StartRoundInput
}

/**
 * Approves a proposal that is locked with everybody on the list, writes the round and asks the first. Throws as `startRound`
 * says; answers what is to be recorded of it.
 */
export async function beginRound(
  tx: Tx,
  context: Context,
  actor: ActorAs<'coordinator'>,
  beginning: Beginning,
): Promise<{ readonly started: StartedRound; readonly facts: Facts }> {
  const { row, judged, input } = beginning
  await approve(tx, context, actor, beginning)
  const round = await write(tx, context, actor, beginning)
  const sessions = await sessionsById(tx, row.sessionIds)
  const went = await goOn(tx, context, {
    round,
    judged,
    list: await candidatesOfRound(tx, round.id),
    setAside: { memberId: row.memberId, ruleIds: row.overriddenRuleIds },
    lessons: sessions.map(({ id, during }) => ({ id, startsAt: during.startsAt })),
  })
  if (went.did !== 'asked') {
    throw new ActionError(
      'offer-closed',
      'De eerste les begint zo of is al begonnen. Maak een nieuw plan.',
    )
  }
  const { offerIds, nextAt } = went
  const { kind, memberIds, onward } = input
  const { requestId, id: proposalId } = row
  const spelregelsVersion = judged.spelregels.version
  return {
    started: { roundId: round.id, status: 'running', offerIds, nextAt },
    facts: { requestId, proposalId, kind, memberIds, onward, spelregelsVersion },
  }
}

async function approve(
  tx: Tx,
  context: Context,
  { userId: decidedBy }: ActorAs<'coordinator'>,
  { row, judged }: Beginning,
): Promise<void> {
  const { id, requestId, boardId, poolId, memberId } = row
  if (row.status === 'proposed') {
    const decision = { decidedBy, decidedAt: context.now() }
    await decideProposal(tx, { id, from: ['proposed'], to: 'approved', ...decision })
    const facts = { requestId, memberId, spelregelsVersion: judged.spelregels.version }
    const verb = 'proposal.approve'
    await record(tx, context, { verb, subjectId: id, boardId, poolId, facts })
  }
  await decideProposal(tx, { id, from: ['approved'], to: 'offered' })
}

async function write(
  tx: Tx,
  context: Context,
  { userId: startedBy }: ActorAs<'coordinator'>,
  { row, judged, input }: Beginning,
): Promise<RoundRow> {
  const { id: proposalId, requestId, boardId, poolId, sessionIds } = row
  const { spelregels, sourceOrder, verdicts } = judged
  const request = await lockRequest(tx, requestId)
  if (request?.status !== 'open') {
    throw new ActionError('already-covered', 'Deze vraag is niet meer open.')
  }
  const { kind, memberIds, onward: isOnward } = input
  const { onwardSources, ...terms } = roundTerms(spelregels, sourceOrder, { kind, isOnward })
  const minutesOpen = offerMinutesOpen(spelregels, { ...request, length: lengthOf(request) })
  const now = context.now()
  const of = { proposalId, requestId, boardId, poolId, sessionIds }
  const begun = { startedBy, startedAt: now, nextAt: now }
  const made = { ...of, ...terms, ...begun, minutesOpen, onwardSources: [...onwardSources] }
  const round = await insertRound(tx, made)
  const waiting = { roundId: round.id, byRules: false, status: 'waiting' as const, broken: [] }
  const rows = memberIds.map((memberId, n) => {
    const source = verdicts.get(memberId)?.source
    if (source === undefined) throw new Error('somebody on the list was not judged')
    return { ...waiting, memberId, place: n + 1, source }
  })
  await insertCandidates(tx, rows)
  return round
}
