import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { acceptOffer } from '../../src/actions/offer/accept.ts'
import { withdrawRequest } from '../../src/actions/request/withdraw.ts'
import { anOffer } from '../support/build/decision.ts'
import { faultsOf, signIn, useSite } from './site.ts'

const site = useSite([], { hasWorker: false })

/** So that a page that renewed itself is told from one that was loaded again. */
const markPage = (page: Page) => page.evaluate('void (window.isSamePage = true)')
const isSamePage = (page: Page) => page.evaluate('window.isSamePage === true')

test('the screen of the school changes when the member is asked and accepts', async () => {
  const { pool, db } = site
  const member = await pool.member({ row: { name: 'Anouk de Vries' } })
  const request = await pool.request({ days: ['2026-12-01'] })
  const school = await site.open()
  await signIn(school, site.keys.school)
  await school.goto(`/inbox/${request.id}`)
  await school.getByText('Er is nog niemand toegezegd.').waitFor()
  await school.locator('details[open]').first().locator('summary').click()
  await markPage(school)
  const { id: offerId } = await anOffer(db, { pool: pool.pool, request, member })
  await acceptOffer(await pool.asMember(member.id), { offerId })
  await school
    .getByRole('region', { name: 'Wie er komt' })
    .getByText('Anouk de Vries', { exact: true })
    .waitFor()
  await school.getByText('Vervanger gevonden').waitFor()
  expect(await isSamePage(school)).toBe(true)
  // What was folded up stays so.
  expect(await school.locator('details[open]').count()).toBe(0)
  expect(await faultsOf(school)).toEqual([])
})

test('links and forms go on without loading the page again, with the heading in focus and the way back open', async () => {
  const { pool } = site
  const request = await pool.request({ days: ['2026-12-02'] })
  const page = await site.open()
  await signIn(page, site.keys.school)
  await markPage(page)
  await page.getByRole('link', { name: 'Mijn aanvragen', exact: true }).click()
  await page.waitForURL('**/inbox')
  await page.getByRole('heading', { level: 1, name: 'Mijn aanvragen' }).waitFor()
  expect(await page.evaluate('document.activeElement.localName')).toBe('h1')
  expect(await page.title()).toBe('Mijn aanvragen – Achtervang')
  await page.getByLabel('Stand').selectOption('withdrawn')
  await page.getByRole('button', { name: 'Toon' }).click()
  await page.getByText('Geen aanvraag past bij dit filter.').waitFor()
  // The list renews itself as it is filtered.
  await withdrawRequest(pool.school, { requestId: request.id, version: 1 })
  await page.getByRole('row', { name: /Ingetrokken/ }).waitFor()
  await page.goBack()
  await page.waitForURL('**/inbox')
  await page.getByText('Geen aanvraag past').waitFor({ state: 'detached' })
  expect(await isSamePage(page)).toBe(true)
})

test('of two pages that are chosen after each other the last one stays, also where the first answers later', async () => {
  const page = await site.open()
  await signIn(page, site.keys.school)
  const held = Promise.withResolvers<void>()
  const answered = Promise.withResolvers<void>()
  await page.route('**/inbox', async (route) => {
    await held.promise
    // The browser may have stopped waiting for it.
    await route.continue().catch(() => undefined)
    answered.resolve()
  })
  const asked = page.waitForRequest('**/inbox')
  await page.getByRole('link', { name: 'Mijn aanvragen', exact: true }).click()
  const ended = Promise.race([
    (await asked).response().catch(() => null),
    page.waitForEvent('requestfailed'),
  ])
  await page.getByRole('link', { name: 'Vacatures', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Vacatures en tekorten' }).waitFor()
  held.resolve()
  await Promise.all([answered.promise, ended])
  // What would still come, comes before the answer to a question of the page itself.
  await page.evaluate('fetch("/begrippen").then((answer) => answer.text())')
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Vacatures en tekorten')
  expect(new URL(page.url()).pathname).toBe('/vacatures')
})

test('a session that ends while somebody looks is said, and nothing on the page is lost', async () => {
  const page = await site.open()
  await signIn(page, site.keys.school)
  await page.goto('/inbox')
  expect(await page.getByText('Uw sessie is voorbij.').isVisible()).toBe(false)
  const another = await page.context().newPage()
  await another.goto('/')
  await another.getByRole('button', { name: 'Meld af' }).click()
  await another.getByText('U bent afgemeld.').waitFor()
  // The stream ends by itself at the next beat; sooner, where it still runs.
  await page.evaluate(`document.body._htmx.sse?.reader?.cancel()`)
  await page.getByText('Uw sessie is voorbij.').waitFor()
  await page.getByRole('heading', { name: 'Mijn aanvragen' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
})
