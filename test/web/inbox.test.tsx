import { expect, test } from 'vitest'
import { day } from '../../scheduler/domain/day.ts'
import { Inbox, type InboxProps } from '../../web/pages/inbox.tsx'
import { at } from '../scheduler/when.ts'
import { aView, pageOf, signedInAs, textIn } from './render.tsx'

const item: InboxProps['items'][number] = {
  id: 'r1',
  boardId: 'b1',
  boardName: 'Stichting Noord',
  siteId: 's1',
  siteName: 'De <Linde>',
  poolId: 'p1',
  roleCode: 'leraar',
  kind: 'unplanned',
  urgency: 'class-sent-home',
  status: 'open',
  firstDay: day('2026-11-20'),
  lastDay: day('2026-11-24'),
  openEnded: true,
  length: { schoolDays: 3, calendarDays: 5, sessionDays: 2 },
  minutes: 150,
  vakIds: ['wi', 'onbekend'],
  levels: ['HAVO', 'VWO'],
  postedAt: at('2026-11-20 07:00'),
  version: 1,
}

const pool: InboxProps['pools'][number] = {
  id: 'p1',
  name: 'Pool Oost',
  lastRun: {
    runId: 'x',
    poolId: 'p1',
    status: 'finished',
    seed: 1,
    begunAt: at('2026-11-20 08:00'),
    stopAskedAt: null,
    phase: 'explaining',
    proof: 'certificate',
    certifiedBound: 1000,
    workMax: null,
    workUsed: 5,
    stoppedAtWork: null,
    changeCount: 0,
    failure: null,
    version: 3,
    requestCount: 12,
    memberCount: 40,
    coveredCount: 10,
    planValue: 995,
    bound: 1000,
    startedAt: at('2026-11-20 08:00'),
    finishedAt: at('2026-11-20 08:01'),
    gap: 0.005,
  },
  refusals: {
    requests: 34,
    minimum: { days: 5, basis: 'schoolDays' },
    atMinimum: { schoolDays: 20, calendarDays: 18, sessionDays: 27 },
    atDays: { schoolDays: 1, calendarDays: 2, sessionDays: 3 },
  },
}

const choices: InboxProps['choices'] = {
  vakken: [{ value: 'wi', text: 'Wiskunde' }],
  places: [{ value: 'b1', text: 'Stichting Noord' }],
  placeName: 'bestuur',
  names: ['vak', 'stand'],
}

function inbox(over: Partial<InboxProps> = {}): string {
  const view = aView({ signedIn: signedInAs('coordinator'), path: '/inbox', ...over.view })
  const names = { vakken: { wi: 'Wiskunde' }, roles: { leraar: 'leraar' } }
  const rest = { items: [item], next: null, choices, pools: [], underWay: new Map() }
  return pageOf(view, <Inbox names={names} {...rest} {...over} view={view} />)
}

test('a request says when, where, what and how long, in words', () => {
  const text = textIn(inbox())
  for (const said of [
    'Vandaag vr 20 nov – di 24 nov',
    'De &lt;Linde&gt; Stichting Noord',
    'Wiskunde, onbekend · HAVO, VWO leraar',
    '2 uur 30 min 2 dagen, einde nog open',
    'Klas moet naar huis',
  ]) {
    expect(text).toContain(said)
  }
})

test('every cell but the first names its column, for when the row is a card', () => {
  const row = /<tbody.*<\/tbody>/s.exec(inbox())?.[0] ?? ''
  const columns = [...row.matchAll(/<td role="cell" data-column="([^"]+)"/g)].map(
    ([, name]) => name,
  )
  expect(columns).toEqual(['School', 'Wat', 'Lengte', 'Stand'])
})

test('what waits for the coordinator is said', () => {
  expect(textIn(inbox())).not.toContain('wacht op u')
  expect(textIn(inbox({ underWay: new Map([['r1', 'proposed']]) }))).toContain(
    'Voorstel wacht op u',
  )
  expect(textIn(inbox({ underWay: new Map([['r1', 'approved']]) }))).toContain('Nog te versturen')
})

test('the last search: how many were found and how far from the best at most, never rounded down', () => {
  const text = textIn(inbox({ pools: [pool] }))
  expect(text).toContain('Voor 10 van de 12 aanvragen is iemand gevonden.')
  expect(text).toContain('hoogstens 0,5% van het beste plan af')
  const withGap = (gap: number | null) =>
    textIn(inbox({ pools: [{ ...pool, lastRun: pool.lastRun && { ...pool.lastRun, gap } }] }))
  expect(withGap(0.00001)).toContain('hoogstens 0,1% van')
  expect(withGap(0)).toContain('bewezen het beste')
  expect(withGap(null)).not.toContain('beste plan af')
  expect(textIn(inbox({ pools: [{ ...pool, lastRun: null }] }))).toContain('nog niet gezocht')
})

test('what each way of counting refuses, at the own minimum or at one that is tried', () => {
  const own = textIn(inbox({ pools: [pool] }))
  expect(own).toContain('vanaf 5 schooldagen')
  expect(own).toContain('20 geteld in schooldagen 18 geteld in kalenderdagen 27 geteld in lesdagen')
  const refusals = { ...pool.refusals, minimum: null, atMinimum: null }
  const tried = textIn(inbox({ pools: [{ ...pool, refusals }] }))
  expect(tried).toContain('1 geteld in schooldagen 2 geteld in kalenderdagen 3 geteld in lesdagen')
})

test('an empty list says why it is empty', () => {
  expect(textIn(inbox({ items: [] }))).toContain('Er staat niets open')
  const school = aView({ signedIn: signedInAs('school') })
  expect(textIn(inbox({ items: [], view: school }))).toContain('U hebt geen aanvragen')
  const filtered = aView({ signedIn: signedInAs('coordinator'), query: { vak: 'wi' } })
  const html = inbox({ items: [], view: filtered })
  expect(textIn(html)).toContain('Geen aanvraag past bij dit filter.')
  expect(html).toContain('<a href="/inbox">')
})

test('a school cannot search, and calls the list its own', () => {
  const html = inbox({ view: aView({ signedIn: signedInAs('school') }) })
  expect(html).not.toContain('/inbox/zoek')
  expect(html).toContain('<h1>Mijn aanvragen</h1>')
})

test('the filter keeps what was chosen, and paging keeps the filter', () => {
  const query = { vak: 'wi', stand: 'elke', na: 'hier' }
  const html = inbox({ next: 'daar', view: aView({ query }) })
  expect(html).toMatch(/<option value="wi" selected=""/)
  expect(html).toMatch(/<option value="elke" selected=""/)
  expect(html).toContain('href="/inbox?vak=wi&amp;stand=elke&amp;na=daar"')
  expect(html).toContain('href="/inbox?vak=wi&amp;stand=elke"')
  expect(inbox()).not.toContain('class="pager"')
})
