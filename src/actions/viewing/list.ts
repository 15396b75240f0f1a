import { z } from 'zod'
import { viewingsOfBoard, viewingsOfMember } from '../../../db/queries/viewing.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

export const listViewingsInput = z.strictObject({
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
  /** Part of the name of the person looked at; for a board. */
  who: z.string().trim().max(120).optional(),
})

export type ListViewingsInput = z.output<typeof listViewingsInput>

/** Who looked at one record, and when. */
export interface Viewing {
  readonly id: string
  readonly seenAt: number
  readonly viewerRole: string
  readonly what: 'member-file' | 'absence' | 'own-data'
  /** Null for a member: the law gives them the role and the moment, not the name of an employee. */
  readonly viewerName: string | null
  readonly memberName: string | null
  readonly absentName: string | null
}

/** Who looked at what is kept of the asker; for a board, who looked at the records of its people. The newest first. */
export async function listViewings(
  context: Context,
  { limit, who }: ListViewingsInput,
): Promise<{ readonly items: readonly Viewing[] }> {
  const actor = onlyFor(context.actor, 'member', 'school', 'board')
  return context.db.read(scopeOf(actor), async (tx) => {
    if (actor.role !== 'member')
      return { items: await viewingsOfBoard(tx, { boardId: actor.boardId, who, limit }) }
    const items = await viewingsOfMember(tx, actor.memberId, limit)
    const nobody = { viewerName: null, memberName: null, absentName: null }
    return { items: items.map((one) => ({ ...one, ...nobody })) }
  })
}
