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
  const drawing = new Map<string, { boardId: string; boardName: string }[]>()
  for (const poolId of poolIds) {
    const found = await participationsOf(tx, poolId, today)
    const boards = found.filter(({ draws }) => draws)
    drawing.set(
      poolId,
      boards.map(({ boardId, boardName }) => ({ boardId, boardName })),
    )
  }
  const boards = [
    ...new Map([...drawing.values()].flat().map((board) => [board.boardId, board])).values(),
  ]
  const levels = await levelsOfBoards(
    tx,
    boards.map(({ boardId }) => boardId),
  )
  const law = await lawInForce(tx, today)
  const licensed = (await roles(tx)).filter(({ licenceRequired }) => licenceRequired)
  const none: readonly Level[] = []
  return {
    boards,
    competence: law.competence,
    vogRules: law.vogRules,
    licensedRoles: new Set(licensed.map(({ code }) => code)),
    of: (poolId: string) => ({
      rules: rules.find((one) => one.poolId === poolId),
      boards: (drawing.get(poolId) ?? []).map((board) => ({
        ...board,
        levels: levels.get(board.boardId) ?? none,
      })),
    }),
  }
}
