import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { adminActor, boardActor, regionActor } from '../support/build/actor.ts'
import { aRegion } from '../support/build/board.ts'
import { aKey } from '../support/build/key.ts'
import { faultsOfEachLook, NO_FAULTS, search, signIn, useSite } from './site.ts'

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

const DEMO = [
  { name: 'Sanne Smit', role: 'coordinator', where: 'Pool Oost', key: 'demo-1', pool: 'Oost' },
  { name: 'Rob Bos', role: 'school', where: 'De Regenboog', key: 'demo-2', pool: 'Oost' },
] as const

const site = useSite(DEMO)
let paths: Readonly<
  Record<'decided' | 'undecided' | 'offer' | 'run' | 'person' | 'choosing' | 'lessons', string>
>
let keysOf: Readonly<Record<'board' | 'region' | 'admin', string>>
let signedIn: Readonly<Record<'coordinator' | 'school' | 'member', StorageState>>

beforeAll(async () => {
  const { pool, keys } = site
  const member = await pool.member({ row: { name: 'Anouk de Vries' } })
  await pool.member({ qualifications: [] })
  const request = await pool.request({ over: { notes: 'Boek blz. 12' } })
  await pool.request({ over: { urgency: 'class-sent-home' }, days: ['2026-11-20'] })
  const later = await pool.request({ days: ['2026-12-01'] })
  const page = await site.open()
  await signIn(page, keys.coordinator)
  await search(page)
  const run = new URL(page.url()).pathname
  await page.goto(`/inbox/${request.id}`)
  await page.getByRole('button', { name: 'Keur goed' }).click()
  await page.getByRole('button', { name: 'Verstuur aanbod' }).click()
  await page.getByText('het aanbod is verstuurd').waitFor()
  const theirs = await site.open()
  await signIn(theirs, await site.memberKey(member.id))
  await theirs.goto('/aanbod')
  await theirs.getByRole('link', { name: /Bekijk en antwoord/ }).click()
  await theirs.waitForURL('**/aanbod/*')
  const school = await site.open()
  await signIn(school, keys.school)
  paths = {
    run,
    decided: `/inbox/${request.id}`,
    undecided: `/inbox/${later.id}`,
    offer: new URL(theirs.url()).pathname,
    person: `/leden/${member.id}`,
    choosing: `/planbord/kies/${later.id.slice(0, 8)}`,
    lessons: `/inbox/${later.id}/lessen`,
  }
  keysOf = {
    board: await aKey(site.db, await boardActor(site.db, pool.asks.id)),
    region: await aKey(site.db, await regionActor(site.db, (await aRegion(site.db)).id)),
    admin: await aKey(site.db, await adminActor(site.db)),
  }
  signedIn = {
    coordinator: await page.context().storageState(),
    school: await school.context().storageState(),
    member: await theirs.context().storageState(),
  }
})

