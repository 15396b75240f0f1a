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

/** Looks at a page as axe does; with PICTURES set it keeps what it saw. */
async function look(page: Page, name: string): Promise<void> {
  expect(await faultsOf(page)).toEqual([])
  const folder = env['PICTURES']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

test.each(LOOKS)(
  'the pages of whoever keeps others, empty, filled and refused (%o)',
  async (how) => {
    const page = await site.open(how)
    const name = `${how.colorScheme}-${how.viewport.width}`
    await signIn(page, admin)
    await page.goto('/gebruikers')
    await look(page, `gebruikers-${name}`)
    await page.goto('/gebruikers?q=niemand-heet-zo')
    await page.getByText('Niemand met deze naam').waitFor()
    await page.goto('/mijn-sleutels')
    await page.getByLabel('Voor welk programma?').fill('')
    await page.getByRole('button', { name: 'Maak de sleutel' }).click()
    await page.getByRole('alert').waitFor()
    await look(page, `sleutels-fout-${name}`)
    await page.getByLabel('Voor welk programma?').fill('Roosterprogramma van de locatie Noord')
    await page.getByRole('button', { name: 'Maak de sleutel' }).click()
    await page.getByRole('heading', { name: 'Uw nieuwe sleutel' }).waitFor()
    await look(page, `sleutels-${name}`)
    await page.goto('/schoolaccounts')
    await look(page, `schoolaccounts-${name}`)
    await page.goto(`/schoolaccounts/${number}`)
    await look(page, `schoolaccount-${name}`)
    await page.getByRole('button', { name: 'Leg vast' }).click()
    await page.getByRole('alert').waitFor()
    await look(page, `schoolaccount-fout-${name}`)
    await page.goto('/mijn-aanmelding')
    await look(page, `aanmelding-${name}`)
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
  await page.getByText('de toegang staat weer aan').waitFor()
})
