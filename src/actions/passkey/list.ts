import { passkeysOfUser } from '../../../db/queries/passkey.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { isProven } from '../../fresh-proof.ts'
import { countsForAllRoles } from '../session/all-roles.ts'
import { PEOPLE } from '../session/people.ts'
import { passkeyPlace } from './place.ts'

/** The own passkeys, and whether more can be made here. */
export interface OwnPasskeys {
  readonly isPossible: boolean
  /** Whether a proof is fresh enough to change any of it. */
  readonly isProven: boolean
  readonly passkeys: readonly {
    readonly id: string
    readonly name: string
    readonly createdAt: Instant
    readonly lastUsedAt: Instant | null
    /** Whether the device keeps it in the cloud of its maker too. */
    readonly isBackedUp: boolean
  }[]
}

/** The own passkeys, the oldest first. */
export async function listPasskeys(context: Context): Promise<OwnPasskeys> {
  const actor = onlyFor(context.actor, ...PEOPLE)
  const rows = await context.db.read(scopeOf(actor), (tx) => passkeysOfUser(tx, actor.userId))
  return {
    isProven: isProven(context),
    isPossible: passkeyPlace(context) !== undefined && (await countsForAllRoles(context)),
    passkeys: rows.map(({ id, name, createdAt, lastUsedAt, isBackedUp }) => ({
      id,
      name,
      createdAt,
      lastUsedAt,
      isBackedUp,
    })),
  }
}
