import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { availabilityException } from '../../db/schema/index.ts'
import { day } from '../../scheduler/domain/day.ts'
import { approveProposal } from '../../src/actions/proposal/approve.ts'
import { listProposals } from '../../src/actions/proposal/list.ts'
import { at } from '../scheduler/when.ts'
import { anAssignment, anOffer } from '../support/build/decision.ts'
import { rows } from '../support/build/rows.ts'
import { faultsOf, search, signIn, useSite } from './site.ts'

const site = useSite()
const DESK = { viewport: { width: 1440, height: 1000 } }

beforeAll(async () => {
  const { pool: atWork, db } = site
  const { pool } = atWork
  const [anouk, karim, lotte] = [
    await atWork.member({ row: { name: 'Anouk de Vries' } }),
    await atWork.member({ row: { name: 'Karim El Amrani' } }),
    await atWork.member({ row: { name: 'Lotte Bakker' }, qualifications: [] }),
  ]
  const given = await atWork.request({ days: ['2026-11-23', '2026-11-24', '2026-11-26'] })
  await anAssignment(db, { pool, member: anouk, request: given })
  const asked = await atWork.request({ days: ['2026-11-25'] })
  await anOffer(db, { pool, member: karim, request: asked })
  const off = { memberId: lotte.id, firstDay: day('2026-11-25'), lastDay: day('2026-11-27') }
  await rows(db)
    .insert(availabilityException)
    .values({ ...off, available: false, createdAt: at('2026-11-19 09:00') })
  for (const date of ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07'])
    await atWork.request({ days: [date] })
})

/** The board of a coordinator after a search, ready for the keyboard. */
async function board(options: Parameters<typeof site.open>[0] = DESK, path = '/planbord') {
  const page = await site.open(options)
  await signIn(page, site.keys.coordinator)
  await search(page)
  await page.goto(path)
  if (options.javaScriptEnabled !== false) await page.locator('.plan [tabindex="0"]').waitFor()
  return page
}

const focused = (page: Page) => page.evaluate('document.activeElement.textContent').then(String)
const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })
const openBars = (page: Page) => page.locator('.open').getByRole('link')

test('with the keyboard alone: one stop, arrows, and a choice with reasons', async () => {
  const page = await board()
  expect(await page.locator('.plan [role=grid] [tabindex="0"]').count()).toBe(1)
  await page.locator('.plan [tabindex="0"]').focus()
  expect(await focused(page)).toMatch(/1 dec$/)
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toMatch(/2 dec$/)
  await page.keyboard.press('End')
  expect(await focused(page)).toMatch(/7 dec$/)
  await page.keyboard.press('Home')
  expect(await focused(page)).toMatch(/1 dec$/)
  await page.keyboard.press('ArrowDown')
  const below = await focused(page)
  expect(below).toMatch(/bevestigd|voorgesteld/)
  await page.keyboard.press('Home')
  expect(await focused(page)).toBe('Anouk de Vries')
  await page.keyboard.press('Escape')
  expect(await focused(page)).toMatch(/1 dec$/)
  // Still one stop, wherever it went.
  expect(await page.locator('.plan [role=grid] [tabindex="0"]').count()).toBe(1)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /Wie gaat naar/ })
  await dialog.waitFor()
  expect(await dialog.getByText('Nummer 1').count()).toBe(1)
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect(await focused(page)).toMatch(/1 dec$/)
  await page.keyboard.press('Enter')
  await dialog.waitFor()
  while (!(await focused(page)).startsWith('Kies ')) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const confirm = page.getByRole('dialog', { name: / naar School/ })
  await confirm.getByRole('heading', { name: 'Wat deze keuze kost' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  while (!/^Keur .* goed$/.test(await focused(page))) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await confirm.waitFor({ state: 'hidden' })
  await page.getByRole('status').getByText('goedgekeurd').waitFor()
  await page.locator('.members .set').waitFor()
})

