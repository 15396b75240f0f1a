import type { loadPersonRows } from '../../../db/queries/world-person-rows.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { AboutPools } from './about-pools.ts'
import type { currentEngagement } from './current-engagement.ts'
import { type HeldPapers, lastPoolDayOf } from './papers.ts'

/** A pool with since when somebody is in it. */
export type PoolOfPerson = { readonly joinedOn: Day | null } & ReturnType<AboutPools['of']>

/** What a person has, out of the rows, as `papersOf` looks at it. */
export function heldPapers(known: {
  readonly memberId: string
  readonly pools: readonly PoolOfPerson[]
  readonly rows: Awaited<ReturnType<typeof loadPersonRows>>
  readonly engagement: ReturnType<typeof currentEngagement>
  readonly about: AboutPools
}): HeldPapers {
  const { memberId, pools, rows, engagement, about } = known
  return {
    boards: boardsOf(pools, rows.admissions(memberId), engagement?.boardId ?? null),
    needsDiploma: rows.roles(memberId).some(({ roleCode }) => about.licensedRoles.has(roleCode)),
    documents: rows.documents(memberId),
    qualifications: rows.qualifications(memberId),
    engagement,
    lastPoolDay: lastPoolDay(pools),
  }
}

/** The boards that may put this person to work: the own one, and those that let the person in where that is asked. */
function boardsOf(
  pools: readonly PoolOfPerson[],
  admissions: readonly { readonly boardId: string }[],
  ownBoardId: string | null,
) {
  const admitted = new Set([ownBoardId, ...admissions.map(({ boardId }) => boardId)])
  const boards = pools.flatMap(({ rules, boards: drawing }) =>
    drawing.filter(({ boardId }) => admitted.has(boardId) || rules?.boardAdmitsMembers === false),
  )
  return [...new Map(boards.map((board) => [board.boardId, board])).values()]
}

/** Of several pools the one that must be left first. */
function lastPoolDay(pools: readonly PoolOfPerson[]): Day | null {
  const days = pools.map(({ joinedOn, rules }) =>
    lastPoolDayOf(joinedOn, rules?.poolStayMonthsMax ?? null),
  )
  return days.filter((one) => one !== null).toSorted()[0] ?? null
}
