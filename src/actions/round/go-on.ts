import type { Tx } from '../../../db/client.ts'
import { askNextSource } from '../../../db/queries/job.ts'
import {
  type CandidateRow,
  changeCandidates,
  changeRound,
  insertCandidates,
  type RoundRow,
} from '../../../db/queries/offer-round.ts'
import { type Instant, MS_PER_MINUTE } from '../../../scheduler/domain/instant.ts'
import type { BrokenRule } from '../../../scheduler/domain/verdict.ts'
import { offerDeadline } from '../../../scheduler/offering/deadline.ts'
import { type OnwardStep, onwardStep } from '../../../scheduler/offering/onward-step.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import type { JudgedSeveral } from '../proposal/judge-several.ts'
import { askMembers } from './ask-members.ts'

/** What a round knows when it goes on: its list, who can come now, and the lessons that are still to be filled. */
export interface RoundNow {
  readonly round: RoundRow
  readonly list: readonly CandidateRow[]
  readonly judged: Pick<JudgedSeveral, 'verdicts' | 'sourceOrder' | 'spelregels'>
  /** Rules that were set aside for somebody when the proposal was approved. */
  readonly setAside: { readonly memberId: string | null; readonly ruleIds: readonly string[] }
  readonly lessons: readonly { readonly id: string; readonly startsAt: Instant }[]
}

/** How a round went on: somebody is asked, the next source waits for its time, or there is nobody left. */
export type WentOn =
  | { readonly did: 'asked'; readonly offerIds: readonly string[]; readonly nextAt: Instant }
  | { readonly did: 'waits'; readonly nextAt: Instant }
  | { readonly did: 'dry' }

/**
 * Takes the next step of a round that is locked behind its request and of which no offer waits: asks the next on the list, else
 * goes on along the sources that the rules of play allow. Who became impossible is skipped, with the rules that say why.
 */
export async function goOn(tx: Tx, context: Context, now: RoundNow): Promise<WentOn> {
  const [first] = now.lessons
  if (first === undefined) return { did: 'dry' }
  const next = nextOnList(now)
  for (const { memberId, broken } of next.skipped) {
    await skip(tx, context, now.round, { memberId, broken })
  }
  const sentAt = context.now()
  const { minutesOpen } = now.round
  const deadlineAt = offerDeadline({
    sentAt,
    minutesOpen,
    firstStartsAt: first.startsAt,
    answerBeforeMinutes: now.judged.spelregels.answerBeforeMinutes,
    quietHours: context.post.quietHours,
  })
  if (deadlineAt === undefined) return { did: 'dry' }
  if (next.memberIds.length > 0) return ask(tx, context, now, { ...next, deadlineAt })
  const onward = onwardOf(now)
  if (onward === undefined) return { did: 'dry' }
  const waitUntil = waitFor(now, onward, sentAt, first.startsAt)
  if (waitUntil !== undefined) return wait(tx, context, now.round, onward, waitUntil)
  return ask(tx, context, now, { ...onward, deadlineAt })
}

interface Skipped {
  readonly memberId: string
  readonly broken: readonly BrokenRule[]
}

/** Who is next on the list, as many as are asked at once, and who comes before and cannot any more. */
function nextOnList({ round, list, judged, setAside }: RoundNow) {
  const memberIds: string[] = []
  const skipped: Skipped[] = []
  for (const { memberId, status } of list) {
    if (status !== 'waiting' || memberIds.length === round.askedAtOnce) continue
    const verdict = judged.verdicts.get(memberId)
    const broken = (verdict?.broken ?? [{ ruleId: 'in-pool', facts: {} }]).filter(
      ({ ruleId }) => memberId !== setAside.memberId || !setAside.ruleIds.includes(ruleId),
    )
    if (broken.length > 0) skipped.push({ memberId, broken })
    else memberIds.push(memberId)
  }
  return { memberIds, skipped }
}

async function skip(
  tx: Tx,
  context: Context,
  { id: roundId, boardId, poolId, requestId }: RoundRow,
  { memberId, broken }: Skipped,
): Promise<void> {
  await changeCandidates(tx, { roundId, memberIds: [memberId] }, { status: 'skipped', broken })
  const ruleIds = broken.map(({ ruleId }) => ruleId)
  const facts = { requestId, memberId, ruleIds }
  await record(tx, context, { verb: 'round.skip', subjectId: roundId, boardId, poolId, facts })
}

function onwardOf({ round, list, judged }: RoundNow): OnwardStep | undefined {
  const { onwardSources, askedAtOnce } = round
  const listed = new Set(list.map(({ memberId }) => memberId))
  const verdicts = [...judged.verdicts.values()]
  return onwardStep({ ...judged, onwardSources, verdicts, listed, askedAtOnce })
}

/** Until when the round waits before it asks another source; nothing where it waited, or where the lessons are too near. */
function waitFor(
  { round }: RoundNow,
  { source }: OnwardStep,
  from: Instant,
  firstStartsAt: Instant,
): Instant | undefined {
  const { onwardSource, waitsForSource, sourceWaitMinutes, minutesOpen } = round
  if (source === onwardSource || waitsForSource !== null || sourceWaitMinutes === 0)
    return undefined
  const until = from + sourceWaitMinutes * MS_PER_MINUTE
  return until + minutesOpen * MS_PER_MINUTE < firstStartsAt ? (until as Instant) : undefined
}

async function wait(
  tx: Tx,
  context: Context,
  { id: roundId, boardId, poolId, requestId, step }: RoundRow,
  { source }: OnwardStep,
  nextAt: Instant,
): Promise<WentOn> {
  await changeRound(tx, roundId, { waitsForSource: source, nextAt })
  await askNextSource(tx, { roundId, step }, nextAt)
  const facts = { requestId, source, nextAt }
  await record(tx, context, { verb: 'round.wait', subjectId: roundId, boardId, poolId, facts })
  return { did: 'waits', nextAt }
}

/** Asks members; whoever was not on the list is put on it, with the source in whose name the rules of play allow it. */
async function ask(
  tx: Tx,
  context: Context,
  { round, list, lessons }: RoundNow,
  next: Partial<Pick<OnwardStep, 'source'>> & {
    readonly memberIds: readonly string[]
    readonly deadlineAt: Instant
  },
): Promise<WentOn> {
  const { id: roundId } = round
  const { source, memberIds, deadlineAt } = next
  const step = round.step + 1
  const sessionIds = lessons.map(({ id }) => id)
  if (source === undefined) {
    await changeCandidates(tx, { roundId, memberIds }, { status: 'asked', step })
  } else {
    const last = list.at(-1)?.place ?? 0
    const added = { roundId, source, byRules: true, status: 'asked' as const, step, broken: [] }
    const rows = memberIds.map((memberId, n) => ({ ...added, memberId, place: last + n + 1 }))
    await insertCandidates(tx, rows)
  }
  const offerIds = await askMembers(tx, context, round, { memberIds, sessionIds, deadlineAt })
  const nextAt = deadlineAt
  const onward = source === undefined ? {} : { onwardSource: source }
  await changeRound(tx, roundId, { sessionIds, step, nextAt, waitsForSource: null, ...onward })
  return { did: 'asked', offerIds, nextAt }
}
