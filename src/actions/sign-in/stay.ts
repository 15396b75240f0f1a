import { extendLogin } from '../../../db/queries/sign-in.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Deps } from '../../context.ts'
import { sha256 } from '../../sha256.ts'
import { LOGIN_MS } from './browser.ts'

/** Lets a browser that is signed in stay so for as long again; `undefined` when its session has ended. */
export async function stayLoggedIn(deps: Deps, token: string): Promise<Instant | undefined> {
  const now = deps.now()
  const expiresAt = (now + LOGIN_MS) as Instant
  const isKept = await deps.db.transaction({ role: 'sign-in', userId: null }, (tx) =>
    extendLogin(tx, sha256(token), { now, expiresAt }),
  )
  return isKept ? expiresAt : undefined
}
