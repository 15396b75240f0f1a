import { expect, test } from 'vitest'
import { en } from '../../web/words/en.ts'
import { aView, pageOf, signedInAs, textIn } from './render.tsx'

const menuOf = (html: string) => /<nav class="nav".*?<\/nav>/s.exec(html)?.[0] ?? ''

test.for([
  [
    'coordinator',
    [
      '/vandaag',
      '/inbox',
      '/planbord',
      '/leden',
      '/dashboard',
      '/verrekening',
      '/inlezen',
      '/zoek',
    ],
  ],
  [
    'school',
    [
      '/vandaag',
      '/inbox',
      '/melden',
      '/vacatures',
      '/beginnende-directeuren',
      '/uren',
      '/kosten',
      '/inlezen',
      '/zoek',
    ],
  ],
  ['member', ['/aanbod', '/agenda', '/beschikbaar', '/mijn-uren', '/mijn-overzicht']],
  [
    'board',
    [
      '/dashboard',
      '/rapport',
      '/vacatures',
      '/beginnende-directeuren',
      '/knelpunten',
      '/kosten',
      '/verrekening',
      '/gebruikers',
      '/privacy',
    ],
  ],
  ['region', ['/dashboard', '/rapport']],
  ['admin', ['/inlezen', '/gebruikers', '/schoolaccounts', '/taken', '/privacy']],
] as const)('the menu of a %s leads to what that role may open', ([role, expected]) => {
  const menu = menuOf(pageOf(aView({ signedIn: signedInAs(role) }), 'x'))
  expect([...menu.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(expected)
})

test('the menu says where you are, also within a part', () => {
  const signedIn = signedInAs('coordinator')
  expect(menuOf(pageOf(aView({ signedIn, path: '/inbox' }), 'x'))).toContain(
    'href="/inbox" aria-current="page"',
  )
  expect(menuOf(pageOf(aView({ signedIn, path: '/inbox/1' }), 'x'))).toContain(
    'href="/inbox" aria-current="true"',
  )
  expect(menuOf(pageOf(aView({ signedIn, path: '/inboxen' }), 'x'))).not.toContain('aria-current')
})

test('who looks is said, with the role and where it counts', () => {
  const html = pageOf(aView({ signedIn: signedInAs('coordinator') }), 'x')
  expect(textIn(html)).toContain('Sanne Smit , coördinator, Oost')
  expect(html).toContain('action="/afmelden"')
  expect(pageOf(aView(), 'x')).not.toContain('action="/afmelden"')
})

test('the other language is one link away, and keeps the address', () => {
  const html = pageOf(aView({ path: '/inbox', query: { vak: 'wi' } }), 'x')
  expect(html).toContain('<html lang="nl">')
  expect(html).toContain('href="/inbox?vak=wi&amp;taal=en" lang="en"')
  const english = pageOf(aView({ t: en, path: '/inbox', query: { taal: 'en' } }), 'x')
  expect(english).toContain('<html lang="en">')
  expect(english).toContain('href="/inbox?taal=nl" lang="nl"')
})

test('what people typed is text and never markup', () => {
  const signedIn = signedInAs('coordinator')
  const evil = { ...signedIn, scope: { ...signedIn.scope, userName: '<img src=x>' } }
  const html = pageOf(aView({ signedIn: evil, query: { q: '"><script>' } }), '<b>vet</b>')
  expect(html.replace(/<script src="[^"]+" defer=""><\/script>/, '')).not.toMatch(
    /<img|<script|<b>/,
  )
})
