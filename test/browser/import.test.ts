import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { adminActor } from '../support/build/actor.ts'
import { aKey } from '../support/build/key.ts'
import { faultsOf, signIn, useSite } from './site.ts'

const site = useSite([], { hasWorker: false })
const HEADING = 'School;Medewerker;Reden;Van;T/m;Rol;Lessen;Alternatief;Opmerking;Kamer'
let where = ''

beforeAll(() => {
  where = site.pool.site.name
})

const lineOf = (person: string, reason = 'ZWANG', note = '') =>
  `${where};${person};${reason};30-11-2026;11-12-2026;leraar;ma 08:30-10:10 wi havo 3 3hb;bureau;${note};12`

async function asSchool(options: Parameters<typeof site.open>[0] = {}): Promise<Page> {
  const page = await site.open(options)
  await signIn(page, site.keys.school)
  await page.goto('/inlezen')
  return page
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  // As Excel in Windows writes it.
  const buffer = Buffer.from(text, 'latin1')
  await page.getByLabel('Bestand (CSV)').setInputFiles({ name, mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Verder naar de kolommen' }).click()
}

describe.each([
  { javaScriptEnabled: false },
  { javaScriptEnabled: true, viewport: { width: 390, height: 844 } },
] as const)('reading absences in with %o', (options) => {
  // axe is a script itself.
  const look = async (page: Page) =>
    options.javaScriptEnabled && expect(await faultsOf(page)).toEqual([])

  test('from a file to its report, with the lines that were refused to take along', async () => {
    const who = options.javaScriptEnabled ? 'Telefoon' : 'Bureau'
    const page = await asSchool(options)
    await page.getByRole('button', { name: 'Verder naar de kolommen' }).click()
    await page.getByRole('alert').getByRole('link', { name: 'Kies een bestand.' }).waitFor()
    await choose(page, 'foto.png', 'niets')
    await page.getByRole('alert').getByText('Dit bestand is geen CSV').waitFor()
    await look(page)
    const lines = [
      lineOf(`${who} Café`),
      lineOf(`${who} Fout`, 'GRIEP'),
      lineOf(`${who} Let`, 'ZWANG', 'Heeft griep'),
    ]
    await choose(page, 'weg.csv', [HEADING, ...lines].join('\r\n'))
    await page.getByRole('heading', { name: 'Welke kolom is wat' }).waitFor()
    expect(await page.getByLabel('PERSOON', { exact: true }).inputValue()).toBe('MEDEWERKER')
    await page.getByText('Deze kolommen worden overgeslagen: KAMER').waitFor()
    await page.getByLabel('ROL', { exact: true }).selectOption('')
    await page.getByRole('button', { name: 'Kijk de regels na' }).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: 'Kies de kolom uit uw bestand.' })
      .waitFor()
    await look(page)
    await page.getByLabel('ROL', { exact: true }).selectOption('ROL')
    await page.getByRole('button', { name: 'Kijk de regels na' }).click()
    await page.getByText('2 regels nieuw').waitFor()
    await page.getByText('1 regel met een fout', { exact: true }).waitFor()
    await page.getByRole('row', { name: /Fout/ }).getByRole('strong').first().waitFor()
    await page.getByText('Er staat “GRIEP”.').waitFor()
    await look(page)
    await page.getByRole('link', { name: 'Met een waarschuwing' }).click()
    await page.getByRole('row', { name: /Let/ }).getByText('griep').first().waitFor()
    await page.getByRole('row', { name: /Café/ }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Lees 1 regel in' }).click()
    await page.getByRole('heading', { name: 'Verslag' }).first().waitFor()
    await page.getByRole('link', { name: `${who} Café` }).waitFor()
    await look(page)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Haal de regels met een fout op (CSV)' }).click(),
    ])
    const text = await readFile(await file.path(), 'utf8')
    expect(text).toContain('REDEN VAN WEIGERING')
    expect(text).toContain(`${who} Let`)
    expect(text).not.toContain('Café')
    await page.goBack()
    await page.goto('/inbox')
    await page.goto('/inlezen')
    await choose(page, 'weg.csv', [HEADING, lines[0]].join('\r\n'))
    await page.getByRole('button', { name: 'Kijk de regels na' }).click()
    await page.getByText('Er is niets om in te lezen').waitFor()
    await page.getByRole('button', { name: 'Lees niets in en gooi het bestand weg' }).click()
    await page.getByText('het bestand is weg').waitFor()
    await look(page)
  })
})

test('with the keyboard alone, and what was begun can be gone on with', async () => {
  const page = await asSchool()
  await page.getByLabel('Bestand (CSV)').setInputFiles({
    name: 'toets.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([HEADING, lineOf('T. Toets')].join('\n')),
  })
  await page.getByLabel('Bestand (CSV)').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Welke kolom is wat' }).waitFor()
  await page.goto('/inlezen')
  await page.getByRole('link', { name: 'Ga verder met toets.csv' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Kijk de regels na' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Lees 1 regel in' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'T. Toets' }).waitFor()
  expect(new URL(page.url()).pathname).toMatch(/\/verslag$/)
})

test('an administrator reads in members, and sees what changes about somebody who is known', async () => {
  const page = await site.open()
  await signIn(page, await aKey(site.db, await adminActor(site.db)))
  await page.goto('/inlezen')
  expect(await faultsOf(page)).toEqual([])
  const head =
    'NAAM;E-MAIL;TELEFOON;POSTCODE;ROL;BEVOEGDHEID;CONTRACT;UREN;WERKGEVER;KOSTEN PER UUR;BESCHIKBAAR;VANAF;GEZIEN DOOR;VOG'
  const rest = `leraar;wi G1;vast;24;bestuur ${site.pool.lends.number};54,20;ma-vr 08:00-17:00;1-8-2026;${site.pool.lends.number};22-6-2026`
  const read = async (phone: string) => {
    await page.goto('/inlezen')
    await page.getByLabel('Wat leest u in').selectOption({ label: 'Poolleden' })
    await page.getByLabel('Welke pool').selectOption({ label: site.pool.pool.name })
    await choose(
      page,
      'mensen.csv',
      `${head}\nVera Vast;vera@voorbeeld.nl;${phone};3811 AB;${rest}`,
    )
    await page.getByRole('button', { name: 'Kijk de regels na' }).click()
  }
  await read('06-1')
  await page.getByText('1 regel nieuw').waitFor()
  await page.getByRole('button', { name: 'Lees 1 regel in' }).click()
  await page.getByRole('cell', { name: 'Vera Vast' }).waitFor()
  await read('06-2')
  await page.getByText('was “06-1”, wordt “06-2”').waitFor()
  expect(await faultsOf(page)).toEqual([])
})

test('a file of somebody else is not there', async () => {
  const page = await asSchool()
  await choose(page, 'mijn.csv', [HEADING, lineOf('M. Mijn')].join('\n'))
  const path = new URL(page.url()).pathname
  const other = await site.open()
  await signIn(other, site.keys.coordinator)
  const answer = await other.goto(path)
  expect(answer?.status()).toBe(404)
})
