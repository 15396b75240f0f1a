import type { Day } from '../../../scheduler/domain/day.ts'
import type { Level } from '../../../scheduler/domain/level.ts'
import { URGENCIES } from '../../../scheduler/domain/request.ts'
import type { PlanningFilter, PlanningRows } from './planning-rows.ts'

/** What still asks for somebody: a request, or the part of it that a proposal is for. */
export interface OpenItem {
  readonly requestId: string
  /** The proposal that waits for a decision; null where nobody was looked for yet. */
  readonly proposalId: string | null
  /** Who is proposed; null: nobody. */
  readonly memberId: string | null
  readonly siteName: string
  readonly boardId: string
  readonly roleCode: string
  readonly urgency: (typeof URGENCIES)[number]
  readonly vakIds: readonly string[]
  readonly levels: readonly Level[]
  readonly first: Day
  readonly last: Day
  readonly lessonDays: number
  readonly minutes: number
}

/** What is to be decided or looked for and the filter leaves, the earliest first. */
export function openItems(
  { proposed, untouched }: Pick<PlanningRows, 'proposed' | 'untouched'>,
  { vak, level, boardId }: PlanningFilter,
): readonly OpenItem[] {
  const waiting = proposed.filter(({ status }) => status === 'proposed')
  const unsought = untouched.map((one) => ({ ...one, proposalId: null, memberId: null }))
  return [...waiting, ...unsought]
    .filter(
      (one) =>
        (vak === undefined || one.vakIds.includes(vak)) &&
        (level === undefined || one.levels.includes(level)) &&
        (boardId === undefined || one.boardId === boardId),
    )
    .map(itemOf)
    .toSorted(inOrder)
}

function itemOf(
  row: PlanningRows['untouched'][number] & Pick<OpenItem, 'proposalId' | 'memberId'>,
): OpenItem {
  const { requestId, proposalId, memberId, siteName, boardId, roleCode, urgency } = row
  const { vakIds, levels, days, minutes } = row
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) throw new Error('an open item has no days')
  const about = { requestId, proposalId, memberId, siteName, boardId, roleCode, urgency }
  return { ...about, vakIds, levels, first, last, lessonDays: days.length, minutes }
}

function inOrder(one: OpenItem, other: OpenItem): number {
  const [mine, theirs] = [keyOf(one), keyOf(other)]
  return mine < theirs ? -1 : Number(mine > theirs)
}

/** By first day, then by how badly somebody is needed. */
function keyOf({ first, urgency, requestId, proposalId }: OpenItem): string {
  return `${first} ${URGENCIES.indexOf(urgency)} ${requestId} ${proposalId}`
}
