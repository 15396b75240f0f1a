import { z } from 'zod'
import { contractsOfPool } from '../../../db/queries/chain.ts'
import { lawInForce } from '../../../db/queries/law.ts'
import { lessonsAgreed } from '../../../db/queries/lessons-agreed.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { schoolYearOf } from '../../../scheduler/calendar/school-year.ts'
import type { PoolContract } from '../../../scheduler/domain/chain.ts'
import type { Day, DayRange } from '../../../scheduler/domain/day.ts'
import type { ChainRule } from '../../../scheduler/domain/law.ts'
import { type ActorAs, onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { idInput } from '../input.ts'
import { isInChain, roomsOf } from './chain-rooms.ts'
import type { BoardOfPerson, Paper } from './papers.ts'
import { peopleOf } from './people.ts'
import { mayBeUnlicensed, type UnlicensedCover, unlicensedCover } from './unlicensed-cover.ts'

export const showLegalStandingInput = z.strictObject({ poolId: idInput.optional() })

export type ShowLegalStandingInput = z.output<typeof showLegalStandingInput>

/** How far a board has seen what law asks of who works at its schools, and whom it can still give a temporary contract. */
export interface StandingOfBoard {
  readonly boardId: string
  readonly boardName: string
  /** Who may be put to work there. */
  readonly members: number
  readonly vogSeen: number
  /** Another board saw a certificate that is fresh enough for this one. */
  readonly vogToSee: number
  readonly vogMissing: number
  /** Of those whom the asking board hires: for whom the next contract is permanent, and for whom the one after that is. */
  readonly chainFull: number
  readonly chainLast: number
}

/** Whether the legal frame is kept: as it stands today, and who stands in front of a class by which article in this school year. */
export interface LegalStanding {
  readonly schoolYear: DayRange
  readonly boards: readonly StandingOfBoard[]
  readonly unlicensed: readonly UnlicensedCover[]
}

interface Standing {
  readonly id: string
  /** One of the pools of the member. */
  readonly poolId: string
  readonly isHired: boolean
  readonly boards: readonly BoardOfPerson[]
  readonly papers: readonly Paper[]
}

/** For who runs a pool; by the papers and the law of today, lessons that are agreed for later in the school year included. */
export async function showLegalStanding(
  context: Context,
  { poolId }: ShowLegalStandingInput,
): Promise<LegalStanding> {
  const actor = onlyFor(context.actor, 'coordinator')
  const poolIds = actor.poolIds.filter((id) => poolId === undefined || id === poolId)
  const today = dayOf(context.now())
  const { first, last } = schoolYearOf(today)
  const schoolYear = { first, last }
  const { standings, names, unlicensed, chainRules } = await context.db.transaction(
    scopeOf(actor),
    async (tx) => {
      const { people, boards, boardsOf, licensedRoles } = await peopleOf(tx, poolIds, context.now())
      const law = await lawInForce(tx, today)
      const lines = new Map(people.map(({ id, qualifications }) => [id, qualifications]))
      const linesOf = (id: string) => lines.get(id) ?? []
      const memberIds = [...lines.keys()].filter((id) =>
        mayBeUnlicensed(linesOf(id), law.competence),
      )
      const lessons = await lessonsAgreed(tx, { poolIds, memberIds }, schoolYear)
      const licensed = lessons.filter(({ roleCode }) => licensedRoles.has(roleCode))
      return {
        standings: people.map(({ id, poolIds: [of = ''], engagement, papers }) => {
          const isHired = isInChain(engagement)
          return { id, poolId: of, papers, isHired, boards: boardsOf.get(id) ?? [] }
        }),
        names: boards,
        unlicensed: unlicensedCover(licensed, linesOf, law.competence),
        chainRules: law.chainRules,
      }
    },
  )
  const contracts = await contractsOf(context, actor, standings, today)
  const rooms = roomsOfBoards(standings, contracts, chainRules, today)
  const boards = names.map((board) => ({
    ...board,
    ...vogAt(standings, board.boardId),
    chainFull: rooms.filter(({ boardId, room }) => boardId === board.boardId && room === 0).length,
    chainLast: rooms.filter(({ boardId, room }) => boardId === board.boardId && room === 1).length,
  }))
  return { schoolYear, boards, unlicensed }
}

/** Contracts are read as the engine, since they tell where else somebody works; only how many may follow leaves this room. */
async function contractsOf(
  context: Context,
  { userId, poolIds }: ActorAs<'coordinator'>,
  standings: readonly Standing[],
  today: Day,
): Promise<readonly PoolContract[]> {
  const hired = Map.groupBy(
    standings.filter(({ isHired }) => isHired),
    ({ poolId }) => poolId,
  )
  return context.db.transaction({ role: 'engine', userId, poolIds }, async (tx) => {
    const all: PoolContract[] = []
    // Of each of several pools the same contracts are told.
    for (const [poolId, members] of hired) {
      const memberIds = members.map(({ id }) => id)
      all.push(...(await contractsOfPool(tx, { poolId, today, memberIds })))
    }
    return all
  })
}

function roomsOfBoards(
  standings: readonly Standing[],
  contracts: readonly PoolContract[],
  rules: readonly ChainRule[],
  today: Day,
) {
  const byMember = Map.groupBy(contracts, ({ memberId }) => memberId)
  return standings
    .filter(({ isHired }) => isHired)
    .flatMap(({ id, boards }) => roomsOf(byMember.get(id) ?? [], { boards, rules, today }))
}

function vogAt(standings: readonly Standing[], boardId: string) {
  const here = standings.filter(({ boards }) => boards.some((board) => board.boardId === boardId))
  const open = here.flatMap(({ papers }) =>
    papers.filter((paper) => paper.kind === 'vog' && paper.boardId === boardId),
  )
  const vogMissing = open.filter(({ until }) => until === null).length
  return {
    members: here.length,
    vogSeen: here.length - open.length,
    vogToSee: open.length - vogMissing,
    vogMissing,
  }
}
