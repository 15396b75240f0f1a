import ICAL from 'ical.js'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { acceptOffer } from '../../src/actions/offer/accept.ts'
import { anOffer } from '../support/build/decision.ts'
import { faultsOf, signIn, useSite } from './site.ts'

const site = useSite([], { hasWorker: false })
const PHONE = { width: 390, height: 844 }
type Somebody = Awaited<ReturnType<typeof site.pool.member>>

afterEach(() => site.pool.clock.set('2026-11-20 09:00'))

async function asMember(
  { id }: Somebody,
  options: Parameters<typeof site.open>[0] = {},
): Promise<Page> {
  const page = await site.open({ viewport: PHONE, ...options })
  await signIn(page, await site.memberKey(id))
  return page
}

async function comes(member: Somebody, days: readonly string[]): Promise<void> {
  const request = await site.pool.request({ days })
  const { id: offerId } = await anOffer(site.db, { pool: site.pool.pool, request, member })
  await acceptOffer(await site.pool.asMember(member.id), { offerId })
}

describe('the calendar feed', () => {
  test('is made, shown once, read by a program without signing in, and ended', async () => {
    const anna = await site.pool.member()
    await comes(anna, ['2026-11-23', '2026-11-24'])
    const page = await asMember(anna)
    await page.goto('/agenda')
    await page.getByRole('link', { name: /agenda van uw telefoon/ }).click()
    await page.getByText('Er is nog geen adres.').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Maak een adres' }).click()
    await page.getByRole('img', { name: /QR-code/ }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    const address = await page.getByLabel(/Of plak dit adres/).inputValue()
    const webcal = await page
      .getByRole('link', { name: 'Open in mijn agenda' })
      .getAttribute('href')
    expect(webcal).toBe(address.replace(/^http/, 'webcal'))
    expect(page.url()).not.toContain('feed')

    const answer = await fetch(address)
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    const text = await answer.text()
    const calendar = new ICAL.Component(ICAL.parse(text))
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(2)
    expect(text).not.toContain(anna.name)
    const tag = answer.headers.get('ETag') ?? ''
    const again = await fetch(address, { headers: { 'If-None-Match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    await comes(anna, ['2026-11-25'])
    expect((await fetch(address, { headers: { 'If-None-Match': tag } })).status).toBe(200)

    await page.goto('/agenda/abonnement')
    await page.getByText(/Er is een adres, gemaakt op/).waitFor()
    expect(await page.content()).not.toContain(address.slice(-40, -4))
    await page.getByRole('button', { name: 'Maak een nieuw adres' }).click()
    const renewed = await page.getByLabel(/Of plak dit adres/).inputValue()
    const statuses = async () => [(await fetch(address)).status, (await fetch(renewed)).status]
    expect(await statuses()).toEqual([404, 200])
    await page.getByRole('button', { name: 'Stop met delen' }).click()
    await page.getByText('het oude adres geeft niets meer').waitFor()
    expect(await statuses()).toEqual([404, 404])
  })

  test('works without JavaScript', async () => {
    const page = await asMember(await site.pool.member(), { javaScriptEnabled: false })
    await page.goto('/agenda/abonnement')
    await page.getByRole('button', { name: 'Maak een adres' }).click()
    await page.getByText('Dit adres ziet u maar één keer.').waitFor()
    const address = await page.getByLabel(/Of plak dit adres/).inputValue()
    expect((await fetch(address)).status).toBe(200)
  })
})

describe('availability', () => {
  test('is nudged for, confirmed, and said for a week, without JavaScript and at 320 pixels', async () => {
    const page = await asMember(await site.pool.member(), {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    })
    await page.goto('/beschikbaar')
    await page.getByText('U hebt nog niet gezegd of dit klopt.').waitFor()
    await page.getByRole('button', { name: 'Ja, dit klopt nog' }).click()
    await page.getByText('Laatst nagekeken op 20 november 2026.').waitFor()
    await page.getByLabel('dinsdag', { exact: true }).selectOption({ label: 'Niet' })
    await page.getByLabel('woensdag', { exact: true }).selectOption({ label: 'Andere tijden' })
    await page.getByRole('button', { name: 'Bewaar mijn week' }).click()
    const alert = page.getByRole('alert')
    await alert.getByRole('link', { name: 'Vul een begin en een einde in.' }).waitFor()
    expect(await page.getByLabel('dinsdag', { exact: true }).inputValue()).toBe('niet')
    await page.getByLabel('woensdag van').fill('09:00')
    await page.getByLabel('woensdag tot').fill('14:30')
    await page.getByRole('button', { name: 'Bewaar mijn week' }).click()
    await page.getByText('uw week is bewaard').waitFor()
    expect(await page.getByLabel('woensdag tot').inputValue()).toBe('14:30')
    expect(await page.getByLabel('maandag', { exact: true }).inputValue()).toBe('heel')
  })

  test('on days that are otherwise is added, told where it does not go with what was agreed, and taken back', async () => {
    const anna = await site.pool.member()
    await comes(anna, ['2026-11-24'])
    const page = await asMember(anna)
    await page.goto('/beschikbaar')
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await page.getByRole('alert').getByRole('link', { name: 'Vul dit in.' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByLabel('Eerste dag').fill('2026-11-24')
    await page.getByLabel('Laatste dag').fill('2026-11-23')
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await page.getByRole('alert').getByText('De laatste dag ligt voor de eerste.').waitFor()
    await page.getByLabel('Laatste dag').fill('2026-11-25')
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await page.getByText('uw dagen zijn bewaard').waitFor()
    const conflict = page.getByRole('region', { name: 'Dit past niet bij wat u al hebt toegezegd' })
    await conflict.getByRole('link', { name: /di 24 nov 08:30–09:20/ }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Haal weg: di 24 nov – wo 25 nov' }).click()
    await page.getByText('voor die dagen geldt uw gewone week weer').waitFor()
    expect(await conflict.count()).toBe(0)
  })

  test('that nobody confirmed for long is asked about again', async () => {
    const anna = await site.pool.member()
    const page = await asMember(anna)
    await page.goto('/beschikbaar')
    await page.getByRole('button', { name: 'Ja, dit klopt nog' }).click()
    await page.getByText('we weten weer zeker dat dit klopt').waitFor()
    site.pool.clock.set('2027-02-01 09:00')
    await signIn(page, await site.memberKey(anna.id))
    await page.goto('/beschikbaar')
    await page.getByText('U hebt al meer dan 8 weken niet gezegd of dit nog klopt.').waitFor()
    expect(await faultsOf(page)).toEqual([])
  })
})

describe('the own file', () => {
  test('shows hours with what waits for the school, papers, and why not, filled and empty', async () => {
    const anna = await site.pool.member()
    await comes(anna, ['2026-11-23'])
    const page = await asMember(anna)
    for (const path of ['/mijn-uren', '/documenten', '/mijn-overzicht', '/waarom-ik-niet']) {
      await page.goto(path)
      expect(await faultsOf(page)).toEqual([])
    }
    await page.getByText('Er zijn geen zulke aanvragen').waitFor()
    site.pool.clock.set('2026-11-24 09:00')
    await signIn(page, await site.memberKey(anna.id))
    await page.goto('/mijn-uren')
    await page.getByRole('cell', { name: 'wacht op de school' }).waitFor()
    await page.getByText('november 2026').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.goto('/documenten')
    await page
      .getByRole('cell', { name: /van 1 september 2026, gezien op/ })
      .first()
      .waitFor()
    await page.getByText('eerstegraads').waitFor()
  })

  test('is a member’s alone', async () => {
    const page = await site.open({ viewport: PHONE })
    await signIn(page, site.keys.school)
    const paths = ['/agenda', '/agenda/abonnement', '/beschikbaar', '/mijn-uren', '/documenten']
    for (const path of [...paths, '/mijn-overzicht', '/waarom-ik-niet']) {
      expect([path, (await page.goto(path))?.status()]).toEqual([path, 403])
    }
  })
})
