import { aliveKeys } from '../../../db/queries/access-key.ts'
import type { UserScopeRow } from '../../../db/queries/sign-in.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { isProven } from '../../fresh-proof.ts'
import { PEOPLE } from '../session/people.ts'

/** The own keys for programs. */
export interface OwnKeys {
  readonly isProven: boolean
  readonly keys: readonly {
    readonly id: string
    readonly label: string
    /** The one role for which it counts; null: for all of its holder. */
    readonly role: UserScopeRow['role'] | null
    readonly createdAt: Instant
    readonly expiresAt: Instant | null
    /** To the hour. */
    readonly lastUsedAt: Instant | null
  }[]
}

/** The own keys that still count, the newest first. What a key is was told once, when it was made. */
export async function listKeys(context: Context): Promise<OwnKeys> {
  const actor = onlyFor(context.actor, ...PEOPLE)
  const rows = await context.db.read(scopeOf(actor), (tx) =>
    aliveKeys(tx, actor.userId, context.now()),
  )
  const keys = rows.map(({ userScopeId: _scope, ...key }) => key)
  return { isProven: isProven(context), keys }
}
