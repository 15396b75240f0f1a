import { mkdirSync } from 'node:fs'
import { env } from 'node:process'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { adminActor, boardActor, schoolActor } from '../support/build/actor.ts'
import { aKey } from '../support/build/key.ts'
import { faultsOf, signIn, useSite } from './site.ts'

const site = useSite()
let admin: string
let number: string

beforeAll(async () => {
  const { db, pool } = site
  admin = await aKey(db, await adminActor(db))
  await boardActor(db, pool.asks.id)
  await schoolActor(db, { boardId: pool.asks.id })
  await pool.asMember((await pool.member()).id)
  number = pool.asks.number
})

const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
] as const

/** What axe finds; with PICTURES set the picture is kept too. */
async function look(page: Page, name: string): Promise<readonly string[]> {
  const folder = env['PICTURES']
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true })
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  }
  return faultsOf(page)
}

test.each(LOOKS)(
  'the pages of whoever keeps others, empty, filled and refused (%o)',
  async (how) => {
    const page = await site.open(how)
    const name = `${how.colorScheme}-${how.viewport.width}`
    await signIn(page, admin)
    await page.goto('/gebruikers')
    expect(await look(page, `gebruikers-${name}`)).toEqual([])
    await page.goto('/gebruikers?q=niemand-heet-zo')
    await page.getByText('Niemand met deze naam').waitFor()
    await page.goto('/mijn-sleutels')
    await page.getByLabel('Voor welk programma?').fill('')
    await page.getByRole('button', { name: 'Maak de sleutel' }).click()
    await page.getByRole('alert').waitFor()
    expect(await look(page, `sleutels-fout-${name}`)).toEqual([])
    await page.getByLabel('Voor welk programma?').fill('Roosterprogramma van de locatie Noord')
    await page.getByRole('button', { name: 'Maak de sleutel' }).click()
    await page.getByRole('heading', { name: 'Uw nieuwe sleutel' }).waitFor()
    expect(await look(page, `sleutels-${name}`)).toEqual([])
    await page.goto('/schoolaccounts')
    expect(await look(page, `schoolaccounts-${name}`)).toEqual([])
    await page.goto(`/schoolaccounts/${number}`)
    expect(await look(page, `schoolaccount-${name}`)).toEqual([])
    await page.getByRole('button', { name: 'Leg vast' }).click()
    await page.getByRole('alert').waitFor()
    expect(await look(page, `schoolaccount-fout-${name}`)).toEqual([])
    await page.goto('/mijn-aanmelding')
    expect(await look(page, `aanmelding-${name}`)).toEqual([])
  },
)

test('somebody is stopped and let in again, by keyboard and without a script', async () => {
  const page = await site.open({ javaScriptEnabled: false })
  await signIn(page, site.keys.coordinator)
  await page.goto('/gebruikers')
  const stop = page.getByRole('button', { name: /^Zet de toegang uit/ }).first()
  await stop.focus()
  await page.keyboard.press('Enter')
  await page.getByText('de toegang is uitgezet').waitFor()
  await page
    .getByRole('button', { name: /^Zet de toegang aan/ })
    .first()
    .click()
  const done = page.getByText('de toegang staat weer aan')
  await done.waitFor()
  expect(await done.count()).toBe(1)
})
