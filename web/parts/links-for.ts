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
      { href: '/planbord', label: t.planning.title },
      { href: '/leden', label: t.people.nav.menu },
      { href: '/dashboard', label: t.nav.insight },
      { href: '/verrekening', label: t.settlement.title },
      { href: '/inlezen', label: t.files.nav },
      { href: '/zoek', label: t.search.nav },
    ],
    school: [
      { href: '/vandaag', label: t.nav.today },
      { href: '/inbox', label: t.nav.ownRequests },
      { href: '/melden', label: t.nav.post },
      { href: '/vacatures', label: t.vacancies.nav },
      { href: '/beginnende-directeuren', label: t.beginners.nav },
      { href: '/uren', label: t.nav.hours },
      { href: '/kosten', label: t.nav.costs },
      { href: '/inlezen', label: t.files.nav },
      { href: '/zoek', label: t.search.nav },
    ],
    member: [
      { href: '/aanbod', label: t.nav.offers },
      { href: '/agenda', label: t.member.nav.agenda },
      { href: '/beschikbaar', label: t.member.nav.availability },
      { href: '/mijn-uren', label: t.member.nav.hours },
      { href: '/mijn-overzicht', label: t.member.nav.overview },
    ],
    board: boardLinks(t),
    region: figureLinks(t),
    admin: [
      { href: '/inlezen', label: t.files.nav },
      { href: '/gebruikers', label: t.door.invitations.nav },
      { href: '/schoolaccounts', label: t.schoolAccounts.title },
      { href: '/taken', label: t.delivery.jobs.title },
      { href: '/privacy', label: t.record.nav.menu },
    ],
    worker: [],
  } satisfies Record<ActorRole, readonly { href: string; label: string }[]>
  // Who has pages of one's own finds the rules at the foot of each.
  return role === undefined ? [{ href: '/hulp/regels', label: t.nav.rules }] : own[role]
}

/** What a board pays, who may sign in for it, and what is kept. */
function boardLinks(t: Messages) {
  return [
    ...figureLinks(t),
    { href: '/vacatures', label: t.vacancies.nav },
    { href: '/beginnende-directeuren', label: t.beginners.nav },
    { href: '/knelpunten', label: t.concerns.nav },
    { href: '/kosten', label: t.nav.costs },
    { href: '/verrekening', label: t.settlement.title },
    { href: '/gebruikers', label: t.door.invitations.nav },
    { href: '/privacy', label: t.record.nav.menu },
  ]
}

/** Where figures are read, and where they answer the questions of the plans. */
function figureLinks(t: Messages) {
  return [
    { href: '/dashboard', label: t.nav.insight },
    { href: '/rapport', label: t.report.title },
  ]
}
