import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { coordinatorActor } from '../support/build/actor.ts'
import { aKey } from '../support/build/key.ts'
import { faultsOf, faultsOfEachLook, NO_FAULTS, signIn, useSite } from './site.ts'

const site = useSite([], { hasWorker: false })
const PHONE = { width: 390, height: 844 }
let memberId: string

beforeAll(async () => {
  const member = await site.pool.member({
    row: { name: 'Anouk de Vries' },
    engagement: { weekMinutes: 600 },
    knownToBoardIds: [site.pool.lends.id],
  })
  memberId = member.id
  await site.pool.member({ row: { name: 'Bram Zonder' }, engagement: null })
})

async function asCoordinator(options: Parameters<typeof site.open>[0] = {}): Promise<Page> {
  const page = await site.open(options)
  await signIn(page, site.keys.coordinator)
  return page
}

/** Unfolds a form by its title. */
const unfold = (page: Page, title: string | RegExp) =>
  page.locator('summary').filter({ hasText: title }).click()

describe.each([
  ['with a script', {}],
  ['without a script', { javaScriptEnabled: false }],
  ['on a phone', { viewport: PHONE }],
] as const)('%s', (_, options) => {
  // axe needs a script.
  const faults = async (page: Page) => ('javaScriptEnabled' in options ? [] : faultsOf(page))

  test('finds a member, looks after papers, and keeps what may be kept', async () => {
    const page = await asCoordinator(options)
    await page.getByRole('link', { name: 'Pool', exact: true }).click()
    await page.getByRole('heading', { name: 'Leden van de pool' }).waitFor()
    await page.getByLabel('Naam').fill('anouk')
    await page.getByRole('button', { name: 'Toon' }).click()
    await page.getByText('1 poollid in deze lijst.').waitFor()
    await page.getByRole('link', { name: 'Anouk de Vries' }).click()
    await page.getByRole('heading', { name: 'Anouk de Vries' }).waitFor()
    await unfold(page, 'Leg vast dat een bestuur iets heeft gezien')
    await page.getByRole('button', { name: 'Leg vast', exact: true }).first().click()
    await page.getByRole('alert').getByText('Maak een keuze.').waitFor()
    expect(await faults(page)).toEqual([])
    const form = page.locator(`form[action="/leden/${memberId}/gezien"]`)
    await form.getByLabel('Bestuur').selectOption({ label: site.pool.asks.name })
    await form.getByLabel('Afgegeven op').fill('2026-10-01')
    await form.getByLabel('Gezien op').fill('2026-11-20')
    await form.getByRole('button', { name: 'Leg vast' }).click()
    await page.getByText('vastgelegd dat het gezien is').waitFor()
    await page
      .getByRole('cell', { name: /gezien op 20 november 2026/ })
      .first()
      .waitFor()
    await unfold(page, 'Leg een bevoegdheid vast')
    const licence = page.locator('form[action$="/bevoegdheid"]')
    await licence.getByRole('button').click()
    await page.getByRole('alert').getByText('Maak een keuze.').waitFor()
    await licence.getByLabel('Graad').selectOption('G2')
    await licence.getByLabel('Tot en met').fill('2027-01-31')
    await licence.getByRole('button').click()
    await page.getByText('de bevoegdheid is vastgelegd').waitFor()
    await page.getByRole('cell', { name: '31 januari 2027' }).waitFor()
    await unfold(page, 'Wijzig de reisgrens')
    await page.getByLabel('Minuten van huis').fill('veel')
    await page.getByRole('button', { name: 'Bewaar' }).last().click()
    await page.getByRole('alert').getByText('Vul een heel getal in.').waitFor()
    expect(await page.getByLabel('Minuten van huis').inputValue()).toBe('veel')
    await page.getByLabel('Minuten van huis').fill('35')
    await page.locator('form[action$="/reisgrens"]').getByRole('button').click()
    // What it says now; the limit itself may read so already, from a test before this one.
    await page.getByText('de reisgrens is bewaard').waitFor()
    await page.getByText('hoogstens 35 minuten van huis').waitFor()
    await unfold(page, 'Leg dagen vast die anders zijn')
    await page.getByLabel('Eerste dag').fill('2026-12-01')
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await page.getByText('de dagen zijn vastgelegd').waitFor()
    await page.getByRole('button', { name: /^Haal weg/ }).click()
    await page.getByText('geldt de gewone week weer').waitFor()
    await page.getByRole('button', { name: 'Nagekeken met het poollid: het klopt' }).click()
    await page.getByText('vastgelegd dat de beschikbaarheid klopt').waitFor()
  })

  test('writes a candidate in, holds the candidate against the criteria, and decides', async () => {
    const name = `Kim ${crypto.randomUUID().slice(0, 8)}`
    const page = await asCoordinator(options)
    await page.goto('/kandidaten')
    await unfold(page, 'Schrijf een kandidaat in')
    await page.getByRole('button', { name: 'Schrijf in' }).click()
    await page.getByRole('alert').getByText('Vul dit in.').first().waitFor()
    expect(await faults(page)).toEqual([])
    await page.getByLabel('Naam', { exact: true }).fill(name)
    await page.getByLabel('Mailadres').fill(`${name.replace(' ', '.')}@voorbeeld.nl`)
    await page.getByLabel('Bevoegdheid').selectOption({ label: 'eerstegraads' })
    await page.getByRole('button', { name: 'Schrijf in' }).click()
    await page.getByText('de kandidaat is ingeschreven').waitFor()
    await page.getByRole('heading', { name: `Intake van ${name}` }).waitFor()
    await unfold(page, 'Wijs af')
    await page.getByRole('button', { name: 'Wijs deze kandidaat af' }).click()
    await page.getByRole('alert').getByText('Schrijf in een zin waarom.').waitFor()
    await unfold(page, 'Neem aan')
    const accept = page.locator('form[action$="/aannemen"]')
    await accept.getByLabel(site.pool.asks.name).check()
    await accept.getByRole('button').click()
    await page.getByText('de kandidaat is nu lid van de pool').waitFor()
    await page.getByRole('link', { name: 'Bekijk het poollid' }).click()
    await page.getByRole('heading', { name }).waitFor()
    await page.getByText('Er is geen contract').waitFor()
    await unfold(page, 'Leg een contract vast')
    const contract = page.locator('form[action$="/contract"]')
    await contract.getByLabel('Wie betaalt').selectOption('requesting-board')
    await contract.getByLabel('Vorm').selectOption('on-call')
    await contract.getByLabel('Loonkosten per uur, in euro').fill('39,50')
    await contract.getByLabel('Waar dat op rust').fill('LB 6')
    await contract.getByRole('button', { name: 'Bewaar' }).click()
    await page.getByText('het contract is vastgelegd').waitFor()
    await unfold(page, 'Wijzig de gewone week')
    await page.getByLabel('maandag', { exact: true }).selectOption('eigen')
    await page.locator('form[action$="/week"]').getByRole('button').click()
    await page.getByRole('alert').getByText('Vul een begin en een einde in.').waitFor()
    await page.getByLabel('maandag', { exact: true }).selectOption('ochtend')
    await page.locator('form[action$="/week"]').getByRole('button').click()
    await page.getByText('de gewone week is vastgelegd').waitFor()
    await page.getByText('maandag 07:00–12:30').waitFor()
    await page.getByRole('cell', { name: 'ruimte voor 3' }).first().waitFor()
    expect(await faults(page)).toEqual([])
  })

  test('agrees something with an agency, and ends it', async () => {
    const name = `Bureau ${crypto.randomUUID().slice(0, 8)}`
    const page = await asCoordinator(options)
    await page.goto('/bureaus')
    await unfold(page, 'Leg een afspraak met een bureau vast')
    await page.getByLabel('Naam van het bureau').fill(name)
    await page.getByRole('button', { name: 'Leg vast' }).last().click()
    await page.getByText('de afspraak met het bureau is vastgelegd').waitFor()
    const card = page.getByRole('region', { name: new RegExp(name) })
    await card.locator('summary').filter({ hasText: 'Spreek een tarief af' }).click()
    await card.getByLabel('Laagste per uur').fill('88')
    await card.getByLabel('Verwacht per uur').fill('97,50')
    await card.getByLabel('Hoogste per uur').fill('veel')
    await card.getByLabel('Waar het staat').fill('Raamovereenkomst 2026')
    await card.getByRole('button', { name: 'Leg vast' }).click()
    await page.getByRole('alert').getByText('Vul een bedrag in').waitFor()
    expect(await faults(page)).toEqual([])
    await card.getByLabel('Hoogste per uur').fill('113')
    await card.getByRole('button', { name: 'Leg vast' }).click()
    await page.getByText('het tarief is vastgelegd').waitFor()
    await card.getByRole('cell', { name: /97,50/ }).waitFor()
    await card.locator('summary').filter({ hasText: 'Wijzig of beëindig' }).click()
    await card.getByLabel('Laatste dag').first().fill('2026-12-31')
    await card.getByRole('button', { name: 'Bewaar' }).last().click()
    await page.getByText('de afspraak is bewaard').waitFor()
    await card
      .getByText(/31 dec/)
      .first()
      .waitFor()
  })
})