describe('by day, by night and on a phone', () => {
  test.for([
    '/',
    '/?afgemeld',
    '/problems',
    '/problems/no-plan',
    '/hulp/regels',
    '/hulp/begrippen',
    '/nergens',
  ])('everybody may read %s', async (path) => {
    const page = await site.open()
    await page.goto(path)
    expect(await faultsOfEachLook(page)).toEqual(NO_FAULTS)
  })

  test('everybody may read the API', async () => {
    const page = await site.open()
    await page.goto('/api')
    await page.locator('summary').first().click()
    expect(await faultsOfEachLook(page)).toEqual(NO_FAULTS)
  })

  test('a sign-in that fails', async () => {
    const page = await site.open()
    await page.goto('/')
    await page.getByLabel('Toegangssleutel').fill('een-verkeerde-sleutel')
    await page.getByRole('button', { name: 'Meld aan' }).click()
    await page.getByText('Deze sleutel is niet bekend').waitFor()
    expect(await faultsOfEachLook(page)).toEqual(NO_FAULTS)
  })

  test.for([
    '/',
    '/vandaag',
    '/inbox',
    '/inbox/samen',
    '/inbox/versturen',
    '/zoektocht',
    '/planbord',
    '/inbox?vak=lo',
    '/inbox?stand=elke',
    '/leden',
    '/leden/papieren',
    '/kandidaten',
    '/spelregels',
    '/bureaus',
    '/knelpunten',
    '/vacatures',
    '/beginnende-directeuren',
    '/zoektijd',
    '/verrekening',
    '/zoek?q=anouk',
    '/dashboard',
    '/rapport',
    '/rapport/saving',
    '/mijn-aanmelding',
    '/mijn-aanmelding/bewijs',
    '/mijn-sleutels',
    '/gebruikers',
    '/privacy',
    '/privacy/verbeteren',
    '/dashboard/inzet',
    '/dashboard/regels',
    '/dashboard/selectie',
    '/dashboard/vraag',
    'person',
    'choosing',
    'decided',
    'undecided',
    'run',
  ] as const)('a coordinator reads %s', async (path) => {
    const page = await site.open({ storageState: signedIn.coordinator })
    await page.goto(path.startsWith('/') ? path : paths[path as keyof typeof paths])
    await openAll(page)
    expect(await faultsOfEachLook(page)).toEqual(NO_FAULTS)
  })

  test('a step that is refused', async () => {
    const page = await site.open({ storageState: signedIn.coordinator })
    await page.goto(paths.undecided)
    await openAll(page)
    await page.getByRole('button', { name: 'Wijs dit voorstel af' }).click()
    await page.getByRole('alert').waitFor()
    expect(await faultsOfEachLook(page)).toEqual(NO_FAULTS)
  })

  test.for([
    '/',
    '/vandaag',
    '/inbox',
    '/melden',
    '/vacatures',
    '/beginnende-directeuren',
    '/zoektijd',
    '/uren',
    '/kosten',
    '/schoolagenda',
    '/school-dicht',
    '/mijn-berichten',
    '/inlezen',
    '/zoek?q=wiskunde',
    '/privacy/bewaren',
    '/privacy/logboek',
    '/privacy/wie-keek',
    'decided',
    'lessons',
  ] as const)('a school reads %s', async (path) => {
    const page = await site.open({ storageState: signedIn.school })
    await page.goto(path === 'decided' || path === 'lessons' ? paths[path] : path)
    expect(await faultsOfEachLook(page)).toEqual(NO_FAULTS)
  })

  test.for([
    ['board', '/'],
    ['board', '/vacatures'],
    ['board', '/beginnende-directeuren'],
    ['board', '/zoektijd'],
    ['board', '/knelpunten'],
    ['board', '/kosten'],
    ['board', '/verrekening'],
    ['board', '/gebruikers'],
    ['board', '/privacy'],
    ['board', '/privacy/logboek'],
    ['board', '/privacy/logboek?soort=passkey'],
    ['board', '/privacy/wie-keek'],
    ['region', '/'],
    ['admin', '/'],
    ['admin', '/inlezen'],
    ['admin', '/gebruikers'],
    ['admin', '/schoolaccounts'],
    ['admin', '/privacy/bewaren'],
  ] as const)('a %s reads %s', async ([role, path]) => {
    const page = await site.open()
    await signIn(page, keysOf[role])
    await page.goto(path)
    expect(await faultsOfEachLook(page)).toEqual(NO_FAULTS)
  })

  test.for([
    '/',
    '/aanbod',
    'offer',
    '/agenda',
    '/agenda/abonnement',
    '/mijn-berichten',
    '/beschikbaar',
    '/mijn-uren',
    '/documenten',
    '/mijn-overzicht',
    '/waarom-ik-niet',
    '/mijn-aanmelding',
    '/privacy/verbeteren',
    '/privacy/wie-keek',
  ] as const)('a member reads %s', async (path) => {
    const page = await site.open({ storageState: signedIn.member })
    await page.goto(path === 'offer' ? paths[path] : path)
    await openAll(page)
    expect(await faultsOfEachLook(page)).toEqual(NO_FAULTS)
  })
})

test('a fault of the night alone is seen, and none by day', async () => {
  const page = await site.open()
  await page.goto('/hulp/regels')
  const dim = '@media (prefers-color-scheme: dark) { p { color: #222 !important } }'
  await page.evaluate(`const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(dim)});
    document.adoptedStyleSheets = [sheet]`)
  const { night, ...others } = await faultsOfEachLook(page)
  expect({ ...others, night: [] }).toEqual(NO_FAULTS)
  expect(night[0]).toContain('color-contrast: <p')
})

test('every page has one main heading and a title of its own', async () => {
  const page = await site.open({ storageState: signedIn.coordinator })
  const titles = new Set<string>()
  const all = [
    '/',
    '/vandaag',
    '/inbox',
    '/inbox/samen',
    '/inbox/versturen',
    '/zoektocht',
    '/planbord',
    paths.decided,
    paths.run,
    '/problems',
    '/hulp/regels',
    '/api',
    '/nergens',
  ]
  for (const path of all) {
    await page.goto(path)
    expect(await page.locator('h1').count()).toBe(1)
    titles.add(await page.title())
  }
  expect(titles.size).toBe(all.length)
})

/** What is folded away must be right as well, and what is folded away in there. */
async function openAll(page: Page): Promise<void> {
  const folded = page.locator('details:not([open]) > summary:visible')
  while ((await folded.count()) > 0) await folded.first().click()
}
