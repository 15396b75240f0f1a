import type { Tx } from '../../../db/client.ts'
import { keepsUser } from '../../../db/queries/kept-user.ts'
import { notFound } from '../../errors.ts'

/** Throws `not-found` for whom the asker does not keep (PostgreSQL decides: `keeps_user`), as for whom nobody is. */
export async function insistOnKept(tx: Tx, userId: string): Promise<void> {
  if (!(await keepsUser(tx, userId))) throw notFound()
}
