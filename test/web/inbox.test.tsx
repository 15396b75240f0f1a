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

const choices: InboxProps['choices'] = {
  vakken: [{ value: 'wi', text: 'Wiskunde' }],
  sites: [{ value: 's1', text: 'De Linde' }],
}

function inbox(over: Partial<InboxProps> = {}): string {
  const view = aView({ signedIn: signedInAs('school'), path: '/inbox', ...over.view })
  const names = { vakken: { wi: 'Wiskunde' }, roles: { leraar: 'leraar' } }
  const rest = { items: [item], next: null, choices }
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

test('an empty list says why it is empty', () => {
  expect(textIn(inbox({ items: [] }))).toContain('U hebt geen aanvragen')
  const filtered = aView({ signedIn: signedInAs('school'), query: { vak: 'wi' } })
  const html = inbox({ items: [], view: filtered })
  expect(textIn(html)).toContain('Geen aanvraag past bij dit filter.')
  expect(html).toContain('<a href="/inbox">')
})

test('a school cannot search, and calls the list its own', () => {
  const html = inbox()
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
