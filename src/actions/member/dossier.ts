import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { admissionsOf } from '../../../db/queries/admission.ts'
import { engagementLines } from '../../../db/queries/engagement-line.ts'
import { lawInForce } from '../../../db/queries/law.ts'
import { memberById } from '../../../db/queries/member.ts'
import { hoursOfMembers } from '../../../db/queries/member-hours.ts'
import { openWishes } from '../../../db/queries/mobility-wish.ts'
import { exclusionsOfMember, offerCounts, sitesOfBoards } from '../../../db/queries/people.ts'
import { workToCome } from '../../../db/queries/work-to-come.ts'
import { loadPersonRows } from '../../../db/queries/world-person-rows.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { CompetenceRule, Grade } from '../../../scheduler/domain/qualification.ts'
import type { ActorAs } from '../../actor.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { noteViewing } from '../viewing/note.ts'
import { aboutPools } from './about-pools.ts'
import { type ChainRoom, chainRooms, isInChain } from './chain-rooms.ts'
import { currentEngagement } from './current-engagement.ts'
import { heldPapers } from './held-papers.ts'
import { daysOfLoad, heldAgainstLaw, loadOf } from './load.ts'
import { ownPlace } from './own-place.ts'
import { papersOf } from './papers.ts'

const OFFERS_COUNTED_MS = 365 * 24 * 3_600_000

export const showDossierInput = z.strictObject({ memberId: idInput })

export type ShowDossierInput = z.output<typeof showDossierInput>

/** Everything about one member that a coordinator may see; no wage, no score. */
export type Dossier = Omit<Awaited<ReturnType<typeof dossierOf>>, 'chainRules'> & {
  /** Null: nobody hires this person by the assignment. */
  readonly chain: readonly ChainRoom[] | null
}

/**
 * One person of an own pool: work, papers, boards, hours against contract and law, what was offered. Of the contract chain only
 * the room that is left leaves a board. Throws `not-found` for somebody of other pools.
 */
export async function showDossier(
  context: Context,
  { memberId }: ShowDossierInput,
): Promise<Dossier> {
  const actor = onlyFor(context.actor, 'coordinator')
  const now = context.now()
  const { chainRules, ...dossier } = await context.db.transaction(scopeOf(actor), (tx) =>
    dossierOf(tx, actor, memberId, now),
  )
  const { boards, poolId } = dossier
  await noteViewing(context, [{ what: 'member-file', memberId, boardId: dossier.homeBoardId }])
  if (!isInChain(dossier.engagement)) return { ...dossier, chain: null }
  const engine = { role: 'engine', userId: actor.userId, poolIds: [poolId] } as const
  const about = { poolId, memberId, boards, rules: chainRules, today: dayOf(now) }
  const chain = await context.db.transaction(engine, (tx) => chainRooms(tx, about))
  return { ...dossier, chain }
}

async function dossierOf(tx: Tx, actor: ActorAs<'coordinator'>, memberId: string, now: Instant) {
  const today = dayOf(now)
  const { places, poolId } = await ownPlace(tx, actor, memberId)
  const person = await memberById(tx, memberId)
  if (person === undefined) throw notFound()
  const poolIds = places.map((place) => place.poolId)
  const about = await aboutPools(tx, poolIds, today)
  const law = await lawInForce(tx, today)
  const rows = await loadPersonRows(tx, [memberId], today)
  const engagement = currentEngagement(rows.engagements(memberId), today)
  const work = (await hoursOfMembers(tx, [memberId], daysOfLoad(today))).get(memberId) ?? []
  const boards = uniqueBoards(places.flatMap((place) => about.of(place.poolId).boards))
  const inPools = places.map(({ poolId: of, joinedOn }) => ({ joinedOn, ...about.of(of) }))
  const held = heldPapers({ memberId, pools: inPools, rows, engagement, about })
  return {
    ...person,
    poolId,
    places,
    wishes: await openWishes(tx, memberId),
    roleCodes: rows.roles(memberId).map(({ roleCode }) => roleCode),
    qualifications: rows
      .qualifications(memberId)
      .map((line) => ({ ...line, outcome: outcomeOf(line.grade, law.competence) })),
    engagement,
    engagements: await engagementLines(tx, memberId),
    ...loadOf(work, today),
    limits: heldAgainstLaw(work, today, law.workingTime),
    papers: papersOf(held, law.vogRules, today),
    documents: rows.documents(memberId),
    admissions: await admissionsOf(tx, memberId),
    boards,
    participants: about.participants,
    homeSites: await sitesOfBoards(
      tx,
      about.participants.map(({ boardId }) => boardId),
    ),
    sites: await sitesOfBoards(
      tx,
      boards.map(({ boardId }) => boardId),
    ),
    exclusions: await exclusionsOfMember(tx, memberId, today),
    offers: await offerCounts(tx, memberId, (now - OFFERS_COUNTED_MS) as Instant),
    coming: await workToCome(tx, memberId, today),
    chainRules: law.chainRules,
  }
}

type Board = ReturnType<Awaited<ReturnType<typeof aboutPools>>['of']>['boards'][number]

function uniqueBoards(boards: readonly Board[]): readonly Board[] {
  return [...new Map(boards.map((board) => [board.boardId, board])).values()]
}

/** The best that the law makes of a grade; null where no law of today knows it. */
function outcomeOf(
  grade: Grade,
  competence: readonly CompetenceRule[],
): CompetenceRule['outcome'] | null {
  const outcomes = competence.filter((rule) => rule.grade === grade).map(({ outcome }) => outcome)
  const order = ['licensed', 'limited', 'appointable'] as const
  return order.find((outcome) => outcomes.includes(outcome)) ?? null
}
