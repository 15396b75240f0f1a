import type { ActorRole } from '../../src/actor.ts'
import type { Messages } from '../words/nl.ts'

/** The pages that a role may open, in the order of the menu; nobody signed in sees what is for everybody. */
export function linksFor(
  t: Messages,
  role: ActorRole | undefined,
): readonly { readonly href: string; readonly label: string }[] {
  const own = {
    coordinator: [
      { href: '/vandaag', label: t.nav.today },
      { href: '/inbox', label: t.nav.requests },
    ],
    school: [
      { href: '/vandaag', label: t.nav.today },
      { href: '/inbox', label: t.nav.ownRequests },
      { href: '/melden', label: t.nav.post },
      { href: '/uren', label: t.nav.hours },
      { href: '/kosten', label: t.nav.costs },
    ],
    member: [{ href: '/aanbod', label: t.nav.offers }],
    board: [{ href: '/kosten', label: t.nav.costs }],
    region: [],
    admin: [],
    worker: [],
  } satisfies Record<ActorRole, readonly { href: string; label: string }[]>
  return [...(role === undefined ? [] : own[role]), { href: '/hulp/regels', label: t.nav.rules }]
}
