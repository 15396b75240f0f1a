import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { boardActor, regionActor } from '../support/build/actor.ts'
import { aRegion } from '../support/build/board.ts'
import { aKey } from '../support/build/key.ts'
import { pagesOfPdf } from '../support/pdf-text.ts'
import { faultsOfEachLook, NO_FAULTS, signIn, useSite } from './site.ts'

const site = useSite([], { hasWorker: false })
const AUTUMN = 'van=2026-09-01&tot=2026-11-30'
let keys: Readonly<Record<'board' | 'region' | 'coordinator', string>>

beforeAll(async () => {
  const { db, pool } = site
  const region = await aRegion(db, { name: 'Regio Eemland' })
  await db.adminPool.query(`update board set region_id = '${region.id}'`)
  await db.adminPool.query(
    `insert into pool_region (pool_id, region_id) values ('${pool.pool.id}', '${region.id}')`,
  )
  for (let index = 0; index < 7; index++)
    await pool.request({ absence: { personName: `Weg ${index}` }, days: ['2026-11-23'] })
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

describe('without JavaScript', () => {
  test('a coordinator reads the answers, goes to one, on to the figures and their rows, and takes the report', async () => {
    const page = await as('coordinator', { javaScriptEnabled: false })
    await page.getByRole('link', { name: 'Dashboard' }).first().click()
    await page.getByRole('link', { name: /^De vragen uit het plan/ }).click()
    await page.getByLabel('Vanaf').fill('2026-09-01')
    await page.getByLabel('Tot en met').fill('2026-11-30')
    await page.getByRole('button', { name: 'Toon' }).click()
    const demand = page.getByRole('listitem').filter({ hasText: 'Hoe ontwikkelt de vraag' })
    expect(await demand.innerText()).toContain('in 7 aanvragen')
    await demand.getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: /^Hoe ontwikkelt de vraag/ }).waitFor()
    for (const kind of ['Gemeten', 'Geschat', 'Onbekend'])
      expect(await page.getByRole('heading', { level: 3, name: kind }).count()).toBe(1)
    await page.getByRole('link', { name: /achter Aanvragen$/ }).click()
    await page.getByRole('heading', { name: 'Aanvragen achter: Aanvragen' }).waitFor()
    expect(await page.getByRole('row').count()).toBe(8)
    await page.goto(`/rapport?${AUTUMN}`)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Voor het bestuur' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('rapport-board-2026-09-01-2026-11-30.pdf')
    const [first] = pagesOfPdf(await readFile(await file.path()))
    expect(first).toContain('Samenvatting')
    expect(first?.replaceAll(/\s+/g, ' ')).toContain('in 7 aanvragen')
  })

  test('a region takes the anonymous edition and the one for the ministry', async () => {
    const page = await as('region', { javaScriptEnabled: false })
    await page.goto(`/rapport?${AUTUMN}`)
    for (const name of ['Anoniem, om te publiceren', 'Voor het ministerie']) {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name }).click()
      const document = (await readFile(await (await download).path())).toString('latin1')
      for (const mark of ['/StructTreeRoot', '/Lang (nl)', 'pdfuaid:part', '/TH'])
        expect(document).toContain(mark)
    }
  })
})

test('a question that nobody asked is not there, and neither is the report of another board', async () => {
  const page = await as('board')
  for (const path of ['/rapport/onzin', `/rapport?wie=board:${site.pool.lends.id}`]) {
    const answer = await page.goto(path)
    expect([path, answer?.status()]).toEqual([path, 404])
  }
})

describe('axe finds nothing, by day, by night and on a phone', () => {
  test.for([
    ['coordinator', `/rapport?${AUTUMN}`],
    ['coordinator', `/rapport/demand?${AUTUMN}`],
    ['coordinator', `/rapport/saving?${AUTUMN}`],
    ['coordinator', '/rapport/ready?van=2020-08-01&tot=2020-08-31'],
    ['board', `/rapport?${AUTUMN}`],
    ['region', `/rapport/legal?${AUTUMN}`],
  ] as const)('nothing is wrong for a %s with %s', async ([role, path]) => {
    const page = await as(role)
    await page.goto(path)
    for (const summary of await page.locator('main details > summary').all()) await summary.click()
    expect(await faultsOfEachLook(page)).toEqual(NO_FAULTS)
  })
})
