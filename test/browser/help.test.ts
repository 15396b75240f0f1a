import { beforeAll, describe, expect, test } from 'vitest'
import { adminActor, boardActor } from '../support/build/actor.ts'
import { aKey } from '../support/build/key.ts'
import { faultsOf, signIn, useSite } from './site.ts'

const site = useSite([], { hasWorker: false })
const PHONE = { width: 390, height: 844 }
const MINUTE_MS = 60_000

beforeAll(async () => {
  await site.pool.member({ row: { name: 'Anouk de Vries' } })
  await site.pool.request({ days: ['2026-11-20'], absence: { personName: 'Z. Zoek' } })
})

describe('the first page says what waits', () => {
  test('for a school, with the way to it', async () => {
    const page = await site.open({ viewport: PHONE })
    await signIn(page, site.keys.school)
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('link', { name: '1 aanvraag staat open' }).click()
    await page.getByRole('heading', { name: 'Mijn aanvragen' }).waitFor()
  })

  test.each(['coordinator', 'board', 'admin'] as const)('for a %s', async (role) => {
    const actor =
      role === 'board' ? await boardActor(site.db, site.pool.asks.id) : await adminActor(site.db)
    const key = role === 'coordinator' ? site.keys.coordinator : await aKey(site.db, actor)
    const page = await site.open()
    await signIn(page, key)
    await page.getByRole('heading', { name: 'Wat nu op u wacht' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
  })
})

describe('searching', () => {
  test('with the keyboard alone, from the first page to the request', async () => {
    const page = await site.open()
    await signIn(page, site.keys.school)
    await page.getByLabel('Waar zoekt u naar').focus()
    await page.keyboard.type('zoek')
    await page.keyboard.press('Enter')
    await page.getByText('1 gevonden').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page
      .getByRole('row', { name: /Z\. Zoek/ })
      .getByRole('link')
      .focus()
    await page.keyboard.press('Enter')
    await page.getByRole('definition').getByText('Z. Zoek').waitFor()
  })

  test('without JavaScript: somebody of the pool, what is not there, and what is too short', async () => {
    const page = await site.open({ javaScriptEnabled: false })
    await signIn(page, site.keys.coordinator)
    await page.goto('/zoek?q=anouk')
    await page.getByRole('link', { name: 'Anouk de Vries' }).waitFor()
    await page.goto('/zoek?q=nergens')
    await page.getByText('Niets gevonden voor “nergens”').waitFor()
    await page.goto('/zoek?q=x')
    await page.getByRole('alert').getByRole('link', { name: 'Typ minstens twee tekens.' }).waitFor()
    expect(await page.getByLabel('Waar zoekt u naar').inputValue()).toBe('x')
  })

  test('on a phone, empty and refused, axe finds nothing', async () => {
    const page = await site.open({ viewport: PHONE })
    await signIn(page, site.keys.coordinator)
    for (const path of ['/zoek', '/zoek?q=x', '/zoek?q=wiskunde', '/zoek?q=nergens']) {
      await page.goto(path)
      expect(await faultsOf(page)).toEqual([])
    }
  })
})

describe('unusual words', () => {
  test('are explained where they stand, and all together', async () => {
    const page = await site.open({ viewport: { width: 320, height: 600 } })
    await page.goto('/hulp/begrippen')
    await page.getByText('Welk vak iemand op welk niveau mag geven').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await signIn(page, site.keys.school)
    await page.goto('/melden')
    const mark = page.locator('summary', { hasText: 'Uitleg: Wat u anders zou doen' })
    await mark.focus()
    await page.keyboard.press('Enter')
    await page.getByText('Wat de school zonder de pool had gedaan').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('link', { name: 'Alle begrippen' }).click()
    await page.waitForURL('**/hulp/begrippen#alternatief')
  })
})

describe('the end of a session', () => {
  test('is said in time, and who is there stays, with what was typed', async () => {
    const page = await site.open()
    await page.clock.install({ time: Date.parse('2026-11-20T08:00:00Z') })
    await signIn(page, site.keys.school)
    await page.goto('/melden')
    await page.getByLabel('Wie is er weg').fill('S. Sessie')
    await page.clock.fastForward(25 * MINUTE_MS + 1_000)
    const dialog = page.getByRole('dialog', { name: 'Bent u er nog?' })
    await dialog.waitFor()
    expect(await faultsOf(page)).toEqual([])
    site.pool.clock.set('2026-11-20 09:26')
    await dialog.getByRole('button', { name: 'Blijf aangemeld' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await page.getByLabel('Wie is er weg').inputValue()).toBe('S. Sessie')
    site.pool.clock.set('2026-11-20 09:50')
    await page.goto('/uren')
    await page.getByRole('heading', { name: 'Uren bevestigen' }).waitFor()
    await page.clock.fastForward(26 * MINUTE_MS)
    await dialog.waitFor()
    site.pool.clock.set('2026-11-20 10:20')
    await dialog.getByRole('button', { name: 'Blijf aangemeld' }).click()
    await page.getByText('Uw sessie is voorbij.').waitFor()
    site.pool.clock.set('2026-11-20 09:00')
  })

  test('without JavaScript stands above the page, and what cannot be put off is said to everybody', async () => {
    const page = await site.open({ javaScriptEnabled: false })
    await signIn(page, site.keys.school)
    await page.goto('/uren')
    await page.getByText('Doet u hier niets, dan bent u aangemeld tot 09:30.').waitFor()
    await site.db.adminPool.query(
      `update login set expires_at = '2026-11-20 09:10+01' where last_seen_at < '2026-11-20 09:10+01'`,
    )
    await page.goto('/uren')
    expect(await page.getByText('U blijft aangemeld tot 09:10.').isVisible()).toBe(true)
  })
})
