import { mkdirSync } from 'node:fs'
import { env } from 'node:process'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { boardActor } from '../support/build/actor.ts'
import { aKey } from '../support/build/key.ts'
import { faultsOf, signIn, useSite } from './site.ts'
import { tabTo } from './tab-to.ts'

const site = useSite([], { hasWorker: false })
let member: string
let board: string

beforeAll(async () => {
  const { id } = await site.pool.member({ row: { name: 'Zoë Vraagt' } })
  member = await site.memberKey(id)
  board = await aKey(site.db, await boardActor(site.db, site.pool.asks.id))
})

/** What axe finds; with PICTURES set the picture is kept too. */
async function look(page: Page, name: string): Promise<readonly string[]> {
  const folder = env['PICTURES']
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true })
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  }
  return faultsOf(page)
}

/** The same where scripts run: axe is one. */
const lookBy = async (js: boolean, page: Page, name: string) => (js ? look(page, name) : [])

test.each([true, false])('a correction is asked, answered and read, by script: %s', async (js) => {
  const theirs = await site.open({ javaScriptEnabled: js, viewport: { width: 390, height: 844 } })
  await signIn(theirs, member)
  await theirs.goto('/privacy/verbeteren')
  await theirs.locator('summary').click()
  await theirs.getByRole('button', { name: 'Vraag het' }).click()
  await theirs.getByRole('alert').waitFor()
  expect(await lookBy(js, theirs, `verbeteren-fout-${js}`)).toEqual([])
  await theirs.getByLabel('Wat klopt er niet?').selectOption({ label: 'Bevoegdheid' })
  const words = `Ook wiskunde ${js}`
  await theirs.getByLabel('Wat moet het zijn?').fill(words)
  await theirs.getByRole('button', { name: 'Vraag het' }).click()
  await theirs.getByText('uw vraag is verstuurd').waitFor()
  await theirs.getByText(`Bevoegdheid: ${words}`).waitFor()
  const page = await site.open({ javaScriptEnabled: js })
  await signIn(page, site.keys.coordinator)
  await page.goto('/privacy/verbeteren')
  await tabTo(page, /^Antwoord: Zoë Vraagt/)
  await page.keyboard.press('Enter')
  await page.getByLabel('Wat is er gebeurd?').selectOption({ label: 'Het blijft zoals het is' })
  await page.getByLabel('Wat wilt u erbij zeggen?').fill('Het diploma ontbreekt.')
  await page.getByRole('button', { name: 'Verstuur het antwoord' }).click()
  await page.getByText('uw antwoord is verstuurd').waitFor()
  expect(await lookBy(js, page, `verbeteren-${js}`)).toEqual([])
  await theirs.goto('/privacy/verbeteren')
  await theirs.getByText('Het diploma ontbreekt.').first().waitFor()
  expect(await lookBy(js, theirs, `verbeteren-lid-${js}`)).toEqual([])
})

test.each([true, false])('a term is set and stands in the log, by script: %s', async (js) => {
  const page = await site.open({ javaScriptEnabled: js })
  await signIn(page, site.keys.school)
  await page.goto('/privacy/bewaren')
  await page.locator('summary').click()
  await page.getByRole('button', { name: 'Stel vast' }).click()
  await page.getByRole('alert').waitFor()
  expect(await lookBy(js, page, `bewaren-fout-${js}`)).toEqual([])
  const kind = js ? 'Wie keek' : 'Afgewezen kandidaten'
  await page.getByLabel('Wat', { exact: true }).selectOption({ label: kind })
  await page.getByLabel('Maanden').fill('9')
  await page.getByLabel('Waarop het rust').fill('Besluit van het bestuur')
  await page.getByRole('button', { name: 'Stel vast' }).click()
  await page.getByText('de termijn is vastgesteld').waitFor()
  await page.getByText('9 maanden').first().waitFor()
  expect(await lookBy(js, page, `bewaren-${js}`)).toEqual([])

  await page.goto('/privacy/logboek')
  await page.getByText(/Het logboek is heel/).waitFor()
  await page.getByLabel('Waarover').selectOption({ label: 'bewaartermijnen' })
  await page.getByRole('button', { name: 'Zoek' }).click()
  await page.waitForURL('**soort=retention**')
  await page.getByRole('rowheader', { name: 'Bewaartermijn vastgesteld' }).first().waitFor()
  expect(await lookBy(js, page, `logboek-${js}`)).toEqual([])
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download als CSV' }).click()
  expect((await waiting).suggestedFilename()).toMatch(/^logboek-.+\.csv$/)
})

test.each([
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  { colorScheme: 'light', viewport: { width: 320, height: 640 } },
] as const)('a board reads it all, filled and empty: %o', async (how) => {
  const page = await site.open(how)
  const name = `${how.colorScheme}-${how.viewport.width}`
  await signIn(page, board)
  await page.goto('/dashboard')
  await page.getByRole('link', { name: 'Privacy en logboek' }).click()
  await page.getByRole('heading', { level: 1, name: /Wat we bewaren/ }).waitFor()
  expect(await look(page, `register-${name}`)).toEqual([])
  for (const path of ['logboek', 'logboek?q=niemand-heet-zo', 'wie-keek', 'bewaren']) {
    await page.goto(`/privacy/${path}`)
    expect(await look(page, `${path.replace('?', '-')}-${name}`), path).toEqual([])
  }
})
