import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { day } from '../../scheduler/domain/day.ts'
import { coordinatorActor, schoolActor } from '../support/build/actor.ts'
import { aKey } from '../support/build/key.ts'
import { aBody, aParticipation, aPool, someSpelregels } from '../support/build/pool.ts'
import { faultsOf, faultsOfEachLook, NO_FAULTS, signIn, useSite } from './site.ts'

const site = useSite([], { hasWorker: false })
let pool: Awaited<ReturnType<typeof aPool>>
let key: string

beforeEach(async () => {
  pool = await aPool(site.db)
  key = await aKey(site.db, await coordinatorActor(site.db, pool.id))
})

async function asCoordinator(options: Parameters<typeof site.open>[0] = {}): Promise<Page> {
  const page = await site.open(options)
  await signIn(page, key)
  await page.goto('/spelregels')
  return page
}

describe.each([
  ['with a script', {}],
  ['without a script', { javaScriptEnabled: false }],
  ['on a phone', { viewport: { width: 390, height: 844 } }],
] as const)('%s', (_, options) => {
  // axe needs a script.
  const faults = async (page: Page) => ('javaScriptEnabled' in options ? [] : faultsOf(page))

  test('looks at what changes, makes it so, and finds it in the history', async () => {
    const page = await asCoordinator(options)
    await page.getByRole('heading', { name: `Spelregels van ${pool.name}` }).waitFor()
    await page.getByText('geen minimum').waitFor()
    await page.getByRole('link', { name: 'Wijzig de spelregels' }).click()
    await page.getByLabel('Dagen', { exact: true }).first().fill('10')
    await page.getByLabel('Kosten', { exact: true }).fill('zwaar')
    await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
    await page.getByRole('alert').getByRole('link', { name: 'Vul een getal in.' }).waitFor()
    await page.getByRole('alert').getByRole('link', { name: 'Vul dit in.' }).waitFor()
    expect(await faults(page)).toEqual([])
    expect(await page.getByLabel('Dagen', { exact: true }).first().inputValue()).toBe('10')
    await page.getByLabel('Kosten', { exact: true }).fill('2')
    await page.getByLabel('Waarom').fill('De stuurgroep wil alleen lang verlof.')
    await page.getByLabel('Geldig vanaf').fill('2027-01-01')
    await page.getByLabel('Criterium', { exact: true }).first().fill('Geeft les zonder begeleiding')
    await page.getByLabel('Blijkt uit').first().fill('Lesbezoek')
    await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
    await page.getByRole('heading', { name: 'Dit verandert er' }).waitFor()
    const change = page.getByRole('row', { name: /Kortste afwezigheid/ })
    await change.getByRole('cell', { name: '10 schooldagen' }).waitFor()
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'Stel vast' }).click()
    await page.getByText('de nieuwe spelregels zijn vastgesteld').waitFor()
    await page.getByText('Vanaf 1 januari 2027 geldt versie 2.').waitFor()
    await page.getByRole('link', { name: 'Bekijk wat er dan verandert' }).click()
    await page.getByRole('heading', { name: 'Verschil tussen versie 1 en 2' }).waitFor()
    await page.getByText('Geeft les zonder begeleiding (gewenst; blijkt uit: Lesbezoek)').waitFor()
    expect(await faults(page)).toEqual([])
  })
})

test('an amendment of what somebody else amended just before is refused, with what was typed kept', async () => {
  const page = await asCoordinator()
  await page.getByRole('link', { name: 'Wijzig de spelregels' }).click()
  await page.getByLabel('Waarom').fill('Nieuwe grens.')
  await someSpelregels(site.db, { poolId: pool.id, version: 2, validFrom: day('2026-06-01') })
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
  await page.getByRole('alert').getByText('Iemand heeft de spelregels intussen veranderd').waitFor()
  expect(await page.getByLabel('Waarom').inputValue()).toBe('Nieuwe grens.')
})

test('cover that wishes outweigh is told at its field', async () => {
  const page = await asCoordinator()
  await page.getByRole('link', { name: 'Wijzig de spelregels' }).click()
  await page.getByLabel('Waarom').fill('Zuiniger.')
  const part = page.getByRole('group', { name: 'Hoeveel vervanging per uur weegt' })
  await part.getByLabel('Scholing').fill('1')
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
  const said = page.getByRole('alert').getByRole('link', { name: /een klas zonder leraar/ })
  await said.click()
  expect(await part.getByLabel('Scholing').getAttribute('aria-invalid')).toBe('true')
})

test('a school reads the rules of its pools and cannot change them; of others there is nothing', async () => {
  const boardId = site.pool.asks.id
  await aParticipation(site.db, { poolId: pool.id, boardId })
  const page = await site.open()
  await signIn(page, await aKey(site.db, await schoolActor(site.db, { boardId })))
  await page.goto(`/spelregels/${pool.id}`)
  await page.getByRole('heading', { name: `Spelregels van ${pool.name}` }).waitFor()
  expect(await page.getByRole('link', { name: 'Wijzig de spelregels' }).count()).toBe(0)
  expect((await page.goto(`/spelregels/${pool.id}/wijzig`))?.status()).toBe(403)
  const strange = await aPool(site.db)
  expect((await page.goto(`/spelregels/${strange.id}`))?.status()).toBe(404)
})

describe('axe finds nothing, by day, by night and on a phone', () => {
  test('on the rules, the difference and the form', async () => {
    const body = aBody({ peakMode: true, intakeCriteria: [] })
    const validFrom = day('2027-03-01')
    await someSpelregels(site.db, { poolId: pool.id, version: 2, validFrom, body })
    const page = await asCoordinator()
    const all = ['', '?versie=2', '/verschil?van=1&naar=2', '/verschil?van=1&naar=1', '/wijzig']
    for (const end of all) {
      await page.goto(`/spelregels/${pool.id}${end}`)
      for (const summary of await page.locator('main details:not([open]) > summary').all()) {
        if (await summary.isVisible()) await summary.click()
      }
      expect([end, await faultsOfEachLook(page)]).toEqual([end, NO_FAULTS])
    }
  })
})
