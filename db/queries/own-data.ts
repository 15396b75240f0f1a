import { sql } from 'drizzle-orm'
import type { Tx } from '../client.ts'

/** What is kept of somebody, by table, in rows as they are kept. */
export type DataOfMember = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

/** Everything kept of one member, for that member or the board that keeps the file; nothing for anybody else. */
export async function dataOfMember(tx: Tx, memberId: string): Promise<DataOfMember | undefined> {
  const { rows } = await tx.execute<{ data: DataOfMember | null }>(
    sql`select data_of_member(${memberId}) as data`,
  )
  return rows[0]?.data ?? undefined
}
