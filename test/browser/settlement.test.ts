import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordFulfilment } from '../../src/actions/fulfilment/record.ts'
import { worked } from '../src/actions/fulfilment/worked.ts'
import { brokenRules } from '../src/invoice/en16931.ts'
import { readUbl } from '../src/invoice/read-ubl.ts'
import { boardActor } from '../support/build/actor.ts'
import { aKey } from '../support/build/key.ts'
import { anInvoiceParty, aSettlementKey } from '../support/build/settlement.ts'
import { faultsOf, signIn, useSite } from './site.ts'

const site = useSite([], { hasWorker: false })
const PHONE = { width: 390, height: 844 }
const NARROW = { width: 320, height: 640 }
let boardKey: string

beforeAll(async () => {
  const { db, pool } = site
  const { assignmentId } = await worked(pool, db)
  await recordFulfilment(pool.school, { assignmentId, sessions: [] })
  boardKey = await aKey(db, await boardActor(db, pool.asks.id))
})

async function as(key: string, options: Parameters<typeof site.open>[0] = {}): Promise<Page> {
  const page = await site.open(options)
  await signIn(page, key)
  return page
}

const taken = async (page: Page, name: RegExp) => {
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name }).first().click()
  return readFile(await (await file).path(), 'utf8')
}

describe('before there is a key', () => {
  test('both say so, and the coordinator learns how to begin', async () => {
    const page = await as(site.keys.coordinator)
    await page.goto('/verrekening')
    await page.getByText('Er is nog geen verdeelsleutel. Maak er hieronder één').waitFor()
    expect(await faultsOf(page)).toEqual([])
    const board = await as(boardKey, { viewport: PHONE })
    await board.goto('/verrekening')
    await board.getByText('verrekent nog niet').waitFor()
    expect(await faultsOf(board)).toEqual([])
  })
})

describe('a coordinator', () => {
  test('without JavaScript: makes a key, after what is wrong was said beside its field', async () => {
    const page = await as(site.keys.coordinator, { javaScriptEnabled: false })
    await page.goto('/verrekening')
    await page.getByText('Nieuwe verdeelsleutel maken').click()
    await page.getByLabel('Verdelen').selectOption({ label: 'vaste aandelen' })
    await page.getByLabel('Waar is dit afgesproken?').fill('Bestuurdersoverleg')
    for (const field of await page.getByLabel(/\(%\)$/).all()) await field.fill('40')
    await page.getByRole('button', { name: 'Leg de sleutel vast' }).click()
    await page.getByText('maak er 100 % van').first().waitFor()
    expect(await page.getByLabel('Waar is dit afgesproken?').inputValue()).toBe(
      'Bestuurdersoverleg',
    )
    for (const field of await page.getByLabel(/\(%\)$/).all()) await field.fill('50,0')
    await page.getByRole('button', { name: 'Leg de sleutel vast' }).click()
    await page.getByText('De verdeelsleutel is vastgelegd.').waitFor()
    await page.getByText('vaste aandelen').first().waitFor()
    await page.getByText(/loopt nog en kan vanaf/).waitFor()
  })

  test('looks at a month that is over, reckons again and closes it with the keyboard', async () => {
    const { db, pool } = site
    await db.adminPool.query('alter table settlement_key disable trigger user')
    await db.adminPool.query('delete from settlement_key')
    await db.adminPool.query('alter table settlement_key enable trigger user')
    await aSettlementKey(db, { poolId: pool.pool.id, boardIds: [pool.lends.id, pool.asks.id] })
    pool.clock.set('2026-12-01 09:00')
    const page = await as(site.keys.coordinator)
    await page.goto('/verrekening')
    await page.getByRole('link', { name: 'Bekijk de maand' }).click()
    await page.getByRole('heading', { name: 'Verrekening van november 2026' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    const overhead = page.getByLabel('Wat de pool zelf deze maand kostte')
    await overhead.fill('veel')
    await overhead.press('Enter')
    await page.getByText('Vul een bedrag in').first().waitFor()
    expect(await faultsOf(page)).toEqual([])
    await overhead.fill('1000,01')
    await overhead.press('Enter')
    await page.getByText('€ 500,01').first().waitFor()
    await page.locator('summary', { hasText: 'Deze maand afsluiten' }).press('Enter')
    await page.getByRole('button', { name: 'Sluit november 2026 af' }).press('Enter')
    await page.getByText('De maand is afgesloten.').waitFor()
    await page.getByRole('link', { name: 'november 2026' }).click()
    await page.getByText('Alle saldi samen zijn € 0,00.').waitFor()
    await page.getByText('Dit is geen fiscaal advies').waitFor()
    expect(await faultsOf(page)).toEqual([])
  })
})

describe('a board', () => {
  test('reads what it owes and why, keeps its details, and takes lines, invoice and hours along', async () => {
    const page = await as(boardKey, { javaScriptEnabled: false, acceptDownloads: true })
    await page.goto('/verrekening')
    await page.getByText('te betalen').first().waitFor()
    await page.getByText('Gegevens invullen of wijzigen').click()
    await page.getByRole('button', { name: 'Bewaar de gegevens' }).click()
    await page.getByText('Vul dit in.').first().waitFor()
    await page.getByLabel('Naam in het handelsregister').fill('Stichting Vraagt')
    await page.getByLabel('KvK-nummer').fill('23456789')
    await page.getByLabel('Straat en nummer').fill('Laan 2')
    await page.getByLabel('Postcode').fill('3811 AB')
    await page.getByLabel('Plaats').fill('Amersfoort')
    await page.getByRole('button', { name: 'Bewaar de gegevens' }).click()
    await page.getByText('De gegevens voor facturen zijn bewaard.').waitFor()
    await page.getByRole('link', { name: 'november 2026' }).click()
    await page
      .getByRole('button', { name: /Download UBL/ })
      .first()
      .click()
    await page
      .getByText(/ontbreekt naam, registratie en adres/)
      .first()
      .waitFor()
    await anInvoiceParty(site.db, site.pool.lends.id)
    expect(brokenRules(readUbl(await taken(page, /Download UBL/)))).toEqual([])
    expect(await taken(page, /Download regels/)).toContain('uitleen')
    await page.getByRole('link', { name: 'Terug naar de verrekening' }).click()
    expect(await taken(page, /Download uren/)).toContain('Werknemersnummer')
  })

  test.for([PHONE, NARROW])('on a phone of %o nothing is cut off', async (viewport) => {
    const page = await as(boardKey, { viewport })
    for (const path of ['/verrekening', 'november 2026']) {
      if (path.startsWith('/')) await page.goto(path)
      else await page.getByRole('link', { name: path }).click()
      await page.getByRole('heading', { level: 1, name: 'Verrekening' }).waitFor()
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
        viewport.width,
      )
      expect(await faultsOf(page)).toEqual([])
    }
  })
})
