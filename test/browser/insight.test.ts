import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { boardActor, regionActor } from '../support/build/actor.ts'
import { aRegion } from '../support/build/board.ts'
import { aKey } from '../support/build/key.ts'
import { faultsOfEachLook, NO_FAULTS, signIn, useSite } from './site.ts'

const site = useSite([], { hasWorker: false })
const AUTUMN = 'van=2026-09-01&tot=2026-11-30&per=month'
let keys: Readonly<Record<'board' | 'region' | 'coordinator', string>>

beforeAll(async () => {
  const { db, pool } = site
  const region = await aRegion(db, { name: 'Regio Eemland' })
  await db.adminPool.query(`update board set region_id = '${region.id}'`)
  await db.adminPool.query(
    `insert into pool_region (pool_id, region_id) values ('${pool.pool.id}', '${region.id}')`,
  )
  // Seven people away in November, of whom two in vmbo; two in September.
  for (let index = 0; index < 7; index++) {
    await pool.request({
      absence: { personName: `Weg ${index}` },
      days: ['2026-11-23', '2026-11-24'],
      ...(index < 2 && { session: { level: 'VMBO-T' }, over: { levels: ['VMBO-T'] } }),
    })
  }
  for (const personName of ['Een', 'Twee'])
    await pool.request({ absence: { personName }, days: ['2026-09-07'] })
  keys = {
    board: await aKey(db, await boardActor(db, pool.asks.id)),
    region: await aKey(db, await regionActor(db, region.id)),
    coordinator: site.keys.coordinator,
  }
})

async function as(
  role: keyof typeof keys,
  options: Parameters<typeof site.open>[0] = {},
): Promise<Page> {
  const page = await site.open(options)
  await signIn(page, keys[role])
  return page
}

async function figure(page: Page, name: string): Promise<string> {
  const told = page.locator('.figures > div', { has: page.locator('dt', { hasText: name }) })
  return (await told.first().locator('dd').innerText()).trim()
}

describe('a coordinator', () => {
  test('without JavaScript: filters, goes from a figure to its rows, and from a row to the request', async () => {
    const page = await as('coordinator', { javaScriptEnabled: false })
    await page.getByRole('link', { name: 'Dashboard' }).first().click()
    await page.getByLabel('Vanaf').fill('2026-11-01')
    await page.getByLabel('Tot en met').fill('2026-11-30')
    await page.getByLabel('Uitgesplitst naar').selectOption({ label: 'niveau' })
    await page.getByRole('button', { name: 'Toon' }).click()
    await page.getByText('Van 1 november 2026 tot en met 30 november 2026.').waitFor()
    expect(await figure(page, 'Aanvragen')).toMatch(/^7\b/)
    await page.getByRole('link', { name: /achter Aanvragen$/ }).click()
    await page.getByRole('heading', { name: 'Aanvragen achter: Aanvragen' }).waitFor()
    expect(await page.getByRole('row').count()).toBe(8)
    await page.getByRole('row').nth(1).getByRole('link').click()
    await page.waitForURL('**/inbox/*')
    await page.goBack()
    await page.getByRole('link', { name: 'Terug naar het dashboard' }).click()
    expect(await page.getByLabel('Uitgesplitst naar').inputValue()).toBe('level')
  })

  test('goes from a group to its rows alone', async () => {
    const page = await as('coordinator')
    await page.goto(`/dashboard?${AUTUMN}&naar=level`)
    await page.locator('summary', { hasText: 'Cijfers per niveau: Vraag naar vervanging' }).click()
    await page.getByRole('link', { name: /achter Aanvragen, VMBO-T$/ }).click()
    await page.getByRole('heading', { name: 'Aanvragen achter: Aanvragen' }).waitFor()
    expect(await page.getByRole('row').count()).toBe(3)
  })

  test('takes along a CSV that reads back, and a PDF that is tagged', async () => {
    const page = await as('coordinator', { javaScriptEnabled: false })
    await page.goto(`/dashboard?${AUTUMN}&naar=level`)
    const csv = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download als csv' }).click()
    const file = await csv
    expect(file.suggestedFilename()).toBe('cijfers-2026-09-01-2026-11-30.csv')
    const rows: readonly Record<string, string>[] = parse(await readFile(await file.path()), {
      bom: true,
      columns: true,
      delimiter: ';',
    })
    expect(rows).toContainEqual(
      expect.objectContaining({
        cijfer: 'Aanvragen',
        groep: 'VMBO-T',
        periode: 'november 2026',
        waarde: '2',
      }),
    )
    const pdf = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download als pdf' }).click()
    const document = (await readFile(await (await pdf).path())).toString('latin1')
    expect(document.startsWith('%PDF-')).toBe(true)
    for (const mark of ['/StructTreeRoot', '/Lang (nl)', 'pdfuaid:part', '/Figure', '/TH'])
      expect(document).toContain(mark)
    const { rows: events } = await site.db.adminPool.query(
      `select facts ->> 'format' as format from event where verb = 'measures.export' order by seq`,
    )
    expect(events).toEqual([{ format: 'csv' }, { format: 'pdf' }])
  })
})

