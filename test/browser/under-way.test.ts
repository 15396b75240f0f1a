import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { acceptOffer } from '../../src/actions/offer/accept.ts'
import { anOffer } from '../support/build/decision.ts'
import { faultsOf, signIn, useSite } from './site.ts'

const site = useSite([], { hasWorker: false })
const PHONE = { width: 390, height: 844 }

afterEach(() => site.pool.clock.set('2026-11-20 09:00'))

async function asSchool(options: Parameters<typeof site.open>[0] = {}): Promise<Page> {
  const page = await site.open(options)
  await signIn(page, site.keys.school)
  return page
}

/** A request for which somebody comes. */
async function covered(
  days: readonly string[],
  name: string,
  over: Parameters<typeof site.pool.request>[0] = {},
) {
  const { pool, db } = site
  const member = await pool.member({ row: { name } })
  const request = await pool.request({ days, absence: { personName: `Voor ${name}` }, ...over })
  const { id: offerId } = await anOffer(db, { pool: pool.pool, request, member })
  const { assignmentId } = await acceptOffer(await pool.asMember(member.id), { offerId })
  return { request, assignmentId }
}

describe('the days and lessons of a request for which nobody comes', () => {
  test.each([{ javaScriptEnabled: false }, { viewport: PHONE }])('change with %o', async (look) => {
    const days = ['2027-04-05', '2027-04-12']
    const personName = 'viewport' in look ? 'L. Telefoon' : 'L. Bureau'
    const request = await site.pool.request({ days, absence: { personName } })
    const page = await asSchool(look)
    await page.goto(`/inbox/${request.id}`)
    await page.getByRole('definition').getByText(personName).waitFor()
    await page.getByRole('link', { name: 'Wijzig de dagen of lessen' }).click()
    await page.getByRole('heading', { name: 'Wijzig de dagen en lessen' }).waitFor()
    const lesson = page.getByRole('group', { name: 'Les 1' })
    expect(await lesson.getByLabel('ma', { exact: true }).isChecked()).toBe(true)
    await page.getByLabel('Laatste dag').fill('')
    await page.getByRole('button', { name: 'Bewaar de nieuwe lessen' }).last().click()
    await page.getByRole('alert').getByRole('link', { name: 'Vul dit in.' }).waitFor()
    await page.getByLabel('Laatste dag').fill('2027-04-16')
    await page.getByRole('button', { name: 'Nog een les' }).click()
    const second = page.getByRole('group', { name: 'Les 2' })
    await second.getByLabel('Of één losse dag').fill('2027-04-13')
    await page.getByRole('button', { name: 'Bewaar de nieuwe lessen' }).last().click()
    await page.getByText('de dagen en lessen zijn gewijzigd').waitFor()
    await page.getByText('3 lessen').first().waitFor()
    await page.getByRole('link', { name: 'Bekijk de eerdere aanvraag' }).click()
    await page.getByRole('link', { name: 'Naar de nieuwe aanvraag' }).waitFor()
    expect(await page.getByRole('link', { name: 'Wijzig de dagen of lessen' }).count()).toBe(0)
  })
})

describe('hours while somebody still comes', () => {
  test('of training ask whether it went ahead, and keep what was said', async () => {
    const days = ['2026-11-23', '2026-11-24', '2026-11-25']
    const { request, assignmentId } = await covered(days, 'Sien Scholing', {
      over: { kind: 'training' },
    })
    site.pool.clock.set('2026-11-24 17:00')
    const page = await asSchool({ viewport: PHONE })
    await page.goto(`/uren/${assignmentId}`)
    await page.getByLabel('Ging de scholing door?').selectOption({ label: 'Dat weet ik niet' })
    await page.getByLabel(/^Bevestig nu: di 24 nov/).uncheck()
    await page.getByLabel('Ging de scholing door?').selectOption('nee')
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Bevestig de uren' }).click()
    await page.getByText('de uren zijn bevestigd').waitFor()
    await page.goto(`/uren/${assignmentId}`)
    expect(await page.getByLabel('Ging de scholing door?').inputValue()).toBe('nee')
    await page.goto(`/inbox/${request.id}`)
    await page.getByText('De scholing ging niet door.').waitFor()
  })

  test('are confirmed lesson by lesson, and how it fitted is said and read', async () => {
    const { request, assignmentId } = await covered(
      ['2026-11-23', '2026-11-24', '2026-11-25'],
      'Tess Tussen',
    )
    site.pool.clock.set('2026-11-24 17:00')
    const page = await asSchool({ viewport: PHONE })
    await page.goto(`/uren/${assignmentId}`)
    await page.getByText('De inzet loopt nog: 1 les komt nog.').waitFor()
    for (const box of await page.getByLabel(/^Bevestig nu/).all()) await box.uncheck()
    await page.getByRole('button', { name: 'Bevestig de uren' }).click()
    await page.getByRole('alert').getByRole('link', { name: 'Kies minstens één les.' }).click()
    expect(await faultsOf(page)).toEqual([])
    await page.getByLabel(/^Bevestig nu: ma 23 nov/).check()
    await page.getByRole('button', { name: 'Bevestig de uren' }).click()
    await page.getByText('de uren zijn bevestigd').waitFor()
    await page.getByRole('link', { name: 'Bevestig de uren van Tess Tussen' }).click()
    await page.getByText('Van 1 les zijn de uren al bevestigd.').click()
    await page.getByText(/ma 23 nov.*: 50 minuten/).waitFor()
    expect(await page.getByLabel(/^Minuten: ma 23 nov/).count()).toBe(0)
    await page.getByRole('button', { name: 'Bevestig de uren' }).click()
    await page.getByText('de uren zijn bevestigd').waitFor()
    await page.goto(`/uren/${assignmentId}`)
    await page.getByText('Er wachten nu geen uren.').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.goto(`/inbox/${request.id}`)
    await page.getByText('Zeg hoe het paste met Tess Tussen').click()
    await page.getByRole('group').getByRole('button', { name: 'Bewaar' }).last().click()
    await page.getByRole('alert').getByText('Maak een keuze.').waitFor()
    await page.getByLabel('Hoe paste het?').selectOption({ label: 'past heel goed' })
    await page.getByLabel('In een paar woorden').fill('De klas werkte door.')
    await page
      .locator('form', { has: page.getByLabel('Hoe paste het?') })
      .getByRole('button', { name: 'Bewaar' })
      .click()
    await page.getByText('bewaard hoe het paste').waitFor()
    expect(await faultsOf(page)).toEqual([])
    const desk = await site.open()
    await signIn(desk, site.keys.coordinator)
    await desk.goto(`/inbox/${request.id}`)
    await desk.getByText('Hoe het paste: past heel goed.').waitFor()
    await desk.getByText('De klas werkte door.').waitFor()
    expect(await desk.getByText('Voor Tess Tussen').count()).toBe(0)
  })
})
