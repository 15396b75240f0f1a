import { z } from 'zod'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { idInput } from '../input.ts'
import type { Paper } from './papers.ts'
import { peopleOf } from './people.ts'

export const listPapersInput = z.strictObject({ poolId: idInput.optional() })

export type ListPapersInput = z.output<typeof listPapersInput>

/** A paper that is missing or ends, with whose it is. */
export interface ListedPaper extends Paper {
  readonly memberId: string
  readonly memberName: string
  readonly boardName: string | null
}

/** Of all members of the own pools what is missing now, and then what ends within half a year, soonest first. */
export async function listPapers(
  context: Context,
  { poolId }: ListPapersInput,
): Promise<{ readonly items: readonly ListedPaper[] }> {
  const actor = onlyFor(context.actor, 'coordinator')
  const poolIds = actor.poolIds.filter((id) => poolId === undefined || id === poolId)
  const now = context.now()
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const { people, boards } = await peopleOf(tx, poolIds, now)
    const nameOf = new Map(boards.map(({ boardId, boardName }) => [boardId, boardName]))
    const items = people.flatMap(({ id, name, papers }) =>
      papers.map((paper) => ({
        ...paper,
        memberId: id,
        memberName: name,
        boardName: paper.boardId === null ? null : (nameOf.get(paper.boardId) ?? null),
      })),
    )
    // Missing first; among equals the order of the people stays.
    return { items: items.toSorted((a, b) => (a.until ?? '').localeCompare(b.until ?? '')) }
  })
}
