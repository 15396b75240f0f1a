import { sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'

/** Somebody whom the asker keeps. */
export interface KeptUserRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly isDisabled: boolean
  readonly hasApp: boolean
  readonly passkeyCount: number
  readonly roles: readonly {
    readonly role: 'school' | 'coordinator' | 'member' | 'board' | 'region' | 'admin'
    readonly where: string | null
  }[]
}

/** Whom the asker keeps, by name, as PostgreSQL decides (`keeps_user`); those whose name or address has this text. */
export async function keptUsers(
  tx: Tx,
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<readonly KeptUserRow[]> {
  const { rows } = await tx.execute<{ [Name in keyof KeptUserRow]: KeptUserRow[Name] }>(
    sql`select id, name, email, disabled_at is not null as "isDisabled", has_app as "hasApp",
      passkey_count as "passkeyCount", roles from users_kept(${text}, ${limit})`,
  )
  return rows
}

/** What came of stopping somebody, or of letting them again. */
type DisableOutcome = 'done' | 'already' | 'self' | 'last-admin'

/** Whether the asker keeps this user. */
export async function keepsUser(tx: Tx, userId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ keeps: boolean }>(sql`select keeps_user(${userId}) as keeps`)
  return rows[0]?.keeps === true
}

/** Stops somebody from signing in, at this moment, or with `null` lets them again. */
export async function setDisabled(
  tx: Tx,
  userId: string,
  at: Instant | null,
): Promise<DisableOutcome> {
  const time = at === null ? null : new Date(at).toISOString()
  const { rows } = await tx.execute<{ outcome: DisableOutcome }>(
    sql`select set_user_disabled(${userId}, ${time}::timestamptz) as outcome`,
  )
  if (rows[0] === undefined) throw new Error('a user was neither stopped nor let in')
  return rows[0].outcome
}

/** Takes every second step and every session of somebody away, and answers how many second steps there were. */
export async function resetFactors(tx: Tx, userId: string): Promise<number> {
  const { rows } = await tx.execute<{ gone: number }>(
    sql`select reset_factors_of(${userId}) as gone`,
  )
  return rows[0]?.gone ?? 0
}
