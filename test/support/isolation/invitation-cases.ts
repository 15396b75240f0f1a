import type { BodyCase } from './settlement-cases.ts'

type Place = 'board' | 'site' | 'pool' | 'member' | 'region'
type Case = BodyCase & { readonly who: 'coordinator' | 'board' }

/** The ids in an invitation: none leads to a place that is not one's own to give. */
export function invitationCases(
  farOf: () => Readonly<Record<Place, string>>,
  ownBoard: () => string,
): Readonly<Record<string, Case>> {
  const invited = (who: Case['who'], place: Place, body: (id: string) => object): Case => ({
    who,
    foreign: () => farOf()[place],
    body: (id) => ({ name: 'Nieuw', email: 'nieuw@voorbeeld.nl', ...body(id) }),
  })
  return {
    'post /invitations boardId': invited('board', 'board', (boardId) => ({
      role: 'board',
      boardId,
    })),
    'post /invitations siteIds': invited('board', 'site', (id) => ({
      role: 'school',
      boardId: ownBoard(),
      siteIds: [id],
    })),
    'post /invitations poolId': invited('coordinator', 'pool', (poolId) => ({
      role: 'coordinator',
      poolId,
    })),
    'post /invitations regionId': invited('coordinator', 'region', (regionId) => ({
      role: 'region',
      regionId,
    })),
    'post /invitations memberId': {
      who: 'coordinator',
      foreign: () => farOf().member,
      body: (memberId) => ({ role: 'member', memberId }),
    },
  }
}
