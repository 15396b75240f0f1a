import {
  type ProviderRow,
  pinIdentity,
  userOfBoard,
  userOfIdentity,
} from '../../../db/queries/identity-provider.ts'
import { scopesOfUser } from '../../../db/queries/sign-in.ts'
import type { Deps } from '../../context.ts'
import { type BegunLogin, beginLogin } from './begin-login.ts'
import type { Claimed } from './claims.ts'
import { AT_THE_DOOR, type Knock } from './knock.ts'

/** Why somebody with a good school account is not let in. */
type Refused = NonNullable<Claimed['refused']> | 'unknown' | 'other-account'

/** The same in words. */
export const WHY_NOT: Readonly<Record<Refused, string>> = {
  subject:
    'Uw schoolaccount zegt niet wie u bent. Vraag uw ICT-beheer om de koppeling na te kijken.',
  organisation: 'Dit schoolaccount is van een andere organisatie.',
  affiliation:
    'Met dit schoolaccount kunt u hier niet aanmelden: het is niet dat van een medewerker.',
  mfa: 'Uw bestuur vraagt een tweede stap bij het schoolaccount. Meld u daar aan met die tweede stap.',
  'long-ago':
    'U bent te lang geleden bij uw schoolaccount aangemeld. Meld u daar af, en begin hier opnieuw.',
  unknown:
    'Dit schoolaccount hoort bij niemand die hier is uitgenodigd. Vraag uw bestuur om een uitnodiging op het adres van uw schoolaccount.',
  'other-account':
    'Bij uw adres hoort hier een ander schoolaccount. Vraag de beheerder om dat na te kijken.',
}

/**
 * Lets somebody in by the subject that was pinned; the first time by an address that is vouched for, of somebody who has a role at
 * this board. A board vouches for its own staff alone: of other roles nothing counts here.
 */
export async function letInByAccount(
  deps: Deps,
  about: {
    readonly provider: ProviderRow
    readonly issuer: string
    readonly claimed: Claimed
    readonly knock: Knock
  },
): Promise<BegunLogin | Refused> {
  const { provider, issuer, claimed, knock } = about
  const { id: providerId, boardId } = provider
  const { subject, verifiedEmail: email, refused } = claimed
  if (refused !== undefined) return refused
  const { userId, isPinned } = await deps.db.read(AT_THE_DOOR, async (tx) => {
    const pinned = await userOfIdentity(tx, { providerId, issuer, subject })
    if (pinned !== undefined) return { userId: pinned, isPinned: true }
    const found = email === undefined ? undefined : await userOfBoard(tx, { boardId, email })
    return { userId: found, isPinned: false }
  })
  if (userId === undefined) return 'unknown'
  return deps.db.transaction({ role: 'sign-in', userId }, async (tx) => {
    const scope = (await scopesOfUser(tx, userId)).find((one) => one.boardId === boardId)
    if (scope === undefined) return 'unknown'
    const row = { userId, providerId, issuer, subject, linkedAt: deps.now() }
    if (!isPinned && !(await pinIdentity(tx, row))) return 'other-account'
    const how = { method: 'oidc', isStrong: true, providerId } as const
    return beginLogin(tx, deps, { scope, visitor: knock, ...how })
  })
}