test('dragged onto somebody else: the verdict first, a reason, and then the bar', async () => {
  const page = await board()
  const bar = openBars(page).last()
  const what = (await bar.textContent()) ?? ''
  const proposed = /voorstel (Anouk|Karim)/.exec(what)?.[1]
  const other = proposed === 'Anouk' ? 'Karim El Amrani' : 'Anouk de Vries'
  const drag = async (name: string) => {
    const from = await bar.boundingBox()
    const to = await rowOf(page, name).boundingBox()
    if (from === null || to === null) throw new Error('nothing to drag')
    await page.mouse.move(from.x + 5, from.y + 5)
    await page.mouse.down()
    await page.mouse.move(from.x + 30, from.y + 30)
    await page.mouse.move(to.x + 400, to.y + to.height / 2, { steps: 4 })
    expect(await page.locator('.drop').count()).toBe(1)
    await page.mouse.up()
  }
  // Somebody without a licence: law, which nobody sets aside.
  await drag('Lotte Bakker')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading', { name: 'Lotte Bakker kan niet' }).waitFor()
  expect(await dialog.getByRole('button', { name: 'Kies Lotte' }).count()).toBe(0)
  expect(await faultsOf(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Sluit' }).click()
  expect(await page.locator('.members .set').getByText(/7 dec/).count()).toBe(0)
  await drag(other)
  await dialog.getByRole('heading', { name: `${other} mag deze lessen doen` }).waitFor()
  await dialog.getByRole('button', { name: `Kies ${other}` }).click()
  await dialog.getByRole('alert').getByText('Schrijf in een zin').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await dialog.getByLabel('Reden').fill('Kent de school')
  await dialog.getByRole('button', { name: `Kies ${other}` }).click()
  await dialog.waitFor({ state: 'hidden' })
  await rowOf(page, other).locator('.set', { hasText: '7 dec' }).waitFor()
})

test('what another coordinator approves changes the row, and what was in focus stays so', async () => {
  const page = await board()
  const waiting = page.locator('.members .may').first()
  await waiting.focus()
  const before = await focused(page)
  await page.evaluate('void (window.isSamePage = true)')
  const { items } = await listProposals(site.pool.coordinator, { status: 'proposed', limit: 500 })
  const mine = items.toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : 1))[0]
  if (mine === undefined) throw new Error('nothing to approve')
  const approved = page.locator('.members .set')
  const count = await approved.count()
  await approveProposal(site.pool.coordinator, { proposalId: mine.id, version: mine.version })
  await approved.nth(count).waitFor()
  expect(await page.evaluate('window.isSamePage === true')).toBe(true)
  expect((await focused(page)).split(',')[0]).toBe(before.split(',')[0])
  expect(await page.locator('.plan [role=grid] [tabindex="0"]').count()).toBe(1)
})

test('without JavaScript: everything is a link, and the choice is a page', async () => {
  const page = await board({ ...DESK, javaScriptEnabled: false })
  await page.getByLabel('Weergave').selectOption('week')
  await page.getByLabel('Vanaf de week van').fill('2026-12-01')
  await page.getByRole('button', { name: 'Toon' }).click()
  expect(await page.getByRole('columnheader').count()).toBe(8)
  await page.getByRole('link', { name: 'Later' }).click()
  expect(new URL(page.url()).searchParams.get('vanaf')).toBe('2026-12-07')
  await page.getByRole('link', { name: 'Eerder' }).click()
  await openBars(page).first().click()
  await page.getByRole('heading', { level: 1, name: /Wie gaat naar/ }).waitFor()
  await page
    .getByRole('link', { name: /^Kies / })
    .first()
    .click()
  await page.getByRole('button', { name: /^Keur .* goed$/ }).click()
  await page.getByText('Gelukt: goedgekeurd').waitFor()
  expect(new URL(page.url()).pathname).toBe('/planbord')
  await page.locator('.members .set').first().click()
  await page.waitForURL('**/inbox/*')
})

test.for([
  ['light', DESK],
  ['dark', { ...DESK, colorScheme: 'dark' as const }],
  ['phone', { viewport: { width: 390, height: 844 } }],
  ['narrow', { viewport: { width: 320, height: 640 } }],
] as const)('axe finds nothing, filled and empty: %s', async ([, options]) => {
  const page = await board(options)
  for (const view of ['week', 'weken', 'periode']) {
    await page.goto(`/planbord?weergave=${view}&vanaf=2026-11-23`)
    await page.locator('.plan [tabindex="0"]').waitFor()
    expect(await faultsOf(page)).toEqual([])
  }
  await page.goto('/planbord?vak=netl&niveau=VWO')
  await page.getByText('Geen poollid past bij dit filter').waitFor()
  expect(await faultsOf(page)).toEqual([])
})

test('printed: every day and everybody, and no filter', async () => {
  const page = await board()
  await page.emulateMedia({ media: 'print' })
  // A4, lying, without its margins.
  await page.setViewportSize({ width: 1047, height: 718 })
  expect(await page.getByRole('search').isVisible()).toBe(false)
  const cutOff = await page.evaluate(
    `document.documentElement.scrollWidth - innerWidth + document.querySelector('.sight').scrollHeight - document.querySelector('.sight').clientHeight`,
  )
  expect(cutOff).toBe(0)
  expect(await openBars(page).last().isVisible()).toBe(true)
  for (const name of ['Anouk de Vries', 'Lotte Bakker'])
    expect(await rowOf(page, name).isVisible()).toBe(true)
})
