import { type LoginMethod, loginsOfUser } from '../../../db/queries/login.ts'
import { scopesOfUser } from '../../../db/queries/sign-in.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { aliveAt } from '../sign-in/session-length.ts'
import { PEOPLE } from './people.ts'

/** Where somebody is signed in, and in which roles they can look. */
export interface OwnSessions {
  readonly sessions: readonly {
    readonly id: string
    readonly device: string
    readonly method: LoginMethod
    readonly createdAt: Instant
    readonly lastSeenAt: Instant
  }[]
  readonly scopes: readonly {
    readonly id: string
    readonly role: 'school' | 'coordinator' | 'member' | 'board' | 'region' | 'admin'
    /** The name of the board, pool or region where it counts. */
    readonly where: string | null
  }[]
}

/** The own sessions, the last seen first, and the own roles. */
export async function listSessions(context: Context): Promise<OwnSessions> {
  const actor = onlyFor(context.actor, ...PEOPLE)
  const { userId } = actor
  const sessions = await context.db.read(scopeOf(actor), (tx) =>
    loginsOfUser(tx, userId, aliveAt(context.now())),
  )
  // The names of places where one acts in another role.
  const scopes = await context.db.read({ role: 'sign-in', userId }, (tx) =>
    scopesOfUser(tx, userId),
  )
  return {
    sessions,
    scopes: scopes.map(({ id, role, poolName, boardName, regionName }) => ({
      id,
      role,
      where: poolName ?? boardName ?? regionName,
    })),
  }
}
