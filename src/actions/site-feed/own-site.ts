import type { Tx } from '../../../db/client.ts'
import { siteOfBoard } from '../../../db/queries/site.ts'
import { type ActorAs, isOwnSite } from '../../actor.ts'
import { notFound } from '../../errors.ts'

/** One of the own sites; throws `not-found` for any other. */
export async function ownSite(tx: Tx, actor: ActorAs<'school'>, siteId: string) {
  const found = await siteOfBoard(tx, actor.boardId, siteId)
  if (found === undefined || !isOwnSite(actor, siteId)) throw notFound()
  return found
}
