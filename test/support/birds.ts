import type { TestDb } from './use-db.ts'

/** One bird per private field: where it sings, the field got out. */
export const BIRD = {
  person: 'Kanarie Geelveer',
  reason: 'PIETJE',
  email: 'sijsje@voorbeeld.nl',
  phone: '06 99 88 77 66',
  notes: 'vinkenslag op het bord',
  applicant: 'Leeuwerik Zoekman',
} as const
export type Bird = keyof typeof BIRD

/** Where a field may be heard, and by whom; everywhere else it is a leak. */
export const MAY: readonly { bird: Bird; who: RegExp; where: RegExp }[] = [
  { bird: 'person', who: /^own school$/, where: /^get \/absences/ },
  { bird: 'person', who: /^own school$/, where: /^get \/viewings/ },
  { bird: 'reason', who: /^own school$/, where: /^get \/absences/ },
  { bird: 'reason', who: /./, where: /^get \/reference/ },
  { bird: 'email', who: /^(coordinator|the member)$/, where: /./ },
  { bird: 'phone', who: /^(coordinator|the member)$/, where: /./ },
  { bird: 'phone', who: /^own school$/, where: /^get \/(requests|assignments)/ },
  { bird: 'notes', who: /^(own school|coordinator|the member)$/, where: /./ },
  { bird: 'applicant', who: /^coordinator$/, where: /^get \/(vacancies|applicants)/ },
  { bird: 'applicant', who: /^own (school|board)$/, where: /^get \/vacancies/ },
]

/** The same of pages. */
export const MAY_ON_PAGES: typeof MAY = [
  {
    bird: 'person',
    who: /^own school$/,
    where: /^\/(inbox|vandaag|zoek|uren|privacy\/wie-keek|$)/,
  },
  { bird: 'reason', who: /^(own|lending|other) school$/, where: /^\/melden/ },
  { bird: 'email', who: /^(coordinator|the member)$/, where: /./ },
  { bird: 'phone', who: /^(coordinator|the member)$/, where: /./ },
  { bird: 'phone', who: /^own school$/, where: /^\/(inbox|uren|vandaag)/ },
  { bird: 'notes', who: /^(own school|coordinator|the member)$/, where: /./ },
  { bird: 'applicant', who: /^(coordinator|own school|own board)$/, where: /^\/vacatures/ },
]

/** The birds that sing in this text. */
export const heardIn = (text: string) =>
  (Object.keys(BIRD) as Bird[]).filter((bird) => text.includes(BIRD[bird]))

/** In which table a first id of a page is found. */
const PAGE_TABLES: Readonly<Record<string, string>> = {
  assignmentId: 'assignment',
  memberId: 'member',
  offerId: 'offer',
  placeId: 'pool_member',
  poolId: 'pool',
  replayId: 'replay',
  requestId: 'request',
  runId: 'match_run',
}

/** What goes in the first hole of a page; a proposal goes with its own request. */
export async function idsForPage(db: TestDb, route: string) {
  const name = /:(\w+)/.exec(route)?.[1]
  const table = PAGE_TABLES[name ?? '']
  if (table === undefined) return { ids: [''], fill: () => route }
  const { rows: proposals } = await db.adminPool.query<{ id: string; request: string }>(
    'select id, request_id as request from proposal',
  )
  const { rows: found } = await db.adminPool.query<{ id: string }>(`select id from "${table}"`)
  const fill = (id: string) =>
    route
      .replace(`:${name}`, id)
      .replace(':proposalId', proposals.find(({ request }) => request === id)?.id ?? '')
  return { ids: found.map(({ id }) => id), fill }
}
