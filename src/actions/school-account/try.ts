import { providerOfBoard } from '../../../db/queries/identity-provider.ts'
import { knownReferences } from '../../../db/queries/import-references.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { returnAddress } from '../sign-in/by-school-account.ts'
import { configOf } from '../sign-in/provider-config.ts'

/** What is found out without anybody signing in. */
export interface TriedSchoolAccount {
  readonly issuer: string
  readonly authorizationEndpoint: string
  /** What the organisation must have as the one address to come back to. */
  readonly returnAddress: string
  readonly isOn: boolean
}

/**
 * Tries the school account of a board as far as that goes without somebody: whether the secret is set and the organisation answers as
 * the one it should be. Throws `not-found`, `provider-unavailable`.
 */
export async function trySchoolAccount(
  context: Context,
  { board }: { readonly board: string },
): Promise<TriedSchoolAccount> {
  const actor = onlyFor(context.actor, 'admin')
  const provider = await context.db.read(scopeOf(actor), async (tx) => {
    const boardId = (await knownReferences(tx)).boardIdByNumber.get(board)
    return boardId === undefined ? undefined : providerOfBoard(tx, boardId)
  })
  if (provider === undefined) throw notFound()
  const metadata = (await configOf(context, provider)).serverMetadata()
  return {
    issuer: metadata.issuer,
    authorizationEndpoint: metadata.authorization_endpoint ?? '',
    returnAddress: returnAddress(context, provider.id),
    isOn: provider.isOn,
  }
}