test('of two who decide about a candidate the second is told who was first', async () => {
  const { pool, db } = site
  const page = await asCoordinator()
  await page.goto('/kandidaten')
  await unfold(page, 'Schrijf een kandidaat in')
  await page.getByLabel('Naam', { exact: true }).fill('Twee Tegelijk')
  await page.getByLabel('Mailadres').fill('twee.tegelijk@voorbeeld.nl')
  await page.getByRole('button', { name: 'Schrijf in' }).click()
  await page.getByText('de kandidaat is ingeschreven').waitFor()
  await unfold(page, 'Neem aan')
  const colleague = await site.open()
  await signIn(colleague, await aKey(db, await coordinatorActor(db, pool.pool.id)))
  await colleague.goto(page.url())
  await unfold(colleague, 'Wijs af')
  await colleague.getByLabel('Reden').last().fill('Geen tijd voor begeleiding.')
  await colleague.getByRole('button', { name: 'Wijs deze kandidaat af' }).click()
  await colleague.getByText('de kandidaat is afgewezen').waitFor()
  await page.getByRole('button', { name: 'Neem op in de pool' }).click()
  const told = page.getByRole('alert').getByText(/Deze kandidaat is al afgewezen door Gebruiker/)
  await told.waitFor()
  expect(await told.count()).toBe(1)
})

describe('axe finds nothing, by day, by night and on a phone', () => {
  test('on members, papers, candidates and agencies, filled and empty', async () => {
    const page = await asCoordinator()
    const all = ['/leden', '/leden?naam=niemand', '/leden/papieren', '/kandidaten', '/bureaus']
    for (const path of [...all, '/kandidaten?stand=left', `/leden/${memberId}`]) {
      await page.goto(path)
      for (const summary of await page.locator('main details:not([open]) > summary').all()) {
        if (await summary.isVisible()) await summary.click()
      }
      expect([path, await faultsOfEachLook(page)]).toEqual([path, NO_FAULTS])
    }
  })
})

test('by keyboard alone: from the list to a form and back', async () => {
  const page = await asCoordinator()
  await page.goto(`/leden/${memberId}`)
  const summary = page.locator('summary').filter({ hasText: 'Wijzig de reisgrens' })
  await summary.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('40')
  await page.keyboard.press('Enter')
  const limit = page.getByText('hoogstens 40 minuten van huis')
  await limit.waitFor()
  expect(await limit.count()).toBe(1)
})
