import type { ActorRole } from '../../src/actor.ts'

type Looker = Exclude<ActorRole, 'worker'> | 'nobody'

const EVERYBODY = ['nobody'] as const
const BOTH = ['school', 'coordinator'] as const
const READERS = ['coordinator', 'board', 'region'] as const

/** Every page by its route, with the roles as which it is looked at. A route that is missing here fails a test. */
export const SHOWN_PAGES: Readonly<Record<string, readonly Looker[]>> = {
  '/': ['nobody', 'school', 'coordinator', 'member', 'board', 'region', 'admin'],
  '/aanbod': ['member'],
  '/aanbod/:offerId': ['member'],
  '/aanmelden': EVERYBODY,
  '/agenda': ['member'],
  '/agenda/:assignmentId': ['member'],
  '/agenda/:assignmentId/afmelden': ['member'],
  '/agenda/abonnement': ['member'],
  '/api': EVERYBODY,
  '/beschikbaar': ['member'],
  '/bureaus': ['coordinator'],
  '/dashboard': READERS,
  '/dashboard/inzet': ['coordinator'],
  '/dashboard/regels': READERS,
  '/dashboard/rijen': ['coordinator'],
  '/dashboard/selectie': READERS,
  '/dashboard/vraag': READERS,
  '/documenten': ['member'],
  '/gebruikers': ['coordinator', 'board', 'admin'],
  '/hulp/begrippen': EVERYBODY,
  '/hulp/regels': EVERYBODY,
  '/inbox': BOTH,
  '/inbox/:requestId': BOTH,
  '/inbox/:requestId/lessen': ['school'],
  '/inbox/:requestId/voorstel/:proposalId/anderen': ['coordinator'],
  '/inbox/:requestId/voorstel/:proposalId/ronde': ['coordinator'],
  '/inbox/samen': ['coordinator'],
  '/inbox/versturen': ['coordinator'],
  '/inlezen': ['school', 'coordinator', 'admin'],
  '/inlezen/:id/kolommen': ['school'],
  '/inlezen/:id/nakijken': ['school'],
  '/inlezen/:id/verslag': ['school'],
  '/inzet/:assignmentId/afzeggen': BOTH,
  '/inzet/:assignmentId/eerder-stoppen': ['school'],
  '/inzet/:assignmentId/ruilen': ['coordinator'],
  '/inzet/:assignmentId/uren': ['school'],
  '/kandidaten': ['coordinator'],
  '/kandidaten/:placeId': ['coordinator'],
  '/kosten': ['school', 'board'],
  '/beginnende-directeuren': ['school', 'coordinator', 'board'],
  '/zoektijd': ['school', 'coordinator', 'board'],
  '/knelpunten': ['coordinator', 'board'],
  '/vacatures': ['school', 'coordinator', 'board'],
  '/leden': ['coordinator'],
  '/leden/:memberId': ['coordinator'],
  '/leden/papieren': ['coordinator'],
  '/melden': ['school'],
  '/mijn-aanmelding': ['school', 'coordinator', 'member', 'board', 'region', 'admin'],
  '/mijn-aanmelding/app': ['school', 'coordinator', 'board', 'region', 'admin'],
  '/mijn-aanmelding/bewijs': ['coordinator', 'member'],
  '/mijn-berichten': ['school', 'coordinator', 'member', 'board', 'region', 'admin'],
  '/mijn-overzicht': ['member'],
  '/mijn-sleutels': ['school', 'coordinator', 'member', 'board', 'region', 'admin'],
  '/mijn-uren': ['member'],
  '/naspelen': ['coordinator'],
  '/naspelen/:replayId': ['coordinator'],
  '/naspelen/nieuw': ['coordinator'],
  '/niet-aangekomen': ['coordinator'],
  '/planbord': ['coordinator'],
  '/planbord/kies/:start': ['coordinator'],
  '/postvak-uit': ['admin'],
  '/postvak-uit/:id': ['admin'],
  '/privacy': ['school', 'coordinator', 'member', 'board', 'region', 'admin'],
  '/privacy/bewaren': ['school', 'board', 'admin'],
  '/privacy/logboek': ['board'],
  '/privacy/verbeteren': ['school', 'coordinator', 'member'],
  '/privacy/wie-keek': ['member', 'board'],
  '/problems': EVERYBODY,
  '/problems/:code': EVERYBODY,
  '/rapport': READERS,
  '/rapport/:question': READERS,
  '/schoolagenda': ['school'],
  '/schoolaccounts': ['admin'],
  '/schoolaccounts/:number': ['admin'],
  '/school-dicht': ['school'],
  '/spelregels': ['coordinator'],
  '/spelregels/:poolId': ['coordinator'],
  '/spelregels/:poolId/verschil': ['coordinator'],
  '/spelregels/:poolId/wijzig': ['coordinator'],
  '/taken': ['admin'],
  '/uitnodigingen': ['coordinator', 'board', 'admin'],
  '/uren': ['school'],
  '/uren/:assignmentId': ['school'],
  '/vandaag': BOTH,
  '/verrekening': ['coordinator', 'board'],
  '/verrekening/:periodId': ['coordinator', 'board'],
  '/verrekening/maand': ['coordinator'],
  '/waarom-ik-niet': ['member'],
  '/zoek': BOTH,
  '/zoektocht': ['coordinator'],
  '/zoektocht/:runId': ['coordinator'],
}

/** What answers to an address and is no page that somebody looks at. */
export const NO_PAGES: readonly string[] = [
  // A step that is there for who is in the middle of it alone.
  '/aanmelden/code/:attemptId',
  '/aanmelden/tweede/:attemptId',
  '/aanmelden/instellen/:attemptId',
  '/uitnodiging/:token',
  '/mijn-aanmelding/bewijs/code/:attemptId',
  // To the organisation of a school account and back.
  '/aanmelden/school/:providerId',
  '/aanmelden/school/:providerId/terug',
  // Leads on to a page.
  '/inbox/zoek',
  '/inlezen/:id',
  '/planbord/aanvraag/:start',
  '/planbord/lid/:start',
  // A part of a page, or what a program reads.
  '/live',
  '/postvak-uit/:id/mail',
  '/planbord/rijen',
  '/agenda/feed/:file',
  '/schoolagenda/feed/:file',
  // A file to keep.
  '/inlezen/voorbeeld/:name',
  '/inlezen/:id/geweigerd.csv',
]

/** The route of a path: of those that match the one with the fewest places to fill. */
export function routeOf(path: string): string | undefined {
  const plain = path.replace(/[?#].*$/, '')
  const holes = (route: string) => route.split(':').length
  return Object.keys(SHOWN_PAGES)
    .filter((route) => new RegExp(`^${route.replaceAll(/:\w+/g, '[^/]+')}$`).test(plain))
    .toSorted((one, other) => holes(one) - holes(other))[0]
}

/** What should have been looked at and was not: `role route`. */
export function notShown(seen: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return Object.entries(SHOWN_PAGES).flatMap(([route, roles]) =>
    roles
      .filter((role) => !(seen.get(role) ?? []).some((path) => routeOf(path) === route))
      .map((role) => `${role} ${route}`),
  )
}
