import { expect, test } from 'vitest'
import { day } from '../../scheduler/domain/day.ts'
import { Worklist, type WorklistProps } from '../../web/pages/worklist.tsx'
import { at } from '../scheduler/when.ts'
import { aView, pageOf, signedInAs, textIn } from './render.tsx'

type Item = WorklistProps['items'][number]
type Proposal = Item['proposals'][number]

const item: Item = {
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
  schoolDays: 3,
  lessonDays: 2,
  minutes: 150,
  vakIds: ['wi'],
  levels: ['HAVO', 'VWO'],
  proposals: [],
  offers: [],
}

const proposed: Proposal = {
  id: 'v1',
  requestId: 'r1',
  poolId: 'p1',
  partId: 'r1',
  sessionIds: ['s1', 's2'],
  memberId: 'm1',
  memberName: 'Anouk de Vries',
  source: 'flexpool',
  status: 'proposed',
  decidedAt: null,
  reason: null,
  version: 1,
  siteName: 'De <Linde>',
  urgency: 'class-sent-home',
  firstDay: day('2026-11-20'),
  lastDay: day('2026-11-24'),
}
const nobody: Proposal = { ...proposed, id: 'v2', memberId: null, memberName: null, source: null }

const pool: WorklistProps['pools'][number] = {
  id: 'p1',
  name: 'Pool Oost',
  lastRun: {
    runId: 'x',
    poolId: 'p1',
    status: 'finished',
    seed: 1,
    replans: false,
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
}

const choices = {
  vakken: [{ value: 'wi', text: 'Wiskunde' }],
  boards: [{ value: 'b1', text: 'Stichting Noord' }],
  pools: [
    { value: 'p1', text: 'Pool Oost' },
    { value: 'p2', text: 'Pool West' },
  ],
}

function list(over: Partial<WorklistProps> = {}): string {
  const view = aView({ signedIn: signedInAs('coordinator'), path: '/inbox', ...over.view })
  const names = { vakken: { wi: 'Wiskunde' }, roles: { leraar: 'leraar' } }
  const rest = { items: [item], next: null, total: 1, choices, pools: [] }
  return pageOf(view, <Worklist names={names} {...rest} {...over} view={view} />)
}

const withProposals = (...proposals: Proposal[]) =>
  textIn(list({ items: [{ ...item, proposals }] })).replace(/.*Stand Kies/, '')

test('a request says when, where, what and how long, and what has to be done', () => {
  const text = textIn(list())
  for (const said of [
    'Vandaag vr 20 nov – di 24 nov',
    'De &lt;Linde&gt; Stichting Noord',
    'Wiskunde · HAVO, VWO leraar, 2 uur 30 min, 2 dagen, einde nog open',
    'Klas moet naar huis',
    'Nog niet gezocht',
  ]) {
    expect(text).toContain(said)
  }
})

test('nobody found is not called a proposal that waits', () => {
  const row = (html: string) => /<tbody.*<\/tbody>/s.exec(html)?.[0] ?? ''
  const alone = textIn(row(list({ items: [{ ...item, proposals: [nobody] }] })))
  expect(alone).toContain('Niemand gevonden')
  expect(alone).not.toContain('wacht op u')
  const both = textIn(row(list({ items: [{ ...item, proposals: [proposed, nobody] }] })))
  expect(both).toContain('Voorstel wacht op u Niemand gevonden')
  expect(both).toContain('Voorstel: Anouk de Vries flexpool Niemand gevonden voor 2 lessen')
})

test('somebody who is proposed for several parts is named once', () => {
  const text = withProposals(proposed, { ...proposed, id: 'v3' })
  expect(text.match(/Anouk de Vries/g)).toHaveLength(1)
  expect(text).toContain('(2 delen)')
})

test('who was approved and who was asked, until when', () => {
  expect(withProposals({ ...proposed, status: 'approved' })).toContain('Goedgekeurd: Anouk')
  const offer = {
    id: 'o1',
    requestId: 'r1',
    memberName: 'Karim',
    sessionIds: ['s1'],
    sentAt: at('2026-11-20 08:00'),
    deadlineAt: at('2026-11-21 12:00'),
    siteName: 'De <Linde>',
    firstDay: item.firstDay,
    lastDay: item.lastDay,
  }
  const text = textIn(list({ items: [{ ...item, offers: [offer] }] }))
  expect(text).toContain('Karim, tot za 21 nov, 12:00')
})

test('open requests can be ticked, one by one or all at once without a script', () => {
  const html = list()
  expect(html).toMatch(/<input type="checkbox" name="aanvraag" value="r1"/)
  expect(html).toContain('aria-label="Kies De &lt;Linde&gt;, vr 20 nov – di 24 nov"')
  expect(html).toContain('href="/inbox?alles=aan"')
  const all = list({ view: aView({ query: { alles: 'aan', vak: 'wi' } }) })
  expect(all).toMatch(/name="aanvraag" value="r1" checked=""/)
  expect(all).toContain('href="/inbox?vak=wi"')
  expect(all).toContain('name="terug" value="vak=wi"')
  const over = list({ items: [{ ...item, status: 'covered' }] })
  expect(over).not.toContain('name="aanvraag"')
  expect(over).not.toContain('name="stap"')
})

test('the last search: how many were found and how far from the best at most, never rounded down', () => {
  const text = textIn(list({ pools: [pool] }))
  expect(text).toContain('Voor 10 van de 12 aanvragen is iemand gevonden.')
  expect(text).toContain('hoogstens 0,5% van het beste plan af')
  const withGap = (gap: number | null) =>
    textIn(list({ pools: [{ ...pool, lastRun: pool.lastRun && { ...pool.lastRun, gap } }] }))
  expect(withGap(0.00001)).toContain('hoogstens 0,1% van')
  expect(withGap(0)).toContain('bewezen het beste')
  expect(withGap(null)).not.toContain('beste plan af')
  expect(textIn(list({ pools: [{ ...pool, lastRun: null }] }))).toContain('nog niet gezocht')
})

test('an empty list says why it is empty', () => {
  expect(textIn(list({ items: [], total: 0 }))).toContain('Er staat niets open')
  const filtered = aView({ query: { bron: 'agency' } })
  const html = list({ items: [], total: 0, view: filtered })
  expect(textIn(html)).toContain('Geen aanvraag past bij dit filter.')
  expect(html).toContain('<a href="/inbox">')
})

test('the filter keeps what was chosen and stands open for it, and paging keeps the filter', () => {
  const query = { vak: 'wi', bron: 'agency', na: 'hier', alles: 'aan' }
  const html = list({ next: 'daar', total: 120, view: aView({ query }) })
  expect(html).toMatch(/<option value="wi" selected=""/)
  expect(html).toMatch(/<details open="">.*<option value="agency" selected=""/s)
  expect(html).toContain('href="/inbox?vak=wi&amp;bron=agency&amp;na=daar"')
  expect(html).toContain('href="/inbox?vak=wi&amp;bron=agency"')
  expect(textIn(html)).toContain('1 van de 120 aanvragen, het dringendste eerst.')
  expect(list()).not.toContain('class="pager"')
  expect(list()).toContain('<select id="pool" name="pool"')
  expect(list({ choices: { ...choices, pools: [] } })).not.toContain('name="pool"')
})