describe('a board', () => {
  test('sees what is of enough people, and of few the wider stretch or nothing', async () => {
    const page = await as('board')
    await page.goto('/dashboard?van=2026-11-05&tot=2026-11-20&per=month&naar=level')
    await page.getByText('Van 1 november 2026 tot en met 30 november 2026.').waitFor()
    expect(await figure(page, 'Aanvragen')).toContain('te weinig mensen')
    const groups = page.locator('summary', { hasText: 'Cijfers per niveau: Vraag naar vervanging' })
    await groups.click()
    const vmbo = page.getByRole('row', { name: /VMBO-T/ }).first()
    expect(await vmbo.innerText()).toContain('te weinig mensen')
    expect(await vmbo.getByRole('link').count()).toBe(0)
  })

  test('is refused the rows of what it may not see, as if they were not there', async () => {
    const page = await as('board')
    const { asks } = site.pool
    for (const path of [
      `/dashboard/rijen?wie=board:${asks.id}&${AUTUMN}&naar=niet&maat=demand-hours`,
      `/dashboard?wie=board:${site.pool.lends.id}&${AUTUMN}`,
    ]) {
      const answer = await page.goto(path)
      expect([path, answer?.status()]).toEqual([path, 404])
    }
  })
})

describe('a region', () => {
  test('sees all its boards together, goes on to the next breakdown and into a board, and sees no rows', async () => {
    const page = await as('region')
    await page.getByRole('link', { name: 'Dashboard' }).first().click()
    await page.getByRole('heading', { name: 'Dashboard: Regio Eemland' }).waitFor()
    await page.goto('/dashboard?van=2026-08-01&tot=2027-07-31&per=school-year&naar=niet')
    expect(await figure(page, 'Aanvragen')).toMatch(/^9\b/)
    await page.getByRole('link', { name: /Splits Aanvragen verder uit$/ }).click()
    await page.waitForURL('**naar=board**')
    expect(await page.getByLabel('Uitgesplitst naar').inputValue()).toBe('board')
    await page.locator('summary', { hasText: 'Cijfers per bestuur: Vraag naar vervanging' }).click()
    await page.getByRole('row').getByRole('link').first().click()
    await page.waitForURL('**wie=board**')
    expect(await page.getByLabel('Van wie').inputValue()).toBe(`board:${site.pool.asks.id}`)
    const rows = await page.goto(
      `/dashboard/rijen?wie=pool:${site.pool.pool.id}&${AUTUMN}&maat=demand-hours`,
    )
    expect(rows?.status()).toBe(403)
  })
})

describe('axe finds nothing, by day, by night and on a phone', () => {
  test.for([
    ['coordinator', `/dashboard?${AUTUMN}&naar=level`],
    ['coordinator', '/dashboard?van=2020-08-01&tot=2020-08-31&per=month&naar=vak'],
    ['board', `/dashboard?${AUTUMN}&naar=level`],
    ['region', `/dashboard?${AUTUMN}&naar=board`],
  ] as const)('nothing is wrong for a %s with %s', async ([role, path]) => {
    const page = await as(role)
    await page.goto(path)
    for (const summary of await page.locator('main details > summary').all()) await summary.click()
    expect(await faultsOfEachLook(page)).toEqual(NO_FAULTS)
  })

  test('nor with the rows behind a figure, nor with days in the wrong order', async () => {
    const page = await as('coordinator')
    await page.goto(`/dashboard/rijen?wie=pool:${site.pool.pool.id}&${AUTUMN}&maat=demand-hours`)
    expect(await faultsOfEachLook(page)).toEqual(NO_FAULTS)
    await page.goto('/dashboard?van=2026-11-30&tot=2026-11-01')
    await page.getByText('Kies een einde na het begin').first().waitFor()
    expect(await faultsOfEachLook(page)).toEqual(NO_FAULTS)
  })
})
