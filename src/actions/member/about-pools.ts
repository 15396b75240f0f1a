import type { Tx } from '../../../db/client.ts'
import { lawInForce } from '../../../db/queries/law.ts'
import { participationsOf } from '../../../db/queries/participation.ts'
import { levelsOfBoards } from '../../../db/queries/people.ts'
import { roles } from '../../../db/queries/reference.ts'
import { spelregelsInForceOf } from '../../../db/queries/spelregels.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { Level } from '../../../scheduler/domain/level.ts'

/** What members of these pools are looked at with: rules of play, boards that draw, and the law. */
export type AboutPools = Awaited<ReturnType<typeof aboutPools>>

/** What the pools ask, and which boards draw from them today. */
export async function aboutPools(tx: Tx, poolIds: readonly string[], today: Day) {
  const rules = await spelregelsInForceOf(tx, poolIds, today)
  const takingPart = new Map<string, Awaited<ReturnType<typeof participationsOf>>>()
  for (const poolId of poolIds) takingPart.set(poolId, await participationsOf(tx, poolId, today))
  const drawing = new Map(
    [...takingPart].map(([poolId, boards]) => [poolId, boards.filter(({ draws }) => draws)]),
  )
  const boards = named([...drawing.values()].flat())
  const levels = await levelsOfBoards(
    tx,
    boards.map(({ boardId }) => boardId),
  )
  const law = await lawInForce(tx, today)
  const licensed = (await roles(tx)).filter(({ licenceRequired }) => licenceRequired)
  const none: readonly Level[] = []
  return {
    boards,
    /** Those that only lend somebody too. */
    participants: named([...takingPart.values()].flat()),
    competence: law.competence,
    vogRules: law.vogRules,
    licensedRoles: new Set(licensed.map(({ code }) => code)),
    of: (poolId: string) => ({
      rules: rules.find((one) => one.poolId === poolId),
      boards: named(drawing.get(poolId) ?? []).map((board) => ({
        ...board,
        levels: levels.get(board.boardId) ?? none,
      })),
    }),
  }
}

/** Each board once, by name. */
function named(boards: readonly { readonly boardId: string; readonly boardName: string }[]) {
  const all = boards.map(({ boardId, boardName }) => [boardId, { boardId, boardName }] as const)
  return [...new Map(all).values()]
}
