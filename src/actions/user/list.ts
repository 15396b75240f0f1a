import { z } from 'zod'
import { type KeptUserRow, keptUsers } from '../../../db/queries/kept-user.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

const SHOWN_MAX = 100

export const listUsersInput = z.strictObject({
  /** Part of a name or an address. */
  text: z.string().trim().max(120).default(''),
})

export type ListUsersInput = z.output<typeof listUsersInput>

/** People who can sign in. */
export interface ListedUsers {
  readonly users: readonly (KeptUserRow & { readonly isSelf: boolean })[]
  /** Whether there are more than are shown: then part of a name is to be given. */
  readonly isCut: boolean
}

/** Whom the asker keeps: an administrator everybody, a board its own people, a coordinator the members of the own pools. */
export async function listUsers(context: Context, { text }: ListUsersInput): Promise<ListedUsers> {
  const actor = onlyFor(context.actor, 'admin', 'board', 'coordinator')
  const rows = await context.db.read(scopeOf(actor), (tx) =>
    keptUsers(tx, { text, limit: SHOWN_MAX + 1 }),
  )
  const users = rows.slice(0, SHOWN_MAX).map((row) => ({ ...row, isSelf: row.id === actor.userId }))
  return { users, isCut: rows.length > SHOWN_MAX }
}
