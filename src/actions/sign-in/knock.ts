import { countOnce } from '../../../db/queries/throttle.ts'
import type { Scope } from '../../../db/scope.ts'
import { type Instant, MS_PER_MINUTE } from '../../../scheduler/domain/instant.ts'
import type { Deps } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { sha256 } from '../../sha256.ts'
import type { Visitor } from './begin-login.ts'

/** Somebody at the door, of whom nothing is known yet but the browser and where it is. */
export interface Knock extends Visitor {
  /** SHA-256 of the secret that only this browser has. */
  readonly browserHash: string
  /** The network that the browser is in: an address of IPv4, the first half of one of IPv6. */
  readonly network: string
}

/** Before it is known who knocks. */
export const AT_THE_DOOR: Scope = { role: 'sign-in', userId: null }

/** A whole school is behind one address, and signs in at eight. */
const OF_NETWORK = { max: 120, perMs: 15 * MS_PER_MINUTE }

/** Throws `slow-down` where too much was asked from this network: whoever asks waits, and nobody's account is touched. */
export async function slowDownNetwork(deps: Deps, knock: Knock): Promise<void> {
  const { isOver, until } = await isOverdone(deps, `network ${knock.network}`, OF_NETWORK)
  if (!isOver) return
  const waitSeconds = Math.ceil((until - deps.now()) / 1000)
  const minutes = Math.ceil(waitSeconds / 60)
  throw new ActionError(
    'slow-down',
    `Vanaf uw netwerk is te vaak geprobeerd aan te melden. Probeer het over ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'} opnieuw.`,
    { facts: { waitSeconds } },
  )
}

/** Counts once more, in a transaction of its own that a refusal does not undo, and says whether it was too often. */
export async function isOverdone(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  what: string,
  { max, perMs }: { readonly max: number; readonly perMs: number },
): Promise<{ readonly isOver: boolean; readonly until: Instant }> {
  const at = now()
  const times = { now: at, until: (at + perMs) as Instant }
  const { count, until } = await db.transaction(AT_THE_DOOR, (tx) =>
    countOnce(tx, sha256(what), times),
  )
  return { isOver: count > max, until }
}
