import type { Tx } from '../../../db/client.ts'
import { contractsOfPool } from '../../../db/queries/chain.ts'
import { chainRoom, type PoolContract } from '../../../scheduler/domain/chain.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { ContractForm } from '../../../scheduler/domain/engagement.ts'
import type { ChainRule } from '../../../scheduler/domain/law.ts'
import { type Level, sectorOf } from '../../../scheduler/domain/level.ts'
import type { BoardOfPerson } from './papers.ts'

const FIXED_TERM: readonly ContractForm[] = ['on-call', 'temporary', 'min-max']

/** How many fixed-term contracts a board can still give from today on; 0: the next one is permanent. */
export interface ChainRoom {
  readonly boardId: string
  readonly room: number
}

/** Whether the contract chain matters: only the requesting board hires by the assignment (BW 7:668a). */
export function isInChain(
  engagement: { readonly employer: string; readonly form: ContractForm } | null,
): boolean {
  return engagement?.employer === 'requesting-board' && FIXED_TERM.includes(engagement.form)
}

/** The room at each of these boards, for a transaction in role `engine`: only the number leaves it, never the contracts. */
export async function chainRooms(
  tx: Tx,
  about: {
    readonly poolId: string
    readonly memberId: string
    readonly boards: readonly BoardOfPerson[]
    readonly rules: readonly ChainRule[]
    readonly today: Day
  },
): Promise<readonly ChainRoom[]> {
  const { poolId, memberId, today } = about
  return roomsOf(await contractsOfPool(tx, { poolId, today, memberIds: [memberId] }), about)
}

/** The same out of the contracts of one member. */
export function roomsOf(
  contracts: readonly PoolContract[],
  about: {
    readonly boards: readonly BoardOfPerson[]
    readonly rules: readonly ChainRule[]
    readonly today: Day
  },
): readonly ChainRoom[] {
  const { boards, rules, today } = about
  return boards.flatMap(({ boardId, levels }) => {
    const given = contracts.filter((contract) => contract.boardId === boardId)
    const next = { firstDay: today, lastDay: today }
    const rooms = rulesFor(rules, levels).map((rule) => chainRoom(given, next, rule))
    return rooms.length === 0 ? [] : [{ boardId, room: Math.min(...rooms) }]
  })
}

/** The rule of each sector in which the board has schools, where there is one, else the one for everybody. */
function rulesFor(rules: readonly ChainRule[], levels: readonly Level[]): readonly ChainRule[] {
  const everybody = rules.find(({ sector }) => sector === '*')
  const sectors = [...new Set(levels.map(sectorOf))]
  const found = sectors.map((of) => rules.find(({ sector }) => sector === of) ?? everybody)
  return found.filter((rule) => rule !== undefined)
}
